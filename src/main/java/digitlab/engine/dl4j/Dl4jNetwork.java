package digitlab.engine.dl4j;

import digitlab.core.Seeds;
import digitlab.core.data.ImageBatch;
import digitlab.core.data.LabelledImages;
import digitlab.core.metrics.ConfusionMatrix;
import digitlab.core.metrics.Evaluation;
import digitlab.core.metrics.LayerStatistics;
import digitlab.core.network.NetworkSpec;
import digitlab.core.network.Parameters;
import digitlab.core.training.TrainingState;
import digitlab.engine.LayerMeasurement;
import digitlab.engine.TrainableNetwork;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** A {@link MultiLayerNetwork} that is trained by this program's rules. */
final class Dl4jNetwork implements TrainableNetwork {
    /** Images evaluated at once. */
    private static final int EVALUATION_BATCH = 1000;

    private final NetworkSpec spec;
    private final TranslatedOptimizer optimizer;
    private final CurrentRate rate;
    private final long seed;
    private final boolean drops;
    private final MultiLayerNetwork network;
    /** The same parameters without dropout and penalty. */
    private final MultiLayerNetwork bare;

    private final BatchArrays arrays;
    private long step;

    Dl4jNetwork(
            Parameters initial,
            ConventionTranslator translator,
            TranslatedOptimizer optimizer,
            CurrentRate rate,
            long seed) {
        this.spec = initial.spec();
        this.optimizer = optimizer;
        this.rate = rate;
        this.seed = seed;
        this.drops = spec.hidden().stream().anyMatch(layer -> layer.dropout() > 0);
        this.network = new DataLossNetwork(translator.training());
        INDArray vector = Nd4j.createFromArray(ParameterVector.of(initial));
        network.init(vector, false);
        memory().ifPresent(memory -> memory.assign(optimizer.memoryStart()));
        this.bare = new DataLossNetwork(translator.inference());
        bare.init(vector, false);
        this.arrays = new BatchArrays(spec.inputs(), spec.classes());
    }

    /**
     * Leaves penalties out of the score, so that it is the mean cross-entropy. They enter the gradient elsewhere and are
     * trained with all the same.
     */
    @SuppressWarnings("overrides") // the superclass itself overrides T... by T[]
    private static final class DataLossNetwork extends MultiLayerNetwork {
        private static final long serialVersionUID = 1L;

        DataLossNetwork(MultiLayerConfiguration configuration) {
            super(configuration);
        }

        @Override
        public double calcRegularizationScore(boolean trainableOnly) {
            return 0;
        }
    }

    @Override
    public NetworkSpec spec() {
        return spec;
    }

    @Override
    public double trainBatch(ImageBatch batch, double learningRate) {
        return trainBatch(arrays.of(batch, 0, batch.size()), learningRate);
    }

    /** One step on numbers x (B×I) and their classes. */
    double trainBatch(float[] x, int[] labels, double learningRate) {
        return trainBatch(arrays.of(x, labels), learningRate);
    }

    private double trainBatch(BatchArrays.Batch batch, double learningRate) {
        rate.set(learningRate);
        if (drops) {
            // The generator belongs to the thread. Seeded at each step, it gives the same masks whatever ran before.
            Nd4j.getRandom().setSeed(Seeds.of(seed, Seeds.Purpose.DROPOUT, step));
        }
        if (optimizer.memoryDrift() > 0) {
            memory().ifPresent(memory -> memory.addi(optimizer.memoryDrift()));
        }
        network.fit(batch.inputs(), batch.targets());
        step++;
        return network.score();
    }

    @Override
    public Evaluation evaluate(LabelledImages images) {
        ImageBatch all = ImageBatch.of(images);
        int classes = spec.classes();
        int[] confusion = new int[classes * classes];
        double loss = 0;
        for (int from = 0; from < all.size(); from += EVALUATION_BATCH) {
            int to = Math.min(all.size(), from + EVALUATION_BATCH);
            float[] probabilities = probabilities(arrays.of(all, from, to));
            for (int b = from; b < to; b++) {
                int row = (b - from) * classes;
                int label = all.label(b);
                loss -= Math.log(clipped(probabilities[row + label]));
                confusion[label * classes + likeliest(probabilities, row, classes)]++;
            }
        }
        return new Evaluation(loss / all.size(), new ConfusionMatrix(classes, confusion));
    }

    /** As Keras clips; NaN stays NaN. */
    private static double clipped(float probability) {
        return Math.min(Math.max(probability, ConventionTranslator.LOSS_CLIP), 1 - ConventionTranslator.LOSS_CLIP);
    }

