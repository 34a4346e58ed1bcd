package digitlab.core.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import digitlab.core.data.Augmentation;
import digitlab.core.data.DataSpec;
import digitlab.core.data.Validation;
import digitlab.core.network.Initializer;
import digitlab.core.network.NetworkSpec;
import digitlab.core.training.Adam;
import digitlab.core.training.Constant;
import digitlab.core.training.EarlyStopping;
import digitlab.core.training.Penalty;
import digitlab.core.training.TrainingPlan;
import digitlab.core.training.Warmup;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunSpecTest {
    @Test
    void theDefaultIsTheClassicOneHiddenLayerOf128() {
        assertEquals("784-128-10", RunSpec.DEFAULT.network().shape());
        assertEquals(101_770, RunSpec.DEFAULT.network().parameterCount());
    }

    @Test
    void earlyStoppingNeedsValidationImages() {
        var plan =
                new TrainingPlan(Adam.DEFAULT, new Constant(), Warmup.NONE, Penalty.NONE, 32, 5, EarlyStopping.DEFAULT);
        for (Validation none : List.of(Validation.NONE, new Validation.Share(0))) {
            var data = new DataSpec("mnist", 1, none, 0, Augmentation.NONE);
            var e = assertThrows(
                    IllegalArgumentException.class,
                    () -> new RunSpec(data, RunSpec.DEFAULT.network(), plan, 1, RunSpec.BUILTIN, 1));
            assertEquals("early stopping must have validation images to watch, but none validate", e.getMessage());
        }
    }

    @Test
    void aNetworkOfAnotherShapeThanTheImagesIsRefused() {
        var network = new NetworkSpec(100, List.of(), 10, Initializer.GLOROT_UNIFORM);
        var e = assertThrows(
                IllegalArgumentException.class,
                () -> new RunSpec(DataSpec.DEFAULT, network, TrainingPlan.DEFAULT, 1, RunSpec.BUILTIN, 1));
        assertEquals("network must have 784 inputs and 10 classes, but is 100-10", e.getMessage());
    }
}
