package digitlab.engine;

import digitlab.core.data.ImageBatch;
import digitlab.core.data.LabelledImages;
import digitlab.core.metrics.Evaluation;
import digitlab.core.metrics.LayerStatistics;
import digitlab.core.network.NetworkSpec;
import digitlab.core.network.Parameters;
import digitlab.core.training.TrainingState;
import java.util.List;

/**
 * A network in an engine. Pixels enter as unsigned byte / 255. Used by one thread at a time; a loss that is NaN or
 * infinite is returned like any other.
 */
public interface TrainableNetwork extends AutoCloseable {
    NetworkSpec spec();

    /**
     * One step of the optimiser in training mode, dropout and penalty included.
     *
     * @return the batch's mean cross-entropy before the step, in training mode, without penalty
     */
    double trainBatch(ImageBatch batch, double learningRate);

    /** Loss and confusion matrix over all images, in inference mode. */
    Evaluation evaluate(LabelledImages images);

    /**
     * Probabilities of the classes, in inference mode.
     *
     * @param probabilities (B×classes), row-major, filled
     */
    void predict(ImageBatch batch, float[] probabilities);

    /** The state of each layer, from input to output, measured on a probe in inference mode; nothing changes. */
    List<LayerStatistics> diagnose(ImageBatch probe);

    /** A copy of the numbers as they are. */
    Parameters parameters();

    /** A copy of all that further training depends on. */
    TrainingState state();

    /**
     * Goes back to a state of the same network and optimiser; training goes on from it as if it had never stopped.
     *
     * @throws IllegalArgumentException if the state is another network's or optimiser's
     */
    void restore(TrainingState state);

    /** Ends the engine's threads and frees its memory. */
    @Override
    void close();
}
