package digitlab.engine.builtin;

import digitlab.core.training.Adagrad;
import digitlab.core.training.Adam;
import digitlab.core.training.AdamW;
import digitlab.core.training.Nadam;
import digitlab.core.training.Optimizer;
import digitlab.core.training.RmsProp;
import digitlab.core.training.Sgd;
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

/** One step of an optimiser over a kernel of 784×128, in blocks as {@link WideLayer} has them. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class UpdateRuleBenchmark {
    private static final int INPUTS = 784;
    private static final int UNITS = 128;

    @Param({"sgd", "momentum", "rmsprop", "adam", "adamw", "adagrad", "nadam"})
    private String optimizer = "sgd";

    @Param({"0", "1e-5"})
    private float l1;

    private UpdateRule rule = new PlainDescent();
    private ParameterRows kernel = new ParameterRows(0, UNITS, 1, rule, false);
    private ParameterBlock.Scratch scratch = new ParameterBlock.Scratch(1, UNITS);
    private int rowsOfBlock;

    /** Draws a gradient. */
    @Setup
    public void draw() {
        rule = UpdateRule.of(named(optimizer));
        rowsOfBlock = ParameterBlock.rowsFor(UNITS);
        kernel = new ParameterRows(INPUTS, UNITS, rowsOfBlock, rule, false);
        scratch = new ParameterBlock.Scratch(rowsOfBlock, UNITS);
        var random = new SplittableRandom(1);
        for (float[] row : kernel.blockFrom(0).gradientRows(pass(), scratch)) {
            for (int o = 0; o < UNITS; o++) {
                row[o] = (float) random.nextDouble() - 0.5f;
            }
        }
    }

    private static Optimizer named(String name) {
        return switch (name) {
            case "sgd" -> Sgd.DEFAULT;
            case "momentum" -> Sgd.MOMENTUM;
            case "rmsprop" -> RmsProp.DEFAULT;
            case "adam" -> Adam.DEFAULT;
            case "adamw" -> AdamW.DEFAULT;
            case "adagrad" -> Adagrad.DEFAULT;
            case "nadam" -> Nadam.DEFAULT;
            default -> throw new IllegalArgumentException(name);
        };
    }

    private UpdatePass pass() {
        return new UpdatePass(rule, l1, 0, true, true);
    }

    /** Changes all 100,352 weights. */
    @Benchmark
    public void step() {
        rule.begin(1, 1e-6);
        UpdatePass pass = pass();
        for (int row = 0; row < INPUTS; row += rowsOfBlock) {
            ParameterBlock block = kernel.blockFrom(row);
            block.endGradient(block.gradientRows(pass, scratch), pass, scratch);
        }
    }
}
