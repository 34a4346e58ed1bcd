package digitlab.engine.builtin;

import digitlab.core.data.ImageBatch;
import digitlab.core.data.LabelledImages;
import digitlab.core.metrics.ConfusionMatrix;
import digitlab.core.metrics.Evaluation;
import digitlab.core.metrics.LayerStatistics;
import digitlab.core.network.NetworkSpec;
import digitlab.core.network.Parameters;
import digitlab.core.training.Penalty;
import digitlab.core.training.TrainingState;
import digitlab.engine.LayerMeasurement;
import digitlab.engine.TrainableNetwork;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A network of the fast engine.
 *
 * <p>A state's slots are those of layer 0, then of layer 1 and so on, for each layer in the order of {@link Layer#slots}.
 */
final class BuiltinNetwork implements TrainableNetwork {
    /** Images that are on their way at once; larger batches go in parts, whose gradients add up. */
    static final int MOST_IMAGES_AT_ONCE = 256;

    /** Parts of the images for each thread, so that one that is held up leaves some to the others, and the last is small. */
    private static final int CHUNKS_PER_THREAD = 8;

    private final NetworkSpec spec;
    private final UpdateRule rule;
    private final Penalty penalty;
    private final List<Dropout> dropouts;
    private final List<Dropout> noDropouts;
    private final int wideFrom;
    private final List<Layer> layers = new ArrayList<>();
    private final Propagation propagation;
    private final WorkerTeam team;
    private final int[] layerOfSection;
    private final int[] firstSection;
    private BatchBuffers buffers;
    private long step;

    /**
     * A network in its initial state.
     *
     * @param dropouts of the hidden layers
     * @param wideFrom {@link Layer#WIDE_FROM}, or another number to try the one kind of layer where the other is usual
     */
    BuiltinNetwork(
            Parameters initial, UpdateRule rule, Penalty penalty, List<Dropout> dropouts, int wideFrom, int threads) {
        this.spec = initial.spec();
        this.rule = rule;
        this.penalty = penalty;
        this.dropouts = dropouts;
        this.wideFrom = wideFrom;
        this.noDropouts = Collections.nCopies(dropouts.size(), Dropout.NONE);
        for (int layer = 0; layer < spec.layerCount(); layer++) {
            layers.add(Layer.of(
                    spec.inputsOf(layer), spec.unitsOf(layer), wideFrom, rule, WayBack.of(spec, layer), threads));
            layers.get(layer).load(initial.kernel(layer), initial.bias(layer));
        }
        propagation = new Propagation(spec, layers);
        firstSection = new int[layers.size()];
        layerOfSection = sections(layers, firstSection);
        buffers = new BatchBuffers(spec, 1);
        team = new WorkerTeam(threads);
    }

    private static int[] sections(List<Layer> layers, int[] firstSection) {
        int[] layerOfSection = new int[layers.stream().mapToInt(Layer::sections).sum()];
        int section = 0;
        for (int layer = 0; layer < firstSection.length; layer++) {
            firstSection[layer] = section;
            for (int s = 0; s < layers.get(layer).sections(); s++) {
                layerOfSection[section++] = layer;
            }
        }
        return layerOfSection;
    }

    @Override
    public NetworkSpec spec() {
        return spec;
    }

    @Override
    public double trainBatch(ImageBatch batch, double learningRate) {
        return train(Inputs.of(batch), learningRate);
    }

    /** {@link #trainBatch} with any inputs. */
    double train(Inputs inputs, double learningRate) {
        int size = inputs.size();
        if (size == 0) {
            throw new IllegalArgumentException("a batch needs at least one image, but has none");
        }
        step++;
        rule.begin(step, learningRate);
        for (Dropout dropout : dropouts) {
            dropout.begin(step);
        }
        double loss = 0;
        for (int offset = 0; offset < size; offset += MOST_IMAGES_AT_ONCE) {
            int images = Math.min(MOST_IMAGES_AT_ONCE, size - offset);
            BatchBuffers space = buffersFor(images);
            propagate(inputs, offset, images, space, 1.0 / size);
            update(images, space, offset == 0, offset + images == size);
            loss += sumOfLosses(space, images);
        }
        return loss / size;
    }