    private static int likeliest(float[] probabilities, int row, int classes) {
        int best = 0;
        for (int c = 1; c < classes; c++) {
            if (probabilities[row + c] > probabilities[row + best]) {
                best = c;
            }
        }
        return best;
    }

    @Override
    public void predict(ImageBatch batch, float[] probabilities) {
        int classes = spec.classes();
        for (int from = 0; from < batch.size(); from += EVALUATION_BATCH) {
            int to = Math.min(batch.size(), from + EVALUATION_BATCH);
            float[] part = probabilities(arrays.of(batch, from, to));
            System.arraycopy(part, 0, probabilities, from * classes, part.length);
        }
    }

    /** Probabilities (B×classes) for numbers x (B×I). */
    float[] probabilities(float[] x, int examples) {
        return probabilities(arrays.of(x, new int[examples]));
    }

    private float[] probabilities(BatchArrays.Batch batch) {
        return rowMajor(network.output(batch.inputs(), false));
    }

    private static float[] rowMajor(INDArray array) {
        return array.dup('c').data().asFloat();
    }

    /** Gradients of the mean cross-entropy in inference mode, without penalty, for numbers x (B×I) and their classes. */
    Parameters gradients(float[] x, int[] labels) {
        return gradients(arrays.of(x, labels));
    }

    private Parameters gradients(BatchArrays.Batch batch) {
        bare.calculateGradients(batch.inputs(), batch.targets(), null, null);
        float[] sums = bare.getGradientsViewArray().data().asFloat();
        for (int i = 0; i < sums.length; i++) {
            sums[i] /= batch.inputs().rows();
        }
        return ParameterVector.parameters(spec, sums);
    }

    @Override
    public List<LayerStatistics> diagnose(ImageBatch probe) {
        BatchArrays.Batch batch = arrays.of(probe, 0, probe.size());
        Parameters gradients = gradients(batch);
        Parameters parameters = parameters();
        List<INDArray> outputs = bare.feedForward(batch.inputs(), false); // the inputs, then each layer's f(z)
        List<LayerStatistics> statistics = new ArrayList<>();
        for (int layer = 0; layer < spec.layerCount(); layer++) {
            boolean isHidden = layer < spec.hidden().size();
            statistics.add(LayerMeasurement.of(
                    isHidden ? spec.hidden().get(layer).activation() : null,
                    rowMajor(outputs.get(layer + 1)),
                    spec.unitsOf(layer),
                    parameters.kernel(layer),
                    gradients.kernel(layer)));
        }
        return statistics;
    }

    @Override
    public Parameters parameters() {
        return ParameterVector.parameters(spec, network.params().data().asFloat());
    }

    @Override
    public TrainingState state() {
        List<float[]> slots = new ArrayList<>();
        memory().ifPresent(memory -> slots.add(memory.dup().data().asFloat()));
        return new TrainingState(parameters(), slots, step);
    }

    @Override
    public void restore(TrainingState state) {
        long expected = memory().map(INDArray::length).orElse(0L);
        long given = state.slots().stream().mapToLong(slot -> slot.length).sum();
        if (!state.parameters().spec().equals(spec) || state.slots().size() > 1 || given != expected) {
            throw new IllegalArgumentException("the state must be one of this network and optimiser, but is of "
                    + state.parameters().spec().shape() + " with " + given + " numbers of optimiser memory");
        }
        network.params().assign(Nd4j.createFromArray(ParameterVector.of(state.parameters())));
        memory().ifPresent(memory ->
                memory.assign(Nd4j.createFromArray(state.slots().get(0))));
        step = state.step();
        network.setIterationCount(Math.toIntExact(step));
    }

    /** The updater's memory, if it has one. */
    private Optional<INDArray> memory() {
        return Optional.ofNullable(network.getUpdater().getStateViewArray());
    }

    @Override
    public void close() {
        arrays.close();
        free(network.params()); // the bare network's as well
        free(network.getGradientsViewArray());
        free(bare.getGradientsViewArray());
        memory().ifPresent(Dl4jNetwork::free);
        Nd4j.getWorkspaceManager().destroyAllWorkspacesForCurrentThread();
    }

    /** Frees native memory; {@code MultiLayerNetwork.close} would do it with a full garbage collection. */
    private static void free(@Nullable INDArray array) {
        if (array != null && array.closeable()) {
            array.close();
        }
    }
}
