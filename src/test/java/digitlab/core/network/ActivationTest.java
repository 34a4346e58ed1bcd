package digitlab.core.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ActivationTest {
    @ParameterizedTest
    @EnumSource
    void theDerivativeIsTheSlopeOfTheValue(Activation activation) {
        for (double z = -6.05; z < 6; z += 0.1) { // never 0, where some have a kink
            double h = 1e-5;
            double slope = (activation.value(z + h) - activation.value(z - h)) / (2 * h);
            assertEquals(slope, activation.derivative(z), 1e-9, activation + " at " + z);
        }
    }

    @Test
    void geluKeepsItsDigitsFarInTheTail() {
        assertEquals(-7.619853024160593e-23, Activation.GELU.value(-10), 1e-35);
        assertEquals(0.8413447460685429, Activation.GELU.value(1), 1e-15);
        assertEquals(-0.004049694094890287, Activation.GELU.value(-3), 1e-15);
    }

    @ParameterizedTest
    @EnumSource
    void aNameLeadsBackToItsActivation(Activation activation) {
        assertEquals(activation, Activation.of(activation.id()));
    }

    @Test
    void caseAndHyphensAreForgiven() {
        assertEquals(Activation.LEAKY_RELU, Activation.of("Leaky-ReLU"));
    }

    @Test
    void anUnknownNameIsAnsweredWithThoseThereAre() {
        var e = assertThrows(IllegalArgumentException.class, () -> Activation.of("swish"));
        assertEquals(
                "activation must be one of linear, relu, leaky_relu, elu, selu, gelu, silu, tanh, sigmoid, softsign, but is"
                        + " swish",
                e.getMessage());
    }
}
