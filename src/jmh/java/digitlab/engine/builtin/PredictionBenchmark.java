package digitlab.engine.builtin;

import digitlab.core.data.ImageBatch;
import digitlab.core.data.LabelledImages;
import digitlab.core.network.Activation;
import digitlab.core.network.DenseLayer;
import digitlab.core.network.Initializer;
import digitlab.core.network.NetworkSpec;
import digitlab.core.network.Parameters;
import digitlab.core.training.Penalty;
import digitlab.core.training.Sgd;
import digitlab.engine.TrainableNetwork;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The answer to one drawing, of which 19 % is lit: what the bars beside the pen wait for. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class PredictionBenchmark {
    private static final double LIT = 0.19;

    @Param({"128", "512,256,128"})
    private String hidden = "128";

    private TrainableNetwork network = network();
    private ImageBatch drawing = ImageBatch.of(new LabelledImages(new byte[0], new byte[0]));
    private final float[] probabilities = new float[LabelledImages.CLASSES];

    private TrainableNetwork network() {
        List<DenseLayer> layers = Arrays.stream(hidden.split(","))
                .map(units -> new DenseLayer(Integer.parseInt(units), Activation.RELU))
                .toList();
        var spec = new NetworkSpec(LabelledImages.PIXELS, layers, LabelledImages.CLASSES, Initializer.GLOROT_UNIFORM);
        return new BuiltinEngine().create(Parameters.initial(spec, 1), Sgd.DEFAULT, Penalty.NONE, 1, 1);
    }

    /** Makes network and drawing. */
    @Setup
    public void draw() {
        var random = new SplittableRandom(1);
        byte[] pixels = new byte[LabelledImages.PIXELS];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) (random.nextDouble() < LIT ? 1 + random.nextInt(255) : 0);
        }
        drawing = ImageBatch.of(new LabelledImages(pixels, new byte[1]));
        network = network();
    }

    /** One drawing. */
    @Benchmark
    public float[] predict() {
        network.predict(drawing, probabilities);
        return probabilities;
    }
}
