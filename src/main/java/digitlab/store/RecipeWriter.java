package digitlab.store;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import digitlab.core.data.Augmentation;
import digitlab.core.data.DataSpec;
import digitlab.core.data.Validation;
import digitlab.core.experiment.RunSpec;
import digitlab.core.network.DenseLayer;
import digitlab.core.network.NetworkSpec;
import digitlab.core.training.Adagrad;
import digitlab.core.training.Adam;
import digitlab.core.training.AdamW;
import digitlab.core.training.CosineDecay;
import digitlab.core.training.EarlyStopping;
import digitlab.core.training.ExponentialDecay;
import digitlab.core.training.LearningRateSchedule;
import digitlab.core.training.Nadam;
import digitlab.core.training.Optimizer;
import digitlab.core.training.Penalty;
import digitlab.core.training.RmsProp;
import digitlab.core.training.Sgd;
import digitlab.core.training.StepDecay;
import digitlab.core.training.TrainingPlan;
import digitlab.core.training.Warmup;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** Writes a recipe's fields in their order. That order and the form of the numbers are part of recipes' identities. */
final class RecipeWriter {
    private static final JsonFactory FACTORY = new JsonFactory();

    private final JsonGenerator json;

    private RecipeWriter(JsonGenerator json) {
        this.json = json;
    }

    /** For files. */
    static String pretty(RunSpec spec) {
        var text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            json.setPrettyPrinter(new DefaultPrettyPrinter(
                            Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER))
                    .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                    .withArrayIndenter(new DefaultIndenter("  ", "\n")));
            json.writeStartObject();
            json.writeNumberField("format", RecipeJson.FORMAT);
            var writer = new RecipeWriter(json);
            writer.determining(spec);
            json.writeNumberField("threads", spec.threads());
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("a recipe could not be written to memory", e);
        }
        return text.append('\n').toString();
    }

    /** For identities. */
    static String canonical(RunSpec spec) {
        var text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            json.writeStartObject();
            new RecipeWriter(json).determining(spec);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("a recipe could not be written to memory", e);
        }
        return text.toString();
    }

    /** All that determines the network which comes out. */
    private void determining(RunSpec spec) throws IOException {
        json.writeFieldName("data");
        write(spec.data());
        json.writeFieldName("network");
        write(spec.network());
        json.writeFieldName("training");
        write(spec.training());
        json.writeNumberField("seed", spec.seed());
        json.writeStringField("engine", spec.engine());
    }

    private void write(DataSpec data) throws IOException {
        json.writeStartObject();
        json.writeStringField("dataSet", data.dataSet());
        number("trainingFraction", data.trainingFraction());
        json.writeObjectFieldStart("validation");
        if (data.validation() instanceof Validation.Share share) {
            json.writeStringField("type", "share");
            number("share", share.share());
        } else if (data.validation() instanceof Validation.Count count) {
            json.writeStringField("type", "count");
            json.writeNumberField("images", count.images());
        }
        json.writeEndObject();
        number("labelNoise", data.labelNoise());
        Augmentation augmentation = data.augmentation();
        json.writeObjectFieldStart("augmentation");
        number("rotationDegrees", augmentation.rotationDegrees());
        number("scale", augmentation.scale());
        number("shear", augmentation.shear());
        number("shift", augmentation.shift());
        number("elastic", augmentation.elastic());
        number("strokeWidth", augmentation.strokeWidth());
        json.writeEndObject();
        json.writeEndObject();
    }

    private void write(NetworkSpec network) throws IOException {
        json.writeStartObject();
        json.writeNumberField("inputs", network.inputs());
        json.writeArrayFieldStart("hidden");
        for (DenseLayer layer : network.hidden()) {
            json.writeStartObject();
            json.writeNumberField("units", layer.units());
            json.writeStringField("activation", layer.activation().id());
            number("dropout", layer.dropout());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeNumberField("classes", network.classes());
        json.writeStringField("initializer", network.initializer().id());
        json.writeEndObject();
    }

    private void write(TrainingPlan training) throws IOException {
        json.writeStartObject();
        json.writeFieldName("optimizer");
        write(training.optimizer());
        json.writeFieldName("schedule");
        write(training.schedule());
        Warmup warmup = training.warmup();
        json.writeObjectFieldStart("warmup");
        number("epochs", warmup.epochs());
        number("startShare", warmup.startShare());
        json.writeEndObject();
        Penalty penalty = training.penalty();
        json.writeObjectFieldStart("penalty");
        number("l1", penalty.l1());
        number("l2", penalty.l2());
        json.writeBooleanField("outputLayerToo", penalty.outputLayerToo());
        json.writeEndObject();
        json.writeNumberField("batchSize", training.batchSize());
        json.writeNumberField("epochs", training.epochs());
        EarlyStopping stopping = training.earlyStopping();
        if (stopping == null) {
            json.writeNullField("earlyStopping");
        } else {
            json.writeObjectFieldStart("earlyStopping");
            json.writeNumberField("patience", stopping.patience());
            number("minDelta", stopping.minDelta());
            json.writeBooleanField("restoreBest", stopping.restoreBest());
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private void write(Optimizer optimizer) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", optimizer.id());
        number("learningRate", optimizer.learningRate());
        if (optimizer instanceof Sgd sgd) {
            number("momentum", sgd.momentum());
            json.writeBooleanField("nesterov", sgd.nesterov());
        } else if (optimizer instanceof RmsProp rmsProp) {
            number("rho", rmsProp.rho());
            number("momentum", rmsProp.momentum());
            number("epsilon", rmsProp.epsilon());
            json.writeBooleanField("centered", rmsProp.centered());
        } else if (optimizer instanceof Adam adam) {
            moments(adam.beta1(), adam.beta2(), adam.epsilon());
        } else if (optimizer instanceof AdamW adamW) {
            moments(adamW.beta1(), adamW.beta2(), adamW.epsilon());
            number("weightDecay", adamW.weightDecay());
            json.writeBooleanField("decayBiases", adamW.decayBiases());
        } else if (optimizer instanceof Adagrad adagrad) {
            number("initialAccumulator", adagrad.initialAccumulator());
            number("epsilon", adagrad.epsilon());
        } else if (optimizer instanceof Nadam nadam) {
            moments(nadam.beta1(), nadam.beta2(), nadam.epsilon());
        }
        json.writeEndObject();
    }

    private void moments(double beta1, double beta2, double epsilon) throws IOException {
        number("beta1", beta1);
        number("beta2", beta2);
        number("epsilon", epsilon);
    }

    private void write(LearningRateSchedule schedule) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", schedule.id());
        if (schedule instanceof StepDecay step) {
            number("epochs", step.epochs());
            number("factor", step.factor());
        } else if (schedule instanceof ExponentialDecay exponential) {
            number("epochs", exponential.epochs());
            number("factor", exponential.factor());
        } else if (schedule instanceof CosineDecay cosine) {
            number("epochs", cosine.epochs());
            number("finalShare", cosine.finalShare());
        }
        json.writeEndObject();
    }

    private void number(String name, double value) throws IOException {
        json.writeFieldName(name);
        json.writeNumber(DecimalText.of(value));
    }
}
