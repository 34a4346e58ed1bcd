package digitlab.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TicksTest {
    private static Axis linear(double low, double high) {
        return new Axis(Scale.LINEAR, low, high, 0, 100);
    }

    @Test
    void linearTicksAreTheDoublesThatTheyAreWrittenAs() {
        assertEquals(List.of(0.0, 0.1, 0.2, 0.3), linear(0, 0.3).ticks(4).major());
    }

    @Test
    void bothEndsAreTicksWhenTheyAreRound() {
        assertEquals(List.of(0.94, 0.96, 0.98, 1.0), linear(0.94, 1).ticks(4).major());
    }

    @Test
    void ticksLieInsideOfAnAxisWithUnroundEnds() {
        assertEquals(List.of(-20.0, 0.0, 20.0), linear(-31, 37).ticks(4).major());
    }

    @Test
    void epochsAreWholeNumbersHoweverShortTheTraining() {
        assertEquals(List.of(0.0, 1.0, 2.0), linear(0, 2).wholeTicks(8).major());
    }

    @ParameterizedTest
    @CsvSource({
        "0.07, 0.1",
        "0.1, 0.1",
        "0.11, 0.2",
        "0.3, 0.5",
        "0.6, 1",
        "1, 1",
        "1.5, 2",
        "3, 5",
        "7, 10",
        "1000, 1000"
    })
    void stepsAreOneTwoOrFiveTimesAPowerOfTen(double wanted, double step) {
        assertEquals(step, Ticks.niceStep(wanted), 1e-15 * step);
    }

    @Test
    void aWideLogarithmicAxisHasPowersOfTenAndMarksBetweenThem() {
        Ticks ticks = new Axis(Scale.LOG10, 1e-6, 1e-3, 0, 100).ticks(6);
        assertEquals(List.of(1e-6, 1e-5, 1e-4, 1e-3), ticks.major());
        assertEquals(24, ticks.minor().size());
        assertEquals(2e-6, ticks.minor().get(0));
    }

    @Test
    void aShortLogarithmicAxisHasTheirDoubleAndFivefoldToo() {
        Ticks ticks = new Axis(Scale.LOG10, 0.01, 0.5, 0, 100).ticks(6);
        assertEquals(List.of(0.01, 0.02, 0.05, 0.1, 0.2, 0.5), ticks.major());
    }

    @Test
    void aVeryWideLogarithmicAxisLeavesPowersOut() {
        Ticks ticks = new Axis(Scale.LOG10, 1e-9, 1, 0, 100).ticks(5);
        assertEquals(List.of(1e-8, 1e-6, 1e-4, 1e-2, 1.0), ticks.major());
    }

    @Test
    void withinOnePowerOfTenALogarithmicAxisHasLinearTicks() {
        Ticks ticks = new Axis(Scale.LOG10, 0.21, 0.44, 0, 100).ticks(5);
        assertEquals(List.of(0.25, 0.3, 0.35, 0.4), ticks.major(), "multiples of 0.05");
    }
}
