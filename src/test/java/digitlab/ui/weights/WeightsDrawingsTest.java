package digitlab.ui.weights;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitlab.chart.ChartStyle;
import digitlab.chart.RecordedSurface;
import digitlab.chart.Series;
import digitlab.core.experiment.RunSpec;
import digitlab.core.network.Parameters;
import digitlab.ui.session.Session;
import digitlab.ui.weights.UnitDrawing.UnitTexts;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class WeightsDrawingsTest {
    private static final ChartStyle STYLE = ChartStyle.LIGHT;

    private final RecordedSurface surface = new RecordedSurface();
    private final FirstLayer layer =
            new FirstLayer(Parameters.initial(RunSpec.DEFAULT.network(), 7), new BitSet(), new float[0]);

    private static Series norms() {
        return new Series(new double[] {1, 2, 3}, new double[] {5, 10, 10});
    }

    private List<String> texts() {
        return surface.of("text").stream()
                .map(call -> call.substring(call.lastIndexOf(' ') + 1))
                .toList();
    }

    @Test
    void aTrendBeginsAtZeroAndItsDotIsAtTheNewestEpoch() {
        new Trend(norms(), 5, Session.LIVE, STYLE).draw(surface, 110, 62.4);
        assertEquals(List.of("disc 55.0,8.8 3.5"), surface.of("disc"), "47 − 42 · 10/11");
        assertEquals(List.of("1", "5"), texts());
        assertEquals(List.of(), surface.of("rectangle"));
    }

    @Test
    void atAnEarlierEpochTheDotIsThereAndWhatIsLaterFades() {
        new Trend(norms(), 5, 1, STYLE).draw(surface, 110, 62.4);
        assertEquals(List.of("disc 5.0,27.9 3.5"), surface.of("disc"));
        assertEquals(1, surface.of("rectangle").size());
    }

    @Test
    void aPlaceOnATrendIsTheEpochNextToIt() {
        var trend = new Trend(norms(), 5, Session.LIVE, STYLE);
        assertEquals(1, trend.epochAt(0, 110));
        assertEquals(3, trend.epochAt(55, 110));
        assertEquals(4, trend.epochAt(69, 110));
        assertEquals(5, trend.epochAt(300, 110));
    }

    @Test
    void aTrendOfNothingHasAnAxisAndNoDot() {
        new Trend(Series.EMPTY, 2, Session.LIVE, STYLE).draw(surface, 108, 60);
        assertEquals(List.of(), surface.of("disc"));
        assertEquals(List.of("1", "2"), texts());
    }

    @Test
    void aUnitIsDrawnWithItsPictureItsHistogramAndItsTenBars() {
        UnitLayout layout = UnitLayout.fitting(766, 560, 30, STYLE.textSize(), true);
        var words = new UnitTexts("Unit 1", "n", "784 weights", "s", "To the ten digits", "o");
        new UnitDrawing(layer, 0, 0.1, layout, words, STYLE, Locale.ENGLISH).draw(surface, layout.width(), 560);
        assertEquals("picture 0.0,30.0 28×28 ×7", surface.of("picture").get(0));
        long bins = layer.histogram(0).stream().filter(count -> count > 0).count();
        assertEquals(bins + 10, surface.of("rectangle").size());
        assertTrue(texts().containsAll(List.of("1", "+0.10", "weights", "digits", "9")), () -> texts().toString());
    }

    @Test
    void aSavedPictureHasAllUnitsUnderItsTitle() {
        int[] order = IntStream.range(0, layer.units()).toArray();
        var atlas = new ArrangedLayer(layer, order).atlas(false, STYLE);
        AtlasPicture picture = AtlasPicture.of(atlas, "Control", "128 units", 0.1, STYLE, Locale.ENGLISH);
        assertEquals(128, picture.layout().tiles());
        picture.draw(surface, picture.width(), picture.height());
        int width = picture.layout().width();
        int height = picture.layout().height();
        assertEquals(
                "picture 16.0,60.0 %d×%d ×1".formatted(width, height),
                surface.of("picture").get(0));
        assertTrue(60 + height <= picture.height());
        assertTrue(16 + width <= picture.width());
        assertEquals("Control", texts().get(0));
    }

    @Test
    void tilesLieInTheirOrderAndDeadOnesAreMarked() {
        var dead = new BitSet();
        dead.set(5);
        var arranged = new ArrangedLayer(
                new FirstLayer(layer.parameters(), dead, new float[0]),
                IntStream.range(0, 128).map(tile -> 127 - tile).toArray());
        assertEquals(122, arranged.tileOf(5));
        assertEquals(5, arranged.unitAt(122));
        int[] plain = new ArrangedLayer(layer, new int[] {5}).atlas(true, STYLE).tile(0);
        int[] marked = arranged.atlas(true, STYLE).tile(122);
        int strongest = IntStream.range(0, 784)
                .reduce((a, b) -> Math.abs(layer.weight(a, 5)) > Math.abs(layer.weight(b, 5)) ? a : b)
                .orElseThrow();
        assertTrue(plain[strongest] != marked[strongest], "a dead unit is faded");
    }
}
