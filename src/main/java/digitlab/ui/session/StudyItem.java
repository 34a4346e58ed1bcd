package digitlab.ui.session;

import digitlab.core.experiment.LocalText;
import digitlab.core.experiment.Run;
import digitlab.core.experiment.Study;
import digitlab.core.experiment.StudyResults;
import digitlab.lab.StudyProgress;
import digitlab.lab.StudyWork;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** A study as the window shows it: its runs so far, and how far its training is. Used on the FX thread. */
public final class StudyItem {
    private final LocalText title;
    private final Study study;
    private final List<Run> known;
    private final ReadOnlyObjectWrapper<StudyResults> results;
    private final ReadOnlyObjectWrapper<StudyState> state = new ReadOnlyObjectWrapper<>(StudyState.IDLE);
    private final ReadOnlyObjectWrapper<Optional<StudyProgress>> progress =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private @Nullable StudyWork work;
    private @Nullable StudyResults seen;

    StudyItem(LocalText title, Study study, List<Run> known) {
        this.title = title;
        this.study = study;
        this.known = new ArrayList<>(known);
        this.results = new ReadOnlyObjectWrapper<>(new StudyResults(study, known));
    }

    public LocalText title() {
        return title;
    }

    public Study study() {
        return study;
    }

    /** The runs that there are by now. */
    public ReadOnlyObjectProperty<StudyResults> resultsProperty() {
        return results.getReadOnlyProperty();
    }

    public StudyResults results() {
        return results.get();
    }

    public ReadOnlyObjectProperty<StudyState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public StudyState state() {
        return state.get();
    }

    /** How far its training is; empty before it began. */
    public ReadOnlyObjectProperty<Optional<StudyProgress>> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    void setState(StudyState now) {
        state.set(now);
    }

    /** Adds runs that others have made. */
    public void know(List<Run> runs) {
        known.addAll(runs);
        var now = new StudyResults(study, known);
        if (now.count() != results().count()) {
            results.set(now);
        }
    }

    void follow(StudyWork begun) {
        work = begun;
        state.set(StudyState.TRAINING);
        look();
    }

    void pause() {
        if (work != null) {
            work.pause();
            state.set(StudyState.PAUSED);
        }
    }

    void goOn() {
        if (work != null) {
            work.resume();
            state.set(StudyState.TRAINING);
        }
    }

    void cancel() {
        if (work != null) {
            work.cancel();
        }
    }

    /** Takes over what has happened since the last frame; returns the runs of a study that has just ended. */
    List<Run> look() {
        StudyWork followed = work;
        if (followed == null || !state().isOpen()) {
            return List.of();
        }
        boolean isOver = followed.ended().isDone(); // asked first: what is seen after it is complete
        StudyResults now = followed.results();
        if (now != seen) {
            seen = now;
            know(now.rows().stream().map(StudyResults.Row::run).toList());
        }
        StudyProgress latest = followed.progress();
        if (!progress.get().filter(latest::equals).isPresent()) {
            progress.set(Optional.of(latest));
        }
        if (!isOver) {
            return List.of();
        }
        state.set(StudyState.ENDED);
        work = null;
        return now.rows().stream().map(StudyResults.Row::run).toList();
    }
}
