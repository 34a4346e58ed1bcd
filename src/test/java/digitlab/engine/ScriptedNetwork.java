package digitlab.engine;

import digitlab.core.data.ImageBatch;
import digitlab.core.data.LabelledImages;
import digitlab.core.metrics.ConfusionMatrix;
import digitlab.core.metrics.Evaluation;
import digitlab.core.metrics.LayerStatistics;
import digitlab.core.network.Initializer;
import digitlab.core.network.NetworkSpec;
import digitlab.core.network.Parameters;
import digitlab.core.training.TrainingState;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/**
 * A network that learns nothing: each update adds 1 to its first bias, so that a test can tell which update it stands at,
 * and the losses come from the test.
 */
final class ScriptedNetwork implements TrainableNetwork {
    static final NetworkSpec SPEC =
            new NetworkSpec(LabelledImages.PIXELS, List.of(), LabelledImages.CLASSES, Initializer.GLOROT_UNIFORM);

    final List<List<Integer>> batches = new ArrayList<>();
    final List<Double> rates = new ArrayList<>();
    private final Parameters parameters = Parameters.zeros(SPEC);
    private final IntToDoubleFunction batchLoss;
    private final IntToDoubleFunction evaluationLoss;
    private long step;

    /**
     * A network with given losses.
     *
     * @param batchLoss of update 1, 2, …
     * @param evaluationLoss after so many updates
     */
    ScriptedNetwork(IntToDoubleFunction batchLoss, IntToDoubleFunction evaluationLoss) {
        this.batchLoss = batchLoss;
        this.evaluationLoss = evaluationLoss;
    }

    /** Updates that the present weights have seen. */
    int updates() {
        return (int) parameters.bias(0)[0];
    }

    @Override
    public NetworkSpec spec() {
        return SPEC;
    }

    @Override
    public double trainBatch(ImageBatch batch, double learningRate) {
        List<Integer> indices = new ArrayList<>();
        for (int position = 0; position < batch.size(); position++) {
            indices.add(batch.index(position));
        }
        batches.add(indices);
        rates.add(learningRate);
        parameters.bias(0)[0]++;
        step++;
        return batchLoss.applyAsDouble(updates());
    }

    @Override
    public Evaluation evaluate(LabelledImages images) {
        int[] counts = new int[LabelledImages.CLASSES * LabelledImages.CLASSES];
        counts[0] = images.count();
        return new Evaluation(
                evaluationLoss.applyAsDouble(updates()), new ConfusionMatrix(LabelledImages.CLASSES, counts));
    }

    @Override
    public void predict(ImageBatch batch, float[] probabilities) {
        throw new AssertionError("training predicts nothing");
    }

    @Override
    public List<LayerStatistics> diagnose(ImageBatch probe) {
        return List.of();
    }

    @Override
    public Parameters parameters() {
        return parameters.copy();
    }

    @Override
    public TrainingState state() {
        return new TrainingState(parameters.copy(), List.of(), step);
    }

    @Override
    public void restore(TrainingState state) {
        parameters.bias(0)[0] = state.parameters().bias(0)[0];
        step = state.step();
    }

    @Override
    public void close() {}
}
