package digitlab.ui.runs;

import digitlab.core.experiment.RecipeField;
import digitlab.core.experiment.RunResult;
import digitlab.core.metrics.EpochMetrics;
import digitlab.lab.RunLibrary;
import digitlab.ui.fx.Messages;
import digitlab.ui.fx.Numbers;
import digitlab.ui.session.RunItem;
import digitlab.ui.session.RunStatus;
import digitlab.ui.session.Session;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/** What the table says of runs, which of them are chosen, and what can be done with those. */
public final class RunsViewModel {
    private final Session session;
    private final Messages messages;
    private final Numbers numbers;
    private final Deque<List<Deleted>> deleted = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper restorable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper difference = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<List<RunItem>> chosen = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<RecipeField>> differences = new ReadOnlyObjectWrapper<>(List.of());
    private final BooleanProperty folded = new SimpleBooleanProperty();

    private record Deleted(RunItem item, int index) {}

    public RunsViewModel(Session session) {
        this.session = session;
        this.messages = Messages.of(RunsViewModel.class, session.languageProperty());
        this.numbers = new Numbers(session.languageProperty());
        session.focusedProperty().addListener(observable -> compare());
        session.recipe().recipeProperty().addListener(observable -> compare());
        session.languageProperty().addListener(observable -> compare());
        chosen.addListener(observable -> compare());
        compare();
    }

    /** Whether only a strip of the table shows. */
    public BooleanProperty foldedProperty() {
        return folded;
    }

    /** Whether a deleted run can be brought back. */
    public ReadOnlyBooleanProperty restorableProperty() {
        return restorable.getReadOnlyProperty();
    }

    /** How the focused run's recipe differs from the one being edited, or in what the chosen ones differ. */
    public ReadOnlyStringProperty differenceProperty() {
        return difference.getReadOnlyProperty();
    }

    /** The runs that actions are about; the focused one is among them. */
    ReadOnlyObjectProperty<List<RunItem>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    void choose(List<RunItem> runs) {
        chosen.set(List.copyOf(runs));
    }

    /** Where the recipes of several chosen runs are not all the same. */
    ReadOnlyObjectProperty<List<RecipeField>> differencesProperty() {
        return differences.getReadOnlyProperty();
    }

    private void compare() {
        List<RunItem> runs = chosen.get();
        List<RecipeField> fields = differences(runs);
        differences.set(fields);
        if (runs.size() > 1) {
            difference.set(
                    fields.isEmpty()
                            ? messages.get("chosen-same", runs.size())
                            : messages.get("chosen-differ", runs.size(), names(fields)));
            return;
        }
        difference.set(focused().map(this::fromRecipe).orElse(""));
    }

    /** How many threads trained makes no difference to a run. */
    private static List<RecipeField> differences(List<RunItem> runs) {
        return Arrays.stream(RecipeField.values())
                .filter(field -> field != RecipeField.THREADS)
                .filter(field -> runs.stream()
                                .map(run -> field.get(run.spec()))
                                .distinct()
                                .count()
                        > 1)
                .toList();
    }

    private String names(List<RecipeField> fields) {
        return fields.stream().map(this::name).collect(Collectors.joining(", "));
    }

    /** What a column of that field is called. */
    String name(RecipeField field) {
        return messages.get("field." + field.id());
    }

    private String fromRecipe(RunItem run) {
        List<RecipeField> fields = RecipeField.differences(session.recipe().recipe(), run.spec()).stream()
                .filter(field -> field != RecipeField.THREADS)
                .toList();
        if (fields.isEmpty()) {
            return messages.get("same-recipe");
        }
        return messages.get(
                "other-recipe",
                fields.stream()
                        .map(field -> name(field) + " " + field.get(run.spec()))
                        .collect(Collectors.joining(", ")));
    }

    String state(RunItem item) {
        int epochs = item.curve().size();
        int planned = item.spec().training().epochs();
        return switch (item.status()) {
            case QUEUED -> messages.get("state.queued");
            case TRAINING -> messages.get("state.training", epochs, planned);
            case PAUSED -> messages.get("state.paused", epochs, planned);
            case INTERRUPTED -> messages.get("state.interrupted", epochs);
            case FAILED -> messages.get("state.failed");
            case FINISHED ->
                messages.get(
                        "state."
                                + item.resultProperty()
                                        .get()
                                        .map(RunResult::stopReason)
                                        .map(reason -> reason.id())
                                        .orElse("completed"),
                        epochs);
        };
    }

