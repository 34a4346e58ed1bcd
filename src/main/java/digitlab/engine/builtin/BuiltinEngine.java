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

/** The fast engine. It can express every recipe. */
public final class BuiltinEngine implements Engine {
    /** More threads would wait for each other most of the time. */
    private static final int MOST_THREADS = 256;

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
        return new BuiltinNetwork(
                initial,
                UpdateRule.of(optimizer),
                penalty,
                randomDropouts(initial.spec(), seed),
                Layer.WIDE_FROM,
                threads);
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
