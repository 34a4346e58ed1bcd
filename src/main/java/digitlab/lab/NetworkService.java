package digitlab.lab;

import digitlab.core.data.ImageBatch;
import digitlab.core.data.LabelledImages;
import digitlab.core.data.TrainingSplit;
import digitlab.core.experiment.RunSpec;
import digitlab.core.metrics.Evaluation;
import digitlab.core.network.Parameters;
import digitlab.core.training.Penalty;
import digitlab.core.training.Sgd;
import digitlab.engine.Engine;
import digitlab.engine.TrainableNetwork;
import digitlab.engine.Trainer;
import digitlab.ink.GreyPicture;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Asks trained networks. Works with the numbers of any run, whichever engine made them. */
public final class NetworkService {
    private final Engine engine;

    public NetworkService(Engines engines) {
        this.engine = engines.builtin();
    }

    /** Loss and confusion matrix over all images. */
    public Evaluation evaluate(Parameters parameters, LabelledImages images, int threads) {
        try (TrainableNetwork network = network(parameters, threads)) {
            return network.evaluate(images);
        }
    }

    /** Probabilities (N×classes), row-major, of all images. */
    public float[] predict(Parameters parameters, LabelledImages images) {
        float[] probabilities = new float[images.count() * parameters.spec().classes()];
        try (TrainableNetwork network = network(parameters, 1)) {
            network.predict(ImageBatch.of(images), probabilities);
        }
        return probabilities;
    }

    /**
     * What a network makes of one picture, such as a prepared drawing; 28×28, white on black. For one image it costs more to
     * hand an engine the weights than to do its sums here.
     */
    public Answer answer(Parameters parameters, GreyPicture digit) {
        List<float[]> outputs = layerOutputs(parameters, new LabelledImages(digit.pixels(), new byte[1]), 0);
        float[] probabilities = outputs.get(outputs.size() - 1);
        List<Double> answer = new ArrayList<>();
        for (float probability : probabilities) {
            answer.add((double) probability);
        }
        return new Answer(answer);
    }

    /** What each hidden layer makes of an image, f(x·w + b), and then the probabilities of the classes. */
    public List<float[]> layerOutputs(Parameters parameters, LabelledImages images, int image) {
        return ForwardPass.outputs(parameters, images, image);
    }

    /**
     * Units of the first layer whose output has no gradient for any of the images, such as a ReLU that never fires.
     *
     * <p>On {@link #probe} these are the units that {@link digitlab.core.metrics.LayerStatistics#deadShare} counts.
     */
    public BitSet deadUnits(Parameters parameters, LabelledImages images) {
        return DeadUnits.of(parameters, images);
    }

    /** The images on which the state of a recipe's layers is measured: some of those that train. */
    public LabelledImages probe(LabelledImages trainingSet, RunSpec spec) {
        return TrainingSplit.trainingSample(trainingSet, spec.data(), spec.seed(), Trainer.PROBE_IMAGES);
    }

    /** Images that just one of two networks recognises. */
    public Disagreement disagreement(Parameters first, Parameters second, LabelledImages images) {
        return Disagreement.of(images, predict(first, images), predict(second, images));
    }

    /** An untrained network's worth of training settings: it is only asked. */
    private TrainableNetwork network(Parameters parameters, int threads) {
        return engine.create(parameters, Sgd.DEFAULT, Penalty.NONE, 0, threads);
    }
}