    private void propagate(Inputs inputs, int offset, int images, BatchBuffers space, double scale) {
        forEachChunk(images, (from, to) -> {
            propagation.forward(inputs, offset, space, from, to, dropouts);
            propagation.backward(inputs, offset, space, from, to, scale);
        });
    }

    private void update(int images, BatchBuffers space, boolean first, boolean last) {
        UpdatePass[] passes = new UpdatePass[layers.size()];
        for (int layer = 0; layer < passes.length; layer++) {
            boolean penalised = penalty.appliesTo(spec, layer);
            float l1 = penalised ? (float) penalty.l1() : 0;
            float l2 = penalised ? (float) penalty.l2() : 0;
            passes[layer] = new UpdatePass(rule, l1, l2, first, last);
        }
        team.run(layerOfSection.length, (section, thread) -> {
            int layer = layerOfSection[section];
            layers.get(layer)
                    .update(
                            section - firstSection[layer],
                            space.inputsOf(layer),
                            space.deltas(layer),
                            images,
                            passes[layer],
                            thread);
        });
    }

    @FunctionalInterface
    private interface ImageRange {
        void run(int from, int to);
    }

    /** Shares the images among the threads. */
    private void forEachChunk(int images, ImageRange work) {
        int chunk = team.size() == 1 ? images : chunkSize(images);
        team.run((images + chunk - 1) / chunk, (index, thread) -> {
            int from = index * chunk;
            work.run(from, Math.min(images, from + chunk));
        });
    }

    /** A multiple of three where that is possible, for {@link RowSums#product}. */
    private int chunkSize(int images) {
        int chunks = CHUNKS_PER_THREAD * team.size();
        int size = (images + chunks - 1) / chunks;
        return size < 2 ? size : (size + 2) / 3 * 3;
    }

    private BatchBuffers buffersFor(int images) {
        if (buffers.capacity() < images) {
            buffers = new BatchBuffers(spec, images);
        }
        return buffers;
    }

    private static double sumOfLosses(BatchBuffers space, int images) {
        double sum = 0;
        for (int b = 0; b < images; b++) {
            sum += space.losses()[b];
        }
        return sum;
    }

    @Override
    public Evaluation evaluate(LabelledImages images) {
        return evaluate(Inputs.of(ImageBatch.of(images)));
    }

    /** {@link #evaluate(LabelledImages)} with any inputs. */
    Evaluation evaluate(Inputs inputs) {
        int classes = spec.classes();
        int[] counts = new int[classes * classes];
        double loss = 0;
        for (int offset = 0; offset < inputs.size(); offset += MOST_IMAGES_AT_ONCE) {
            int images = Math.min(MOST_IMAGES_AT_ONCE, inputs.size() - offset);
            BatchBuffers space = infer(inputs, offset, images);
            loss += sumOfLosses(space, images);
            for (int b = 0; b < images; b++) {
                int predicted = largest(space.activations(layers.size() - 1).dense(b));
                counts[inputs.label(offset + b) * classes + predicted]++;
            }
        }
        return new Evaluation(loss / inputs.size(), new ConfusionMatrix(classes, counts));
    }

    private BatchBuffers infer(Inputs inputs, int offset, int images) {
        BatchBuffers space = buffersFor(images);
        forEachChunk(images, (from, to) -> propagation.forward(inputs, offset, space, from, to, noDropouts));
        return space;
    }

    private static int largest(float[] probabilities) {
        int largest = 0;
        for (int c = 1; c < probabilities.length; c++) {
            if (probabilities[c] > probabilities[largest]) {
                largest = c;
            }
        }
        return largest;
    }

    @Override
    public void predict(ImageBatch batch, float[] probabilities) {
        predict(Inputs.of(batch), probabilities);
    }

