package digitlab.lab;

import digitlab.core.experiment.ShareInterval;
import digitlab.core.network.Parameters;
import org.jspecify.annotations.Nullable;

/**
 * What became of a fine-tuning.
 *
 * @param parameters after it
 * @param batches that were trained; fewer than planned if it was cancelled
 * @param tunedWith drawings that trained
 * @param drawings accuracy on the drawings that were held back; null if none were
 * @param test accuracy on the test images of the data set; null if it has none
 * @param seconds that training took, without the scores
 */
public record FineTuned(
        Parameters parameters,
        int batches,
        int tunedWith,
        @Nullable BeforeAfter drawings,
        @Nullable BeforeAfter test,
        double seconds) {
    /** A score of the network as it was and as it is. */
    public record BeforeAfter(ShareInterval before, ShareInterval after) {}
}
