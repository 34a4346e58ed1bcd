package digitlab.engine.builtin;

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

/** The sums of a first layer for 96 images of 784 pixels, of which a share {@code density} is not 0. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class RowSumsBenchmark {
    private static final int IMAGES = 96;
    private static final int INPUTS = 784;

    @Param({"0.19", "1.0"})
    private double density;

    @Param({"32", "128", "512"})
    private int units;

    private BatchRows images = new BatchRows(0, INPUTS);
    private float[][] kernel = new float[0][];
    private float[][] sums = new float[0][];
    private float[] start = new float[0];

    /** Draws images and kernel. */
    @Setup
    public void draw() {
        var random = new SplittableRandom(1);
        images = new BatchRows(IMAGES, INPUTS);
        for (int b = 0; b < IMAGES; b++) {
            for (int i = 0; i < INPUTS; i++) {
                images.dense(b)[i] = random.nextDouble() < density ? (float) random.nextDouble() : 0;
            }
            images.complete(b);
        }
        kernel = new float[INPUTS][units];
        for (float[] row : kernel) {
            for (int o = 0; o < units; o++) {
                row[o] = (float) random.nextDouble() - 0.5f;
            }
        }
        sums = new float[IMAGES][units];
        start = new float[units];
    }

    /** z ← b + x·w for all images. */
    @Benchmark
    public float[][] product() {
        RowSums.product(sums, start, images, kernel, 0, IMAGES);
        return sums;
    }
}