    /** {@link #predict(ImageBatch, float[])} with any inputs. */
    void predict(Inputs inputs, float[] probabilities) {
        int classes = spec.classes();
        if (probabilities.length != inputs.size() * classes) {
            throw new IllegalArgumentException("probabilities must be %d for each of %d images, but there are %d in all"
                    .formatted(classes, inputs.size(), probabilities.length));
        }
        for (int offset = 0; offset < inputs.size(); offset += MOST_IMAGES_AT_ONCE) {
            int images = Math.min(MOST_IMAGES_AT_ONCE, inputs.size() - offset);
            BatchRows rows = infer(inputs, offset, images).activations(layers.size() - 1);
            for (int b = 0; b < images; b++) {
                System.arraycopy(rows.dense(b), 0, probabilities, (offset + b) * classes, classes);
            }
        }
    }

    @Override
    public List<LayerStatistics> diagnose(ImageBatch probe) {
        return diagnose(Inputs.of(probe));
    }

    /** {@link #diagnose(ImageBatch)} with any inputs. */
    List<LayerStatistics> diagnose(Inputs inputs) {
        int images = inputs.size();
        var space = new BatchBuffers(spec, images);
        forEachChunk(images, (from, to) -> {
            propagation.forward(inputs, 0, space, from, to, noDropouts);
            propagation.backward(inputs, 0, space, from, to, 1.0 / images);
        });
        Parameters weights = parameters();
        List<LayerStatistics> statistics = new ArrayList<>();
        for (int layer = 0; layer < layers.size(); layer++) {
            boolean hidden = layer < spec.hidden().size();
            statistics.add(LayerMeasurement.of(
                    hidden ? spec.hidden().get(layer).activation() : null,
                    space.activations(layer).flat(images),
                    spec.unitsOf(layer),
                    weights.kernel(layer),
                    gradient(layer, space, images)));
        }
        return statistics;
    }

    /** The gradient of a kernel (I×O) for the images that are in the buffers. */
    private float[] gradient(int layer, BatchBuffers space, int images) {
        var copy = new GradientCopy();
        var pass = new UpdatePass(copy, 0, 0, true, true);
        Layer holder = Layer.of(spec.inputsOf(layer), spec.unitsOf(layer), wideFrom, copy, WayBack.NONE, team.size());
        team.run(
                holder.sections(),
                (section, thread) ->
                        holder.update(section, space.inputsOf(layer), space.deltas(layer), images, pass, thread));
        float[] kernel = new float[spec.inputsOf(layer) * spec.unitsOf(layer)];
        holder.copyTo(kernel, new float[spec.unitsOf(layer)]);
        return kernel;
    }

    @Override
    public Parameters parameters() {
        Parameters copy = Parameters.zeros(spec);
        for (int layer = 0; layer < layers.size(); layer++) {
            layers.get(layer).copyTo(copy.kernel(layer), copy.bias(layer));
        }
        return copy;
    }

    @Override
    public TrainingState state() {
        List<float[]> slots = new ArrayList<>();
        for (Layer layer : layers) {
            slots.addAll(layer.slots());
        }
        return new TrainingState(parameters(), slots, step);
    }

    @Override
    public void restore(TrainingState state) {
        List<float[]> slots = state.slots();
        if (!state.parameters().spec().equals(spec)) {
            throw new IllegalArgumentException(
                    "the state is of the network " + state.parameters().spec() + ", but this is " + spec);
        }
        checkSlots(slots);
        int perLayer = 2 * rule.slots();
        for (int layer = 0; layer < layers.size(); layer++) {
            layers.get(layer)
                    .load(state.parameters().kernel(layer), state.parameters().bias(layer));
            layers.get(layer).loadSlots(slots.subList(layer * perLayer, (layer + 1) * perLayer));
        }
        step = state.step();
    }

    private void checkSlots(List<float[]> slots) {
        List<Integer> expected = new ArrayList<>();
        for (int layer = 0; layer < layers.size(); layer++) {
            for (int slot = 0; slot < rule.slots(); slot++) {
                expected.add(spec.inputsOf(layer) * spec.unitsOf(layer));
                expected.add(spec.unitsOf(layer));
            }
        }
        List<Integer> actual = slots.stream().map(slot -> slot.length).toList();
        if (!actual.equals(expected)) {
            throw new IllegalArgumentException(
                    "the state's slots have the lengths " + actual + ", but this optimiser's have " + expected);
        }
    }

    @Override
    public void close() {
        team.close();
    }
}
