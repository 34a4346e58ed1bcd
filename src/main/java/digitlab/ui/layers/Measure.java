package digitlab.ui.layers;

import digitlab.chart.Scale;
import digitlab.chart.Series;
import digitlab.core.metrics.EpochMetrics;
import digitlab.core.metrics.LayerStatistics;
import digitlab.core.network.Activation;
import digitlab.core.network.NetworkSpec;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** A figure of each layer that is followed over the epochs. */
@SuppressWarnings("ImmutableEnumChecker") // its functions are method references that hold nothing
enum Measure {
    GRADIENT("gradient", Scale.LOG10, false, LayerStatistics::gradientNorm),
    SPREAD("spread", Scale.LINEAR, false, LayerStatistics::activationSd),
    DEAD("dead", Scale.LINEAR, true, LayerStatistics::deadShare),
    SATURATED("saturated", Scale.LINEAR, true, LayerStatistics::saturatedShare);

    private static final Set<Activation> BOUNDED = EnumSet.of(Activation.TANH, Activation.SIGMOID, Activation.SOFTSIGN);

    private final String key;
    private final Scale scale;
    private final boolean share;
    private final ToDoubleFunction<LayerStatistics> reader;

    Measure(String key, Scale scale, boolean share, ToDoubleFunction<LayerStatistics> reader) {
        this.key = key;
        this.scale = scale;
        this.share = share;
        this.reader = reader;
    }

    /** Name in texts. */
    String key() {
        return key;
    }

    Scale scale() {
        return scale;
    }

    /** Whether it is a share of all units or outputs. */
    boolean isShare() {
        return share;
    }

    /** The layers that the figure says something about, from input to output. */
    List<Integer> layers(NetworkSpec network) {
        int hidden = network.hidden().size();
        return switch (this) {
            case GRADIENT, SPREAD -> IntStream.rangeClosed(0, hidden).boxed().toList();
            case DEAD -> IntStream.range(0, hidden).boxed().toList();
            case SATURATED ->
                IntStream.range(0, hidden)
                        .filter(layer ->
                                BOUNDED.contains(network.hidden().get(layer).activation()))
                        .boxed()
                        .toList();
        };
    }

    /** A layer's figure over the epochs. */
    Series of(List<EpochMetrics> curve, int layer) {
        double[] epochs = curve.stream().mapToDouble(EpochMetrics::epoch).toArray();
        double[] values = curve.stream()
                .mapToDouble(epoch -> layer < epoch.layers().size()
                        ? reader.applyAsDouble(epoch.layers().get(layer))
                        : Double.NaN)
                .toArray();
        return new Series(epochs, values);
    }
}
