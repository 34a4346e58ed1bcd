package digitlab.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ValueFormatTest {
    private static List<String> labels(Axis axis, ValueFormat format, int most) {
        Ticks ticks = axis.ticks(most);
        return ticks.major().stream().map(tick -> format.tick(tick, ticks)).toList();
    }

    @Test
    void ticksHaveTheDigitsThatTellThemApart() {
        var axis = new Axis(Scale.LINEAR, 0, 0.15, 0, 100);
        assertEquals(List.of("0.00", "0.05", "0.10", "0.15"), labels(axis, ValueFormat.plain(Locale.ENGLISH), 4));
    }

    @Test
    void everyLanguageHasItsOwnPoint() {
        var axis = new Axis(Scale.LINEAR, -0.5, 0.5, 0, 100);
        assertEquals(List.of("−0,5", "0,0", "0,5"), labels(axis, ValueFormat.plain(Locale.GERMAN), 2));
    }

    @Test
    void sharesAreWrittenInPerCent() {
        var axis = new Axis(Scale.LINEAR, 0.94, 1, 0, 100);
        assertEquals(
                List.of("94\u202f%", "96\u202f%", "98\u202f%", "100\u202f%"),
                labels(axis, ValueFormat.percent(Locale.ENGLISH), 4));
    }

    @Test
    void logarithmicTicksHaveTheirOwnDigitsEach() {
        var axis = new Axis(Scale.LOG10, 0.005, 2, 0, 100);
        assertEquals(
                List.of("0.005", "0.01", "0.02", "0.05", "0.1", "0.2", "0.5", "1", "2"),
                labels(axis, ValueFormat.plain(Locale.ENGLISH), 9));
    }

    @Test
    void smallPowersAreWrittenAsPowers() {
        var axis = new Axis(Scale.LOG10, 1e-6, 1e-3, 0, 100);
        assertEquals(List.of("1e-6", "1e-5", "0.0001", "0.001"), labels(axis, ValueFormat.plain(Locale.ENGLISH), 4));
    }

    @Test
    void whatRoundsToZeroHasNoSign() {
        assertEquals("0.00", ValueFormat.plain(Locale.ENGLISH).decimals(-0.001, 2));
    }

    @Test
    void whatIsNotKnownIsADash() {
        assertEquals("–", ValueFormat.percent(Locale.ENGLISH).decimals(Double.NaN, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0.0",
        "0.0004, 0.0",
        "0.53, 53.0",
        "0.9969, 99.6",
        "0.999, 99.9",
        "0.9994, 99.9",
        "0.9996, > 99.9",
        "1, > 99.9"
    })
    void confidencesAreRoundedDownAndNeverCertain(double probability, String text) {
        assertEquals(text + "\u202f%", Confidence.percent(probability, Locale.ENGLISH));
    }
}
