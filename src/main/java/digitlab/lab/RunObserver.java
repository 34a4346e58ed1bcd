package digitlab.lab;

import digitlab.engine.TrainingObserver;

/** Watches a run from its training thread. */
public interface RunObserver extends TrainingObserver {
    /** Sees nothing. */
    RunObserver NONE = new RunObserver() {};

    /** When the run has its place in the store, before its first batch. */
    default void began(String id) {}
}
