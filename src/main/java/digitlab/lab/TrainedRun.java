package digitlab.lab;

import digitlab.core.experiment.Run;
import digitlab.core.network.Parameters;

/**
 * A run and the network that it left.
 *
 * @param run finished, with its result
 * @param parameters whose checksum the result states
 */
public record TrainedRun(Run run, Parameters parameters) {}
