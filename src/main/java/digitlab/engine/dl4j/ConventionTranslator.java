package digitlab.engine.dl4j;

import digitlab.core.network.DenseLayer;
import digitlab.core.network.NetworkSpec;
import digitlab.core.training.Penalty;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import org.deeplearning4j.nn.conf.CacheMode;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.WorkspaceMode;
import org.deeplearning4j.nn.conf.dropout.Dropout;
import org.deeplearning4j.nn.conf.dropout.IDropout;
import org.deeplearning4j.nn.conf.layers.FeedForwardLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationELU;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.activations.impl.ActivationLReLU;
import org.nd4j.linalg.activations.impl.ActivationReLU;
import org.nd4j.linalg.activations.impl.ActivationSELU;
import org.nd4j.linalg.activations.impl.ActivationSigmoid;
import org.nd4j.linalg.activations.impl.ActivationSoftSign;
import org.nd4j.linalg.activations.impl.ActivationSoftmax;
import org.nd4j.linalg.activations.impl.ActivationSwish;
import org.nd4j.linalg.activations.impl.ActivationTanH;
import org.nd4j.linalg.learning.config.NoOp;
import org.nd4j.linalg.learning.regularization.L1Regularization;
import org.nd4j.linalg.learning.regularization.L2Regularization;
import org.nd4j.linalg.learning.regularization.Regularization;
import org.nd4j.linalg.lossfunctions.impl.LossMCXENT;

/** Says in Deeplearning4j's terms what a recipe means; the package's description has the table. */
final class ConventionTranslator {
    /** Keras clips probabilities here before it takes the logarithm. */
    static final double LOSS_CLIP = 1e-7;

    private final NetworkSpec spec;
    private final Penalty penalty;
    private final TranslatedOptimizer optimizer;
    private final DoubleFunction<IDropout> dropout;

    ConventionTranslator(NetworkSpec spec, TranslatedOptimizer optimizer, Penalty penalty) {
        this(spec, optimizer, penalty, Dropout::new);
    }

    /** @param dropout makes what drops all but a share of its inputs, given the share that is kept */
    ConventionTranslator(
            NetworkSpec spec, TranslatedOptimizer optimizer, Penalty penalty, DoubleFunction<IDropout> dropout) {
        this.spec = spec;
        this.optimizer = optimizer;
        this.penalty = penalty;
        this.dropout = dropout;
    }

    /** The network with all that training needs. */
    MultiLayerConfiguration training() {
        var layers = blank();
        for (int layer = 0; layer < spec.layerCount(); layer++) {
            FeedForwardLayer.Builder<?> builder = shape(layer);
            builder.updater(optimizer.updater());
            builder.setRegularization(kernelRegularization(layer));
            builder.setRegularizationBias(optimizer.decayBiases() ? optimizer.decay() : List.of());
            if (droppedBefore(layer) > 0) {
                builder.dropOut(dropout.apply(1 - droppedBefore(layer)));
            }
            layers.layer(builder.build());
        }
        return layers.build();
    }

    /** The bare network, for measurements in inference mode. */
    MultiLayerConfiguration inference() {
        var layers = blank();
        for (int layer = 0; layer < spec.layerCount(); layer++) {
            layers.layer(shape(layer).updater(new NoOp()).build());
        }
        return layers.build();
    }

    private static NeuralNetConfiguration.ListBuilder blank() {
        return new NeuralNetConfiguration.Builder()
                .trainingWorkspaceMode(WorkspaceMode.ENABLED)
                .inferenceWorkspaceMode(WorkspaceMode.ENABLED)
                .cacheMode(CacheMode.NONE)
                .list();
    }

    private FeedForwardLayer.Builder<?> shape(int layer) {
        FeedForwardLayer.Builder<?> builder = layer < spec.hidden().size()
                ? new org.deeplearning4j.nn.conf.layers.DenseLayer.Builder()
                        .activation(activation(spec.hidden().get(layer)))
                : new OutputLayer.Builder(new LossMCXENT(LOSS_CLIP, null)).activation(new ActivationSoftmax());
        builder.nIn(spec.inputsOf(layer));
        builder.nOut(spec.unitsOf(layer));
        return builder;
    }

    /** The share of a layer's inputs that is dropped: here that belongs to the layer before. */
    private double droppedBefore(int layer) {
        return layer == 0 ? 0 : spec.hidden().get(layer - 1).dropout();
    }

    private List<Regularization> kernelRegularization(int layer) {
        List<Regularization> regularization = new ArrayList<>();
        if (penalty.appliesTo(spec, layer)) {
            if (penalty.l1() > 0) {
                regularization.add(new L1Regularization(penalty.l1()));
            }
            if (penalty.l2() > 0) {
                regularization.add(new L2Regularization(2 * penalty.l2())); // there it means ½·λ·Σw²
            }
        }
        regularization.addAll(optimizer.decay());
        return regularization;
    }

    private static IActivation activation(DenseLayer layer) {
        return switch (layer.activation()) {
            case LINEAR -> new ActivationIdentity();
            case RELU -> new ActivationReLU();
            case LEAKY_RELU -> new ActivationLReLU(digitlab.core.network.Activation.LEAKY_RELU_SLOPE);
            case ELU -> new ActivationELU();
            case SELU -> new ActivationSELU();
            case GELU -> new ExactGelu();
            case SILU -> new ActivationSwish();
            case TANH -> new ActivationTanH();
            case SIGMOID -> new ActivationSigmoid();
            case SOFTSIGN -> new ActivationSoftSign();
        };
    }
}
