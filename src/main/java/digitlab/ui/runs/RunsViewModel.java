package digitlab.ui.runs;

import digitlab.core.experiment.RecipeField;
import digitlab.core.experiment.RunResult;
import digitlab.core.metrics.EpochMetrics;
import digitlab.ui.fx.Messages;
import digitlab.ui.session.RunItem;
import digitlab.ui.session.RunStatus;
import digitlab.ui.session.Session;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** What the table says of runs, and what can be done with the focused one. */
public final class RunsViewModel {
    private static final String NOTHING = "–";

    private final Session session;
    private final Messages messages;
    private final Deque<Deleted> deleted = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper restorable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper difference = new ReadOnlyStringWrapper("");

    private record Deleted(RunItem item, int index) {}

    public RunsViewModel(Session session) {
        this.session = session;
        this.messages = Messages.of(RunsViewModel.class, session.languageProperty());
        session.focusedProperty().addListener(observable -> compare());
        session.recipe().recipeProperty().addListener(observable -> compare());
        session.languageProperty().addListener(observable -> compare());
        compare();
    }

    /** Whether a deleted run can be brought back. */
    public ReadOnlyBooleanProperty restorableProperty() {
        return restorable.getReadOnlyProperty();
    }

    /** How the focused run's recipe differs from the one being edited. */
    public ReadOnlyStringProperty differenceProperty() {
        return difference.getReadOnlyProperty();
    }

    private void compare() {
        Optional<RunItem> item = session.focusedProperty().get();
        if (item.isEmpty()) {
            difference.set("");
            return;
        }
        List<RecipeField> fields =
                RecipeField.differences(session.recipe().recipe(), item.get().spec());
        difference.set(
                fields.isEmpty()
                        ? messages.get("same-recipe")
                        : messages.get(
                                "other-recipe",
                                fields.stream()
                                        .map(field -> field.id() + " "
                                                + field.get(item.get().spec()))
                                        .collect(Collectors.joining(", "))));
    }

    public String state(RunItem item) {
        int epochs = item.curve().size();
        String reason = item.resultProperty()
                .get()
                .map(RunResult::stopReason)
                .map(r -> r.id())
                .orElse("");
        return switch (item.status()) {
            case QUEUED -> messages.get("state.queued");
            case TRAINING ->
                messages.get("state.training", epochs, item.spec().training().epochs());
            case PAUSED ->
                messages.get("state.paused", epochs, item.spec().training().epochs());
            case INTERRUPTED -> messages.get("state.interrupted", epochs);
            case FAILED -> messages.get("state.failed");
            case FINISHED -> messages.get("state." + (reason.isEmpty() ? "completed" : reason), epochs);
        };
    }

    static String bestValidation(RunItem item) {
        return item.bestEpoch()
                .map(EpochMetrics::validationAccuracy)
                .map(RunsViewModel::percent)
                .orElse(NOTHING);
    }

    static String testAccuracy(RunItem item) {
        return item.resultProperty()
                .get()
                .flatMap(result -> Optional.ofNullable(result.test()))
                .map(test -> percent(test.accuracy()))
                .orElse(NOTHING);
    }

    /** Validation loss minus training loss at the last epoch. */
    static String gap(RunItem item) {
        List<EpochMetrics> curve = item.curve();
        if (curve.isEmpty() || !curve.get(curve.size() - 1).isValidated()) {
            return NOTHING;
        }
        return String.format(Locale.ROOT, "%.3f", curve.get(curve.size() - 1).lossGap());
    }

    static String time(RunItem item) {
        return item.curve().isEmpty() ? NOTHING : String.format(Locale.ROOT, "%.1f s", item.seconds());
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f %%", 100 * share);
    }

    private Optional<RunItem> focused() {
        return session.focusedProperty().get();
    }

    /** Edits the focused run's recipe. */
    public void loadRecipe() {
        focused().ifPresent(item -> session.recipe().change(item.spec()));
    }

    /** Trains the focused run's recipe again with the next seed that no run of it has had. */
    public void repeat() {
        focused().ifPresent(item -> {
            long seed = session.runs().stream()
                            .map(RunItem::spec)
                            .filter(spec -> spec.withSeed(item.spec().seed()).equals(item.spec()))
                            .mapToLong(spec -> spec.seed())
                            .max()
                            .orElse(item.spec().seed())
                    + 1;
            session.train(item.spec().withSeed(seed), messages.get("repeated", item.name(), seed));
        });
    }

    /** Lets an interrupted or failed run go on from its last finished epoch. */
    public void goOn() {
        focused()
                .filter(item -> item.status() == RunStatus.INTERRUPTED || item.status() == RunStatus.FAILED)
                .ifPresent(session::resume);
    }

    /** Takes the focused run out of the list; a run that trains has to be stopped first. */
    public void delete() {
        focused().ifPresent(item -> {
            if (item.status().isOpen()) {
                session.noticeProperty().set(messages.get("stop-first"));
                return;
            }
            deleted.push(new Deleted(item, session.runs().indexOf(item)));
            restorable.set(true);
            session.delete(item);
        });
    }

    public void undoDelete() {
        if (!deleted.isEmpty()) {
            Deleted last = deleted.pop();
            restorable.set(!deleted.isEmpty());
            session.restore(last.item(), last.index());
        }
    }
}
