package digitlab.ui.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

final class NumbersTest {
    private final SimpleObjectProperty<Locale> language = new SimpleObjectProperty<>(Locale.ENGLISH);
    private final Numbers numbers = new Numbers(language);

    @Test
    void groupsDigitsAsTheLanguageDoes() {
        assertEquals("101,770", numbers.count(101_770));
        language.set(Locale.GERMAN);
        assertEquals("101.770", numbers.count(101_770));
    }

    @Test
    void writesAShareAsAPercentage() {
        assertEquals("97.5\u202f%", numbers.percent(0.9749));
        language.set(Locale.GERMAN);
        assertEquals("97,5\u202f%", numbers.percent(0.9749));
    }

    @Test
    void writesAMinusThatIsAsWideAsAPlus() {
        assertEquals("−0.120", numbers.decimal(-0.12, 3));
    }

    @Test
    void knowsNoNegativeZero() {
        assertEquals("0.00", numbers.decimal(-0.001, 2));
    }

    @Test
    void writesADashForWhatIsNoNumber() {
        assertEquals("–", numbers.percent(Double.NaN));
        assertEquals("–", numbers.decimal(Double.POSITIVE_INFINITY, 1));
        assertEquals("–", numbers.duration(Double.NaN));
        assertEquals("–", numbers.rough(Double.NaN));
    }

    @Test
    void writesLengthsOfTimeInTheUnitsThatCount() {
        assertEquals("0.42 s", numbers.duration(0.42));
        assertEquals("7.9 s", numbers.duration(7.94));
        assertEquals("10 s", numbers.duration(9.96));
        assertEquals("90 s", numbers.duration(90));
        assertEquals("2 min", numbers.duration(120));
        assertEquals("3 min 20 s", numbers.duration(200));
        assertEquals("2 h 5 min", numbers.duration(7500));
    }

    @Test
    void roundsToThreeDigits() {
        assertEquals("128,000", numbers.rough(128_432));
        assertEquals("54", numbers.rough(54.4));
    }
}
