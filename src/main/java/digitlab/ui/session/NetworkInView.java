package digitlab.ui.session;

import digitlab.core.network.Parameters;

/**
 * A run with the weights that it has at the shown epoch, or with those that fine-tuning has made of them.
 *
 * @param epoch that the weights are of, which may lie before the shown one; {@link Session#LIVE} while they change
 * @param fineTuned whether they are no longer the run's own
 */
public record NetworkInView(RunItem run, Parameters parameters, int epoch, boolean fineTuned) {}
