package digitlab.lab;

/**
 * All use cases together, as the window gets them.
 *
 * @param data sets that recipes can name
 * @param engines that recipes can name
 * @param library of stored runs
 * @param queue of runs to train
 * @param networks that can be asked
 * @param drawings what can be done with drawings
 * @param studies what can be done with sweeps and experiments
 */
public record Lab(
        DataSets data,
        Engines engines,
        RunLibrary library,
        RunQueue queue,
        NetworkService networks,
        DrawingLab drawings,
        StudyLab studies) {}
