package digitlab.core.metrics;

/**
 * A point of the training curve within an epoch.
 *
 * @param epoch position on the epoch axis; 2.25 is a quarter into the third epoch
 * @param loss mean loss, in training mode, of the mini-batches since the point before
 */
public record BatchPoint(double epoch, double loss) {}
