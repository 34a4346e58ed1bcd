package digitlab.engine.builtin;

import digitlab.core.Check;
import digitlab.core.network.DenseLayer;
import digitlab.core.network.NetworkSpec;
import digitlab.core.network.Parameters;
import digitlab.core.training.Optimizer;
import digitlab.core.training.Penalty;
import digitlab.engine.Engine;
import digitlab.engine.TrainableNetwork;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The fast engine. It can express every recipe. */
public final class BuiltinEngine implements Engine {
    /** More threads would wait for each other most of the time. */
    private static final int MOST_THREADS = 256;

    /** Copies of parameters and slots that there are at once when an epoch ends: in use, as state, on their way to a file. */
    private static final long COPIES = 4;

    private static final double GIGABYTE = 1e9;

    private final long heapBytes;

    /** The engine in the heap that Java has been given. */
    public BuiltinEngine() {
        this(Runtime.getRuntime().maxMemory());
    }

    /** The engine in a heap of so many bytes. */
    BuiltinEngine(long heapBytes) {
        this.heapBytes = heapBytes;
    }

    @Override
    public String id() {
        return "builtin";
    }

    @Override
    public String description() {
        return "built-in engine, plain Java";
    }

    @Override
    public TrainableNetwork create(Parameters initial, Optimizer optimizer, Penalty penalty, long seed, int threads) {
        Check.intRange("threads", threads, 1, MOST_THREADS);
        UpdateRule rule = UpdateRule.of(optimizer);
        checkMemory(initial.spec(), rule);
        return new BuiltinNetwork(
                initial, rule, penalty, randomDropouts(initial.spec(), seed), Layer.WIDE_FROM, threads);
    }

    /** Refuses a network that would be trained for an epoch and then could not be stored. */
    private void checkMemory(NetworkSpec spec, UpdateRule rule) {
        long bytes = COPIES * Float.BYTES * (1 + rule.slots()) * spec.parameterCount();
        if (bytes > heapBytes) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "the network %s has %,d parameters, which take %.1f GB with this optimiser, but Java may use %.1f GB:"
                            + " choose fewer units or layers, or start Java with -Xmx%.0fg",
                    spec.shape(),
                    spec.parameterCount(),
                    bytes / GIGABYTE,
                    heapBytes / GIGABYTE,
                    Math.ceil(1.5 * bytes / GIGABYTE)));
        }
    }

    private static List<Dropout> randomDropouts(NetworkSpec spec, long seed) {
        List<Dropout> dropouts = new ArrayList<>();
        for (int layer = 0; layer < spec.hidden().size(); layer++) {
            DenseLayer hidden = spec.hidden().get(layer);
            dropouts.add(hidden.dropout() > 0 ? new RandomDropout(hidden.dropout(), seed, layer) : Dropout.NONE);
        }
        return dropouts;
    }
}
