package digitlab.lab;

import digitlab.core.experiment.ShareInterval;

/**
 * How many images a network still recognises when all are disturbed by some amount.
 *
 * @param amount in the disturbance's unit
 */
public record RobustnessPoint(double amount, ShareInterval accuracy) {}
