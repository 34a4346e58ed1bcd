package digitlab.ui.recipe;

import digitlab.core.data.Augmentation;
import digitlab.core.data.Augmenter;
import digitlab.core.data.ImageBatch;
import digitlab.core.data.LabelledImages;
import digitlab.core.experiment.RunSpec;
import digitlab.core.network.DenseLayer;
import digitlab.lab.MnistAndMyDigits;
import digitlab.lab.RecipeText;
import digitlab.ui.fx.Entry;
import digitlab.ui.fx.Jobs;
import digitlab.ui.session.RecipeHistory;
import digitlab.ui.session.Session;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/**
 * What the editor shows of the recipe, and its changes. The recipe is valid at any time; what was typed and is not valid
 * stays in its field with the core's own message, and in {@link RecipeHistory#problemProperty}.
 */
public final class RecipeViewModel {
    /** Pictures that show what augmentation does. */
    static final int EXAMPLES = 4;

    private final Session session;
    private final RecipeHistory history;
    private final Map<Entry, String> problems = new LinkedHashMap<>();
    private final Jobs.Line picturing;
    private final ReadOnlyObjectWrapper<OptionalInt> available = new ReadOnlyObjectWrapper<>(OptionalInt.empty());
    private final ReadOnlyObjectWrapper<Optional<LabelledImages>> examples =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private int exampleEpoch = 1;

    public RecipeViewModel(Session session) {
        this.session = session;
        this.history = session.recipe();
        this.picturing = session.jobs().line();
        part(spec -> spec.data().dataSet()).subscribe(this::countImages);
        part(spec -> spec.data().augmentation()).subscribe(this::picture);
        session.digits().list().addListener((InvalidationListener) digits -> countAgain());
    }

    RecipeHistory history() {
        return history;
    }

    /** A part of the recipe as it changes. */
    <T> ObservableValue<T> part(Function<RunSpec, T> reader) {
        return history.recipeProperty().map(reader);
    }

    /** What the recipe says in a field. */
    ObservableValue<String> text(EditorField field) {
        return part(field.reader());
    }

    /** A field to type into. It is given back with {@link #forget} when its input goes away. */
    Entry entry(EditorField field) {
        var entry = new Entry(text(field), text -> set(field, text));
        problems.put(entry, "");
        entry.problemProperty().addListener((observable, before, now) -> {
            problems.replace(entry, now);
            tellProblem();
        });
        return entry;
    }

    void forget(Entry entry) {
        problems.remove(entry);
        tellProblem();
    }

    private void tellProblem() {
        history.problemProperty()
                .set(problems.values().stream()
                        .filter(problem -> !problem.isEmpty())
                        .findFirst()
                        .orElse(""));
    }

    /**
     * Changes a field.
     *
     * @throws IllegalArgumentException with a sentence for people; the recipe is as it was
     */
    void set(EditorField field, String text) {
        RunSpec next = field.writer().apply(history.recipe(), text);
        available.get().ifPresent(images -> next.data().trainingImages(images));
        history.change(next, field.id());
    }

    /** Fields of the optimiser that the recipe has. */
    ObservableValue<List<EditorField>> optimizerFields() {
        return part(spec -> OptimizerFields.of(spec.training().optimizer()));
    }

    /** Fields of the schedule that the recipe has. */
    ObservableValue<List<EditorField>> scheduleFields() {
        return part(spec -> ScheduleFields.of(spec.training().schedule()));
    }

    int layerCount() {
        return history.recipe().network().hidden().size();
    }

    void addLayer() {
        change(LayerFields.added(history.recipe()));
    }

    void removeLayer(int index) {
        change(LayerFields.removed(history.recipe(), index));
    }

    /** Moves a layer to another place; where there is none, nothing happens. */
    void moveLayer(int from, int to) {
        if (to >= 0 && to < layerCount() && from != to) {
            change(LayerFields.moved(history.recipe(), from, to));
        }
    }

    /** A step of its own for undo. */
    private void change(RunSpec next) {
        history.endStep();
        history.change(next);
    }

    /** Training images of the data set, when they are counted. */
    ReadOnlyObjectProperty<OptionalInt> availableProperty() {
        return available.getReadOnlyProperty();
    }

    /** My digits may be part of what trains. */
    private void countAgain() {
        String dataSet = history.recipe().data().dataSet();
        if (dataSet.equals(MnistAndMyDigits.ID)) {
            countImages(dataSet);
        }
    }

    private void countImages(String dataSet) {
        session.jobs()
                .run(
                        () -> session.lab().data().training(dataSet).images().count(),
                        count -> available.set(OptionalInt.of(count)),
                        failure -> available.set(OptionalInt.empty()));
    }

    /** Some training images as the augmentation varies them; none if it does nothing. */
    ReadOnlyObjectProperty<Optional<LabelledImages>> examplesProperty() {
        return examples.getReadOnlyProperty();
    }

    /** Varies the examples anew, as the next epoch would. */
    void varyAgain() {
        exampleEpoch++;
        picture(history.recipe().data().augmentation());
    }

    private void picture(Augmentation augmentation) {
        RunSpec spec = history.recipe();
        int epoch = exampleEpoch;
        if (augmentation.isNone()) {
            examples.set(Optional.empty());
            return;
        }
        picturing.run(
                () -> {
                    LabelledImages images =
                            session.lab().data().training(spec.data().dataSet()).images();
                    int[] first = IntStream.range(0, Math.min(EXAMPLES, images.count()))
                            .toArray();
                    var batch = new ImageBatch(images, first, 0, first.length);
                    return new Augmenter(augmentation, spec.seed()).augment(batch, epoch);
                },
                varied -> examples.set(Optional.of(varied)),
                failure -> examples.set(Optional.empty()));
    }

    /** The hidden layers. */
    ObservableValue<List<DenseLayer>> layers() {
        return part(spec -> spec.network().hidden());
    }

    /** The recipe as a text to hand on. */
    public String copy() {
        return RecipeText.write(history.recipe());
    }

    /** Takes over a recipe from a text, or says in the session's notice why not. */
    public void paste(String text) {
        try {
            change(RecipeText.read(text));
        } catch (IllegalArgumentException e) {
            session.noticeProperty().set(String.valueOf(e.getMessage()));
        }
    }

    /** Goes back to the recipe that everybody starts with, on this machine's threads and engine. */
    public void reset() {
        change(RunSpec.DEFAULT.withThreads(history.recipe().threads()));
    }
}
