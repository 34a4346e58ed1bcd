package digitlab.core.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RecipeFieldTest {
    @ParameterizedTest
    @EnumSource
    void writingWhatWasReadChangesNothing(RecipeField field) {
        RunSpec spec = RunSpec.DEFAULT;
        assertEquals(spec, field.with(spec, field.get(spec)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "fraction;0.05",
                "validation;0.2",
                "validation;5000",
                "label-noise;0.1",
                "augmentation;drawings",
                "hidden;512,256,128",
                "hidden;none",
                "activation;tanh",
                "dropout;0.5",
                "initializer;he_normal",
                "l1;1e-5",
                "l2;0.001",
                "penalize-output;true",
                "optimizer;momentum",
                "learning-rate;0.1",
                "warmup;0.5",
                "batch-size;128",
                "epochs;20",
                "patience;3",
                "seed;-7",
                "engine;dl4j",
                "threads;2"
            })
    void aValueIsReadBackAsItWasWrittenAndIsTheOnlyDifference(String id, String value) {
        RecipeField field = RecipeField.of(id);
        RunSpec changed = field.with(RunSpec.DEFAULT, value);
        assertEquals(value, field.get(changed));
        if (field != RecipeField.HIDDEN) {
            List<RecipeField> expected =
                    field == RecipeField.OPTIMIZER ? List.of(field, RecipeField.LEARNING_RATE) : List.of(field);
            assertEquals(expected, RecipeField.differences(RunSpec.DEFAULT, changed));
        }
    }

    @Test
    void eachHiddenLayerMayHaveItsOwnDropout() {
        RunSpec three = RecipeField.HIDDEN.with(RunSpec.DEFAULT, "512, 256, 128");
        RunSpec dropped = RecipeField.DROPOUT.with(three, "0.5,0.3,0");
        assertEquals(0.3, dropped.network().hidden().get(1).dropout());
        assertEquals("0.5,0.3,0", RecipeField.DROPOUT.get(dropped));
        assertEquals("relu", RecipeField.ACTIVATION.get(dropped));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "l2;abc;l2 must be a number, but is 'abc'",
                "epochs;2.5;epochs must be a whole number, but is '2.5'",
                "epochs;0;epochs must be a whole number between 1 and 10000, but is 0",
                "dropout;1;dropout must be at least 0 and less than 1, but is 1",
                "dropout;0.1,0.2;there must be one value or one for each of the 1 hidden layers, but are 2",
                "optimizer;adm;optimizer must be one of sgd, momentum, nesterov, rmsprop, adam, adamw, adagrad, nadam, but is adm"
            })
    void whatIsNoValueIsNamedWithTheRule(String id, String value, String message) {
        var e = assertThrows(
                IllegalArgumentException.class, () -> RecipeField.of(id).with(RunSpec.DEFAULT, value));
        assertEquals(message, e.getMessage());
    }

    @Test
    void numbersAreWrittenTheShortestUsualWay() {
        assertEquals("0.001", RecipeField.number(0.001));
        assertEquals("1e-6", RecipeField.number(1e-6));
        assertEquals("2.5e-5", RecipeField.number(2.5e-5));
        assertEquals("32", RecipeField.number(32));
        assertEquals("0", RecipeField.number(0));
        assertEquals("1e7", RecipeField.number(1e7));
    }
}
