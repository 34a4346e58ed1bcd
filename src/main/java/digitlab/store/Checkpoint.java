package digitlab.store;

import digitlab.core.training.TrainingState;

/**
 * Where an interrupted training can go on.
 *
 * @param epoch finished epochs
 * @param state at the end of that epoch
 */
public record Checkpoint(int epoch, TrainingState state) {}
