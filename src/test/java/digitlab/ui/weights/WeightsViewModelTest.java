package digitlab.ui.weights;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitlab.core.data.LabelledImages;
import digitlab.core.experiment.RunSpec;
import digitlab.core.metrics.LayerStatistics;
import digitlab.core.network.Activation;
import digitlab.core.network.DenseLayer;
import digitlab.ui.session.FewImagesLab;
import digitlab.ui.session.Session;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Looks at runs that were really trained, on a few images. */
final class WeightsViewModelTest {

    @TempDir
    static Path folder;

    private static FewImagesLab lab;
    private Session session;
    private WeightsViewModel viewModel;

    @BeforeAll
    static void trainTwoRuns() throws Exception {
        lab = new FewImagesLab(folder);
        lab.lab().queue().submit(withUnits(6), "six").ended().get();
        lab.lab().queue().submit(withUnits(4), "four").ended().get();
    }

    @BeforeEach
    void openWindow() {
        session = lab.session();
        viewModel = new WeightsViewModel(session);
        session.focusedProperty().set(Optional.of(session.runs().get(0)));
        viewModel.activeProperty().set(true);
    }

    private static RunSpec withUnits(int units) {
        RunSpec spec = FewImagesLab.RECIPE;
        return spec.withNetwork(spec.network().withHidden(List.of(new DenseLayer(units, Activation.RELU))));
    }

    @AfterAll
    static void close() {
        lab.close();
    }

    private FirstLayer layer() {
        return viewModel.shownProperty().get().orElseThrow().layer();
    }

    private int[] order() {
        ArrangedLayer shown = viewModel.shownProperty().get().orElseThrow();
        int[] order = new int[shown.layer().units()];
        for (int tile = 0; tile < order.length; tile++) {
            order[tile] = shown.unitAt(tile);
        }
        return order;
    }

    @Test
    void theWeightsOfTheFocusedRunShowWithTheStrongestUnitChosen() {
        assertEquals(6, layer().units());
        assertArrayEquals(layer().order(UnitOrder.NORM), order());
        assertEquals(order()[0], viewModel.selectedProperty().get());
    }

    @Test
    void theyAreThoseOfTheEpochThatTheSliderIsAt() {
        session.epochProperty().set(1);
        double first = viewModel.history(LayerStatistics::weightNorm).y(0);
        assertEquals(first, layer().norm(), 1e-6);
        assertEquals(1, viewModel.chosenEpoch());
        assertEquals(Session.LIVE, viewModel.olderEpoch());
        session.epochProperty().set(Session.LIVE);
        assertEquals(viewModel.history(LayerStatistics::weightNorm).lastY(), layer().norm(), 1e-6);
        assertEquals(viewModel.history(LayerStatistics::sparsity).lastY(), layer().sparsity(), 1e-12);
    }

    @Test
    void anEpochWhoseWeightsWereNotKeptSaysWhichItShows() {
        session.epochProperty().set(7);
        assertEquals(3, viewModel.olderEpoch());
    }

    @Test
    void anotherRunKeepsTheChosenUnitIfItHasSuch() {
        viewModel.selectedProperty().set(2);
        session.focusedProperty().set(Optional.of(session.runs().get(1)));
        assertEquals(4, layer().units());
        assertEquals(2, viewModel.selectedProperty().get());
        session.focusedProperty().set(Optional.of(session.runs().get(0)));
        viewModel.selectedProperty().set(5);
        session.focusedProperty().set(Optional.of(session.runs().get(1)));
        assertEquals(order()[0], viewModel.selectedProperty().get());
    }

    @Test
    void withoutARunNothingShows() {
        session.focusedProperty().set(Optional.empty());
        assertEquals(Optional.empty(), viewModel.shownProperty().get());
    }

    @Test
    void nothingIsComputedWhileNobodyLooks() {
        ArrangedLayer before = viewModel.shownProperty().get().orElseThrow();
        viewModel.activeProperty().set(false);
        session.epochProperty().set(1);
        assertSame(before, viewModel.shownProperty().get().orElseThrow());
        viewModel.activeProperty().set(true);
        assertTrue(before != viewModel.shownProperty().get().orElseThrow());
    }

    @Test
    void deadUnitsAreThoseThatTheCurveCounts() {
        double share = viewModel.history(LayerStatistics::deadShare).lastY();
        assertEquals(share * 6, layer().dead().orElseThrow().cardinality(), 1e-9);
    }

