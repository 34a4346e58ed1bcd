package digitlab.store;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import digitlab.core.network.Activation;

/** Activations as Deeplearning4j's configurations name them. Names are compared; nothing is loaded by them. */
final class ActivationJson {
    /** Digit Lab's own, since Deeplearning4j has only approximations; in the package of the dl4j engine. */
    static final String EXACT_GELU = "digitlab.engine.dl4j.ExactGelu";

    private static final String PACKAGE = "org.nd4j.linalg.activations.impl.";
    private static final String SOFTMAX = PACKAGE + "ActivationSoftmax";

    private ActivationJson() {}

    static ObjectNode softmax() {
        return ofClass(SOFTMAX);
    }

    static ObjectNode write(Activation activation) {
        return switch (activation) {
            case LINEAR -> ofClass(PACKAGE + "ActivationIdentity");
            case RELU ->
                ofClass(PACKAGE + "ActivationReLU")
                        .putNull("max")
                        .putNull("negativeSlope")
                        .putNull("threshold");
            case LEAKY_RELU -> ofClass(PACKAGE + "ActivationLReLU").put("alpha", Activation.LEAKY_RELU_SLOPE);
            case ELU -> ofClass(PACKAGE + "ActivationELU").put("alpha", 1.0);
            case SELU -> ofClass(PACKAGE + "ActivationSELU");
            case GELU -> ofClass(EXACT_GELU);
            case SILU -> ofClass(PACKAGE + "ActivationSwish");
            case TANH -> ofClass(PACKAGE + "ActivationTanH");
            case SIGMOID -> ofClass(PACKAGE + "ActivationSigmoid");
            case SOFTSIGN -> ofClass(PACKAGE + "ActivationSoftSign");
        };
    }

    private static ObjectNode ofClass(String name) {
        return JsonNodeFactory.instance.objectNode().put("@class", name);
    }

    /** Complains if this is not the softmax. */
    static void checkSoftmax(LocatedJson json) {
        LocatedJson name = json.required("@class");
        if (!name.text().equals(SOFTMAX)) {
            throw name.failure("is %s, but the last layer must end in a softmax".formatted(shortName(name)));
        }
    }

    /** The activation of a hidden layer. */
    static Activation read(LocatedJson json) {
        LocatedJson name = json.required("@class");
        if (name.text().equals(EXACT_GELU)) {
            return Activation.GELU;
        }
        return switch (shortName(name)) {
            case "ActivationIdentity" -> Activation.LINEAR;
            case "ActivationReLU" -> {
                checkNumber(json, "max", 0);
                checkNumber(json, "negativeSlope", 0);
                checkNumber(json, "threshold", 0);
                yield Activation.RELU;
            }
            case "ActivationLReLU" -> {
                checkNumber(json, "alpha", Activation.LEAKY_RELU_SLOPE);
                yield Activation.LEAKY_RELU;
            }
            case "ActivationELU" -> {
                checkNumber(json, "alpha", 1);
                yield Activation.ELU;
            }
            case "ActivationSELU" -> Activation.SELU;
            case "ActivationSwish" -> Activation.SILU;
            case "ActivationTanH" -> Activation.TANH;
            case "ActivationSigmoid" -> Activation.SIGMOID;
            case "ActivationSoftSign" -> Activation.SOFTSIGN;
            case "ActivationGELU" ->
                throw name.failure("is Deeplearning4j's approximate GELU, but Digit Lab has only the exact one");
            default -> throw name.failure("is %s, which Digit Lab does not have".formatted(shortName(name)));
        };
    }

    /** A field that may be null, or missing, or must have that value. */
    private static void checkNumber(LocatedJson json, String field, double expected) {
        LocatedJson value = json.field(field);
        if (value != null && !value.isNull() && value.number() != expected) {
            throw value.failure("is %s where Digit Lab has %s".formatted(value.number(), expected));
        }
    }

    /** A class's name without Deeplearning4j's package for it. */
    private static String shortName(LocatedJson name) {
        String text = name.text();
        return text.startsWith(PACKAGE) ? text.substring(PACKAGE.length()) : text;
    }
}
