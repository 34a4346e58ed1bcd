package digitlab.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;

import digitlab.core.data.LabelledImages;
import digitlab.core.experiment.RunSpec;
import digitlab.core.network.Activation;
import digitlab.core.network.DenseLayer;
import digitlab.core.network.Initializer;
import digitlab.core.network.NetworkSpec;
import digitlab.core.network.Parameters;
import digitlab.engine.builtin.BuiltinEngine;
import digitlab.ink.GreyPicture;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class NetworkServiceTest {
    private final NetworkService networks =
            new NetworkService(new Engines(Map.of(RunSpec.BUILTIN, BuiltinEngine::new)));

    @Test
    void theAnswerToOneDrawingIsTheEnginesAnswer() {
        var hidden = List.of(new DenseLayer(40, Activation.RELU), new DenseLayer(20, Activation.TANH));
        var spec = new NetworkSpec(LabelledImages.PIXELS, hidden, LabelledImages.CLASSES, Initializer.GLOROT_UNIFORM);
        Parameters parameters = Parameters.initial(spec, 1);
        byte[] pixels = new byte[LabelledImages.PIXELS];
        new Random(1).nextBytes(pixels);
        float[] engine = networks.predict(parameters, new LabelledImages(pixels, new byte[1]));
        List<Double> answer =
                networks.answer(parameters, new GreyPicture(28, 28, pixels)).probabilities();
        for (int digit = 0; digit < engine.length; digit++) {
            assertEquals(engine[digit], answer.get(digit), 1e-5);
        }
    }
}
