package digitlab.ui.session;

import digitlab.core.experiment.LocalText;
import digitlab.core.experiment.Run;
import digitlab.core.experiment.Study;
import digitlab.lab.StudyLab;
import digitlab.ui.fx.Jobs;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * The sweeps and experiments of the window. Their runs are many, so they are not in the list of runs; one of them gets there
 * when somebody wants to look at it. Used on the FX thread.
 */
public final class Studies {
    /** Id of sweeps that are no experiment of the library, here and in commands. */
    public static final String SWEEP = "sweep";

    /** Id of repeats of one recipe. */
    public static final String REPEATS = "repeats";

    private final StudyLab lab;
    private final Jobs jobs;
    private final Consumer<Exception> report;
    private final List<StudyItem> all = new ArrayList<>();
    private final ObservableList<StudyItem> items = FXCollections.observableArrayList();
    private final ObjectProperty<Optional<StudyItem>> shown = new SimpleObjectProperty<>(Optional.empty());
    private final List<Run> runs = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    Studies(StudyLab lab, Jobs jobs, Consumer<Exception> report) {
        this.lab = lab;
        this.jobs = jobs;
        this.report = report;
        shown.addListener((observable, before, now) -> now.ifPresent(this::list));
    }

    private void list(StudyItem item) {
        if (!items.contains(item)) {
            items.add(item);
        }
    }

    public StudyLab lab() {
        return lab;
    }

    /** Those that somebody has compared or trained, oldest first. */
    public ObservableList<StudyItem> items() {
        return items;
    }

    /** The one that is compared; empty for the runs of the list. */
    public ObjectProperty<Optional<StudyItem>> shownProperty() {
        return shown;
    }

    /** All runs that studies have made and that nobody has given a name of its own. */
    public List<Run> runs() {
        return List.copyOf(runs);
    }

    /** The ids that studies have. Reads files: not on the FX thread. */
    Set<String> ids() {
        Set<String> known = new HashSet<>(Set.of(SWEEP, REPEATS));
        lab.experiments().contents().experiments().forEach(experiment -> known.add(experiment.id()));
        return known;
    }

    /** Takes over runs that studies have made. */
    void know(List<Run> more) {
        List<Run> fresh = more.stream().filter(run -> ids.add(run.id())).toList();
        if (!fresh.isEmpty()) {
            runs.addAll(fresh);
            all.forEach(item -> item.know(fresh));
        }
    }

    /** The item of a study: the one there is, or a new one with the runs that there are. */
    public StudyItem item(LocalText title, Study study) {
        return all.stream()
                .filter(item -> item.study().equals(study))
                .findFirst()
                .orElseGet(() -> {
                    var item = new StudyItem(title, study, runs);
                    all.add(item);
                    return item;
                });
    }

    /**
     * Trains what is missing of a study.
     *
     * @param budget after which no further run begins; null for no limit
     */
    public void begin(StudyItem item, @Nullable Duration budget) {
        begin(item, item.study(), budget);
    }

    /**
     * Trains what is missing of a part of a study.
     *
     * @param part some of its settings and seeds
     */
    public void begin(StudyItem item, Study part, @Nullable Duration budget) {
        if (item.state().isOpen()) {
            return;
        }
        list(item);
        item.setState(StudyState.STARTING);
        jobs.run(() -> lab.service().begin(part, budget), item::follow, failure -> {
            item.setState(StudyState.ENDED);
            report.accept(failure);
        });
    }

    public void pause(StudyItem item) {
        item.pause();
    }

    public void goOn(StudyItem item) {
        item.goOn();
    }

    /** What has been trained stays; begun again it goes on with the rest. */
    public void cancel(StudyItem item) {
        item.cancel();
    }

    /** Whether anything trains or waits for it. */
    public boolean isAnyOpen() {
        return items.stream().anyMatch(item -> item.state().isOpen());
    }

    /** Ends what trains, when the window closes. */
    public void close() {
        items.forEach(StudyItem::cancel);
    }

    void pulse() {
        for (StudyItem item : List.copyOf(items)) {
            List<Run> ended = item.look();
            if (!ended.isEmpty()) {
                know(ended);
            }
        }
    }
}