    /** The highest of all epochs; NaN before there is one. */
    static double bestValidation(RunItem item) {
        return item.bestEpoch().map(EpochMetrics::validationAccuracy).orElse(Double.NaN);
    }

    static double testAccuracy(RunItem item) {
        return item.resultProperty()
                .get()
                .flatMap(result -> Optional.ofNullable(result.test()))
                .map(test -> test.accuracy())
                .orElse(Double.NaN);
    }

    /** Validation loss minus training loss at the last epoch. */
    static double gap(RunItem item) {
        List<EpochMetrics> curve = item.curve();
        return curve.isEmpty() ? Double.NaN : curve.get(curve.size() - 1).lossGap();
    }

    static double seconds(RunItem item) {
        return item.curve().isEmpty() ? Double.NaN : item.seconds();
    }

    Numbers numbers() {
        return numbers;
    }

    /** A share with two digits after the point: a hundredth of a per cent is one image of ten thousand. */
    String accuracy(double share) {
        return Double.isFinite(share) ? numbers.decimal(100 * share, 2) + "\u202f%" : numbers.decimal(share, 2);
    }

    private Optional<RunItem> focused() {
        return session.focusedProperty().get();
    }

    /** Edits the focused run's recipe. */
    void loadRecipe() {
        focused().ifPresent(item -> session.recipe().change(item.spec()));
    }

    /** Trains each chosen run's recipe again with the next seed that no run of it has had. */
    void repeat() {
        List.copyOf(chosen.get()).forEach(item -> {
            long seed = session.runs().stream()
                            .map(RunItem::spec)
                            .filter(spec -> spec.withSeed(item.spec().seed()).equals(item.spec()))
                            .mapToLong(spec -> spec.seed())
                            .max()
                            .orElse(item.spec().seed())
                    + 1;
            session.train(item.spec().withSeed(seed), messages.get("repeated", item.name(), String.valueOf(seed)));
        });
    }

    /** Lets an interrupted or failed run go on from its last finished epoch. */
    void goOn() {
        focused().filter(RunsViewModel::canGoOn).ifPresent(session::resume);
    }

    static boolean canGoOn(RunItem item) {
        return item.status() == RunStatus.INTERRUPTED || item.status() == RunStatus.FAILED;
    }

    /** Shows the chosen runs in the charts, or hides them if all of them show. */
    void toggleVisible() {
        boolean all =
                chosen.get().stream().allMatch(run -> run.visibleProperty().get());
        chosen.get().forEach(run -> run.visibleProperty().set(!all));
    }

    void rename(RunItem item, String name) {
        String wanted = name.strip();
        if (!wanted.isEmpty() && !wanted.equals(item.name())) {
            session.rename(item, wanted);
        }
    }

    /** Takes the chosen runs out of the list; one that trains has to be stopped first. */
    void delete() {
        List<RunItem> ended = chosen.get().stream()
                .filter(run -> !run.status().isOpen())
                .sorted(Comparator.comparingInt(session.runs()::indexOf))
                .toList();
        if (ended.size() < chosen.get().size()) {
            session.noticeProperty().set(messages.get("stop-first"));
        }
        if (ended.isEmpty()) {
            return;
        }
        List<Deleted> step = new ArrayList<>();
        ended.forEach(run -> step.add(new Deleted(run, session.runs().indexOf(run))));
        deleted.push(step);
        restorable.set(true);
        ended.forEach(session::delete);
    }

    void undoDelete() {
        if (!deleted.isEmpty()) {
            deleted.pop().forEach(run -> session.restore(run.item, run.index));
            restorable.set(!deleted.isEmpty());
        }
    }

    /**
     * The epoch whose weights are saved of a run: the shown one or the last before it that was kept; where the newest
     * shows, the one that the run's result is of.
     *
     * @throws IllegalArgumentException if no weights were kept
     */
    static int epochToSave(RunLibrary library, String id, int shown, Optional<RunResult> result) {
        int wanted = shown == Session.LIVE ? result.map(RunResult::epoch).orElse(Integer.MAX_VALUE - 1) : shown;
        var kept = library.weightEpochs(id).headSet(wanted + 1);
        if (kept.isEmpty()) {
            throw new IllegalArgumentException("run " + id + " has kept no weights up to that epoch");
        }
        return kept.last();
    }
}
