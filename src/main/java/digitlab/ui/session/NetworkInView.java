package digitlab.ui.session;

import digitlab.core.network.Parameters;

/**
 * A run with the weights that it has at the shown epoch.
 *
 * @param epoch that the weights are of, which may lie before the shown one; {@link Session#LIVE} while they change
 */
public record NetworkInView(RunItem run, Parameters parameters, int epoch) {}