    @Test
    void unitsAreSortedByTheirResponseToADigitOfTheTestSet() {
        viewModel.orderProperty().set(UnitOrder.RESPONSE);
        viewModel.askedProperty().set(new AskedImage(7, 0));
        LabelledImages image = viewModel.imageProperty().get().orElseThrow();
        assertEquals(7, image.label(0));
        assertArrayEquals(FewImagesLab.testImages().subset(new int[] {7}).pixels(), image.pixels());
        float[] outputs = session.lab()
                .networks()
                .layerOutputs(layer().parameters(), image, 0)
                .get(0);
        for (int tile = 0; tile < 6; tile++) {
            assertEquals(outputs[order()[tile]], layer().response(order()[tile]));
            assertTrue(tile == 0 || outputs[order()[tile]] <= outputs[order()[tile - 1]]);
        }
    }

    @Test
    void anotherImageOfTheDigitIsTheNextOneAndAfterTheLastTheFirst() {
        viewModel.orderProperty().set(UnitOrder.RESPONSE);
        byte[] first = viewModel.imageProperty().get().orElseThrow().pixels();
        viewModel.askedProperty().set(viewModel.askedProperty().get().next());
        assertFalse(java.util.Arrays.equals(
                first, viewModel.imageProperty().get().orElseThrow().pixels()));
        viewModel.askedProperty().set(new AskedImage(4, 4));
        assertArrayEquals(first, viewModel.imageProperty().get().orElseThrow().pixels(), "four of 40 images are fours");
    }

    @Test
    void aNewDrawingIsAskedAboutAndADeletedOneNoLonger() {
        viewModel.orderProperty().set(UnitOrder.RESPONSE);
        LabelledImages drawing = FewImagesLab.images(1, 9);
        session.drawingProperty().set(Optional.of(drawing));
        assertEquals(AskedImage.DRAWING, viewModel.askedProperty().get());
        assertSame(drawing, viewModel.imageProperty().get().orElseThrow());
        LabelledImages changed = FewImagesLab.images(1, 10);
        session.drawingProperty().set(Optional.of(changed));
        assertSame(changed, viewModel.imageProperty().get().orElseThrow());
        session.drawingProperty().set(Optional.empty());
        assertEquals(AskedImage.FIRST, viewModel.askedProperty().get());
    }

    @Test
    void otherWeightsOfTheSameEpochLeaveTilesInTheirPlaces() {
        ArrangedLayer before = viewModel.shownProperty().get().orElseThrow();
        var reversed = new FirstLayer(before.layer().parameters().copy(), null, new float[] {6, 5, 4, 3, 2, 1});
        ArrangedLayer after = before.with(reversed);
        for (int tile = 0; tile < 6; tile++) {
            assertEquals(before.unitAt(tile), after.unitAt(tile));
        }
        assertSame(reversed, after.layer());
    }

    @Test
    void choosingAnEpochTakesTheWindowThereAndTheLastOneToTheNewest() {
        viewModel.chooseEpoch(2);
        assertEquals(2, session.epochProperty().get());
        viewModel.chooseEpoch(3);
        assertEquals(Session.LIVE, session.epochProperty().get());
    }

    @Test
    void whatIsSaidOfAUnitIsInTheLanguageOfTheWindow() {
        var texts = new WeightsTexts(session);
        int unit = order()[0];
        String norm = String.format(Locale.ROOT, "%.2f", layer().norm(unit));
        assertEquals("norm " + norm + ", rank 1", texts.facts(layer(), unit));
        assertEquals("Unit " + (unit + 1), texts.name(layer(), unit));
        assertEquals("To the ten digits", texts.of(layer(), unit).outgoing());
        session.languageProperty().set(Locale.GERMAN);
        assertEquals("Norm " + norm.replace('.', ',') + ", Rang 1", texts.facts(layer(), unit));
        assertEquals("Neuron " + (unit + 1), texts.name(layer(), unit));
    }

    @Test
    void theStrongestOutgoingWeightsSayWhatAUnitIsForAndAgainst() {
        FirstLayer layer = layer();
        double[] weights = layer.outgoing(0);
        int most = 0;
        int least = 0;
        for (int digit = 0; digit < 10; digit++) {
            most = weights[digit] > weights[most] ? digit : most;
            least = weights[digit] < weights[least] ? digit : least;
        }
        assertEquals(
                "for " + most + ", against " + least,
                new WeightsTexts(session).of(layer, 0).strongest());
    }

    @Test
    void theAxisReachesToTheLastEpoch() {
        assertEquals(3, viewModel.lastEpoch());
    }
}
