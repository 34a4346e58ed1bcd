package digitlab.ui.compare;

import digitlab.core.experiment.LocalText;
import digitlab.core.experiment.RecipeField;
import digitlab.core.experiment.RunSpec;
import digitlab.core.experiment.Setting;
import digitlab.core.experiment.Study;
import digitlab.core.experiment.Sweep;
import digitlab.core.experiment.Variation;
import digitlab.ui.session.Studies;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** A sweep that somebody is about to begin: over which fields of the edited recipe, which values, how many seeds. */
final class SweepDraft {
    private static final int USUAL_REPEATS = 3;
    private static final int MOST_RUNS = 10_000;

    private final CompareViewModel viewModel;
    private final RunSpec base;
    private final ObjectProperty<RecipeField> first = new SimpleObjectProperty<>(RecipeField.L2);
    private final StringProperty firstValues = new SimpleStringProperty("");
    private final ObjectProperty<Optional<RecipeField>> second = new SimpleObjectProperty<>(Optional.empty());
    private final StringProperty secondValues = new SimpleStringProperty("");
    private final IntegerProperty repeats = new SimpleIntegerProperty(USUAL_REPEATS);
    private final ReadOnlyObjectWrapper<Optional<Study>> study = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    SweepDraft(CompareViewModel viewModel) {
        this.viewModel = viewModel;
        this.base = viewModel.session().recipe().recipe();
        first.addListener((observable, before, field) -> firstValues.set(suggestion(field)));
        second.addListener((observable, before, field) ->
                secondValues.set(field.map(SweepDraft::suggestion).orElse("")));
        firstValues.set(suggestion(first.get()));
        for (var input : List.of(first, firstValues, second, secondValues, repeats)) {
            input.addListener(observable -> check());
        }
        check();
    }

    ObjectProperty<RecipeField> firstProperty() {
        return first;
    }

    StringProperty firstValuesProperty() {
        return firstValues;
    }

    ObjectProperty<Optional<RecipeField>> secondProperty() {
        return second;
    }

    StringProperty secondValuesProperty() {
        return secondValues;
    }

    IntegerProperty repeatsProperty() {
        return repeats;
    }

    /** What would be trained; empty as long as something is wrong. */
    ReadOnlyObjectProperty<Optional<Study>> studyProperty() {
        return study.getReadOnlyProperty();
    }

    /** What is wrong, or empty. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Fields that can vary: all that a teacher has neither hidden nor locked. */
    List<RecipeField> fields() {
        var lesson = viewModel.session().lessonProperty().get();
        return Arrays.stream(RecipeField.values())
                .filter(field ->
                        field != RecipeField.SEED && field != RecipeField.THREADS && field != RecipeField.ENGINE)
                .filter(field ->
                        !lesson.hidden().contains(field) && !lesson.locked().contains(field))
                .toList();
    }

    /** Values worth trying. */
    static String suggestion(RecipeField field) {
        return switch (field) {
            case TRAINING_FRACTION -> "0.05, 0.2, 1";
            case VALIDATION -> "5000, 10000";
            case LABEL_NOISE -> "0, 0.1, 0.3";
            case AUGMENTATION -> "none, drawings";
            case HIDDEN -> "16; 64; 128; 512";
            case ACTIVATION -> "relu, tanh, sigmoid";
            case DROPOUT -> "0, 0.1, 0.3, 0.5";
            case INITIALIZER -> "glorot_uniform, he_normal";
            case L1, L2 -> "0, 1e-5, 1e-4, 1e-3, 1e-2";
            case PENALIZE_OUTPUT -> "false, true";
            case OPTIMIZER -> "sgd, momentum, rmsprop, adam";
            case LEARNING_RATE -> "log:1e-4..1e-2:5";
            case WARMUP -> "0, 1, 2";
            case BATCH_SIZE -> "8, 32, 128";
            case EPOCHS -> "5, 10, 20";
            case PATIENCE -> "off, 1, 3";
            case SEED, ENGINE, THREADS -> "";
        };
    }

    private void check() {
        try {
            List<Variation> variations = new ArrayList<>();
            variations.add(Variation.of(first.get(), firstValues.get()).withControl());
            second.get()
                    .ifPresent(field -> variations.add(
                            Variation.of(field, secondValues.get()).withControl()));
            List<Setting> settings = new Sweep("", LocalText.of(Studies.SWEEP), base.withThreads(1), variations)
                    .settings().stream().map(this::named).toList();
            if ((long) settings.size() * repeats.get() > MOST_RUNS) {
                throw new IllegalArgumentException(
                        viewModel.figures().messages().get("sweep.many", MOST_RUNS));
            }
            Long fixed = viewModel.session().lessonProperty().get().seed();
            study.set(
                    Optional.of(Study.of(Studies.SWEEP, settings, fixed == null ? base.seed() : fixed, repeats.get())));
            problem.set("");
        } catch (IllegalArgumentException e) {
            study.set(Optional.empty());
            problem.set(String.valueOf(e.getMessage()));
        }
    }

    /** Labelled in people's words. */
    private Setting named(Setting setting) {
        List<String> words = new ArrayList<>();
        setting.values().forEach((field, value) -> words.add(viewModel.figures().name(field) + " " + value));
        return new Setting(
                setting.name(),
                LocalText.of(String.join(" · ", words)),
                setting.block(),
                setting.values(),
                setting.recipe());
    }

    /** Seconds that it will take. */
    double seconds() {
        return study.get()
                .map(now -> viewModel.secondsFor(now.settings(), now.seeds().size()))
                .orElse(0.0);
    }

    /** Begins it. */
    void begin() {
        study.get().ifPresent(viewModel::begin);
    }
}
