package digitlab.engine;

import digitlab.core.metrics.TrainingSnapshot;

/**
 * Watches a training from its own thread, which waits meanwhile. What an observer throws ends the training.
 *
 * <p>The network may be read (its parameters, a prediction) but not trained, and only during the call.
 */
public interface TrainingObserver {
    /** Sees nothing. */
    TrainingObserver NONE = new TrainingObserver() {};

    /** After each batch, and again when an epoch was trained and measured. */
    default void progressed(TrainingSnapshot snapshot, TrainableNetwork network) {}

    /** When an epoch was trained and measured; it is the last one of the snapshot's curve. */
    default void finishedEpoch(TrainingSnapshot snapshot, TrainableNetwork network) {}
}
