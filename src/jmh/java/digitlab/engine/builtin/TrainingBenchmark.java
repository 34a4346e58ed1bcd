package digitlab.engine.builtin;

import digitlab.core.data.ImageBatch;
import digitlab.core.data.LabelledImages;
import digitlab.core.network.Activation;
import digitlab.core.network.DenseLayer;
import digitlab.core.network.Initializer;
import digitlab.core.network.NetworkSpec;
import digitlab.core.network.Parameters;
import digitlab.core.training.Adam;
import digitlab.core.training.Penalty;
import digitlab.engine.TrainableNetwork;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** One step of 784-128-10 with Adam on images of which a share {@code density} is lit. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class TrainingBenchmark {
    @Param({"8", "32", "128"})
    private int batchSize;

    @Param({"1", "2"})
    private int threads;

    @Param({"0.19", "1.0"})
    private double density;

    @Param({"RELU", "GELU", "TANH"})
    private Activation activation = Activation.RELU;

    private TrainableNetwork network = network();
    private ImageBatch batch = ImageBatch.of(new LabelledImages(new byte[0], new byte[0]));

    private TrainableNetwork network() {
        var spec = new NetworkSpec(
                LabelledImages.PIXELS,
                List.of(new DenseLayer(128, activation)),
                LabelledImages.CLASSES,
                Initializer.GLOROT_UNIFORM);
        return new BuiltinEngine()
                .create(Parameters.initial(spec, 1), Adam.DEFAULT, Penalty.NONE, 1, Math.max(1, threads));
    }

    /** Draws images. */
    @Setup
    public void draw() {
        var random = new SplittableRandom(1);
        byte[] pixels = new byte[batchSize * LabelledImages.PIXELS];
        byte[] labels = new byte[batchSize];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) (random.nextDouble() < density ? 1 + random.nextInt(255) : 0);
        }
        for (int b = 0; b < batchSize; b++) {
            labels[b] = (byte) random.nextInt(LabelledImages.CLASSES);
        }
        batch = ImageBatch.of(new LabelledImages(pixels, labels));
        network = network();
    }

    /** Ends the threads. */
    @TearDown
    public void close() {
        network.close();
    }

    /** One batch. */
    @Benchmark
    public double step() {
        return network.trainBatch(batch, 1e-6);
    }
}
