package digitlab.store;

import digitlab.core.data.LabelledImages;
import digitlab.core.experiment.RunSpec;
import digitlab.core.network.NetworkSpec;
import digitlab.core.network.Parameters;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A trained network as a file keeps it.
 *
 * @param parameters all finite; of a network that reads 28×28 pixels and knows ten classes
 * @param recipe what it was trained by, or null where that is not known: the file is another program's
 * @param metrics a JSON object with what was measured, or null
 */
public record StoredNetwork(Parameters parameters, @Nullable RunSpec recipe, @Nullable String metrics) {
    public StoredNetwork {
        NetworkSpec spec = parameters.spec();
        if (spec.inputs() != LabelledImages.PIXELS || spec.classes() != LabelledImages.CLASSES) {
            throw new IllegalArgumentException("network must have %d inputs and %d classes, but is %s"
                    .formatted(LabelledImages.PIXELS, LabelledImages.CLASSES, spec.shape()));
        }
        if (spec.parameterCount() > NetworkVector.MOST_PARAMETERS) {
            throw new IllegalArgumentException(
                    "network must have at most %d parameters to be kept in a file, but has %d"
                            .formatted(NetworkVector.MOST_PARAMETERS, spec.parameterCount()));
        }
        if (!parameters.allFinite()) {
            throw new IllegalArgumentException(
                    "parameters must be finite numbers, but are not: the training diverged, so there is nothing to keep");
        }
        if (recipe != null && !recipe.network().equals(spec)) {
            throw new IllegalArgumentException("recipe must be that of the network, %s, but describes %s"
                    .formatted(spec.shape(), recipe.network().shape()));
        }
        if (metrics != null) {
            checkObject(metrics);
        }
    }

    private static void checkObject(String metrics) {
        try {
            LocatedJson.parse(metrics.getBytes(StandardCharsets.UTF_8), "metrics");
        } catch (FormatException e) {
            throw new IllegalArgumentException("metrics must be a JSON object: " + e.getMessage(), e);
        }
    }
}
