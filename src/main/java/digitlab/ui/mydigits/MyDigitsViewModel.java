package digitlab.ui.mydigits;

import digitlab.core.data.LabelledImages;
import digitlab.core.experiment.RunResult;
import digitlab.core.experiment.ShareInterval;
import digitlab.core.metrics.Evaluation;
import digitlab.core.network.Parameters;
import digitlab.ink.MyDigit;
import digitlab.lab.MnistAndMyDigits;
import digitlab.lab.MyDigits;
import digitlab.ui.fx.Jobs;
import digitlab.ui.session.RunItem;
import digitlab.ui.session.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** What the tab My digits shows: the drawings, what the focused run says of each, and the score of every visible run. */
public final class MyDigitsViewModel {
    private final Session session;
    private final Jobs.Line scoring;
    private final BooleanProperty active = new SimpleBooleanProperty();
    private final ObjectProperty<Filter> filter = new SimpleObjectProperty<>(Filter.ALL);
    private final ObjectProperty<Optional<String>> chosen = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Collected> collected = new ReadOnlyObjectWrapper<>(Collected.NONE);
    private final ReadOnlyObjectWrapper<List<RunScore>> scores = new ReadOnlyObjectWrapper<>(List.of());
    private @Nullable Wanted asked;

    /** Whatever the answers depend on. */
    private record Wanted(List<MyDigit> digits, List<RunItem> runs, @Nullable RunItem focused) {
        Wanted {
            digits = List.copyOf(digits);
            runs = List.copyOf(runs);
        }
    }

    /** What a job finds. */
    private record Found(Collected collected, List<RunScore> scores) {}

    public MyDigitsViewModel(Session session) {
        this.session = session;
        this.scoring = session.jobs().line();
        active.addListener((observable, before, now) -> {
            if (now) {
                session.digits().refresh();
            }
        });
    }

    /** Whether somebody looks: otherwise no run is scored. */
    public BooleanProperty activeProperty() {
        return active;
    }

    ObjectProperty<Filter> filterProperty() {
        return filter;
    }

    /** The id of the drawing that is looked at. */
    ObjectProperty<Optional<String>> chosenProperty() {
        return chosen;
    }

    ReadOnlyObjectProperty<Collected> collectedProperty() {
        return collected.getReadOnlyProperty();
    }

    /** Of the visible runs that are finished, in the order of the list. */
    ReadOnlyObjectProperty<List<RunScore>> scoresProperty() {
        return scores.getReadOnlyProperty();
    }

    /** The drawings that the filter lets through. */
    List<Entry> shown() {
        return collected.get().select(filter.get());
    }

    Optional<Entry> chosenEntry() {
        return chosen.get().flatMap(id -> collected.get().entries().stream()
                .filter(entry -> entry.digit().id().equals(id))
                .findFirst());
    }

    /** Called once a frame while somebody looks. */
    public void pulse() {
        var wanted = new Wanted(
                session.digits().list(),
                session.runs().stream()
                        .filter(run -> run.visibleProperty().get() && isFinished(run))
                        .toList(),
                session.focusedProperty()
                        .get()
                        .filter(MyDigitsViewModel::isFinished)
                        .orElse(null));
        if (!active.get() || wanted.equals(asked)) {
            return;
        }
        asked = wanted;
        scoring.run(
                () -> find(wanted),
                found -> {
                    scores.set(found.scores);
                    collected.set(found.collected);
                },
                this::report);
    }

    private static boolean isFinished(RunItem run) {
        return run.resultProperty().get().isPresent() && !run.id().isEmpty();
    }

    /** In the background. */
    private Found find(Wanted wanted) {
        MyDigits digits = session.lab().drawings().myDigits();
        LabelledImages images = digits.images(wanted.digits);
        LabelledImages heldBack = digits.images(
                wanted.digits.stream().filter(MyDigits::isHeldBack).toList());
        List<RunScore> found = new ArrayList<>();
        for (RunItem run : wanted.runs) {
            RunResult result = run.resultProperty().get().orElseThrow();
            Parameters parameters = session.lab().library().weights(run.id(), result.epoch());
            boolean hasSeenOthers = run.spec().data().dataSet().equals(MnistAndMyDigits.ID);
            ShareInterval mine =
                    digits.score(parameters, hasSeenOthers ? heldBack : images).orElse(null);
            found.add(new RunScore(run, mine, hasSeenOthers, test(result)));
        }
        return new Found(new Collected(entries(wanted, images), images), List.copyOf(found));
    }

    private static @Nullable ShareInterval test(RunResult result) {
        Evaluation test = result.test();
        return test == null ? null : new ShareInterval(test.confusion().correct(), test.count());
    }

    private List<Entry> entries(Wanted wanted, LabelledImages images) {
        float[] probabilities = wanted.focused == null || images.count() == 0
                ? new float[0]
                : session.lab().networks().predict(weights(wanted.focused), images);
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < images.count(); i++) {
            int said = Filter.ANY;
            for (int k = 0; k < LabelledImages.CLASSES && probabilities.length > 0; k++) {
                int at = i * LabelledImages.CLASSES;
                said = said == Filter.ANY || probabilities[at + k] > probabilities[at + said] ? k : said;
            }
            double confidence = said == Filter.ANY ? 0 : probabilities[i * LabelledImages.CLASSES + said];
            entries.add(new Entry(wanted.digits.get(i), i, said, confidence));
        }
        return entries;
    }

    private Parameters weights(RunItem run) {
        int epoch = run.resultProperty().get().map(RunResult::epoch).orElseThrow();
        return session.lab().library().weights(run.id(), epoch);
    }

    void relabel(int label) {
        chosenEntry().ifPresent(entry -> session.digits().relabel(entry.digit().id(), label));
    }

    /** Deletes the chosen drawing and chooses the one that takes its place. */
    void delete() {
        chosenEntry().ifPresent(entry -> {
            List<Entry> now = shown();
            int index = now.indexOf(entry);
            int next = index + 1 < now.size() ? index + 1 : index - 1;
            chosen.set(next >= 0 ? Optional.of(now.get(next).digit().id()) : Optional.empty());
            session.digits().delete(List.of(entry.digit().id()));
        });
    }

    /** The name of the run whose answers show, if it is finished. */
    Optional<String> focusedName() {
        Wanted now = asked;
        return Optional.ofNullable(now == null ? null : now.focused).map(RunItem::name);
    }

    private void report(Exception failure) {
        session.noticeProperty().set(Objects.requireNonNullElse(failure.getMessage(), failure.toString()));
    }
}
