package digitlab.ui.session;

import digitlab.ink.DeletedDigits;
import digitlab.ink.LabelledDrawing;
import digitlab.ink.MyDigit;
import digitlab.lab.MyDigits;
import digitlab.ui.fx.Jobs;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** My digits as the window shows them. Every change is written in the background; the list follows the file. */
public final class StoredDigits {
    private final MyDigits digits;
    private final Jobs jobs;
    private final Jobs.Line reading;
    private final StringProperty notice;
    private final ObservableList<MyDigit> list = FXCollections.observableArrayList();
    private final Deque<DeletedDigits> deleted = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper restorable = new ReadOnlyBooleanWrapper();

    StoredDigits(MyDigits digits, Jobs jobs, StringProperty notice) {
        this.digits = digits;
        this.jobs = jobs;
        this.reading = jobs.line();
        this.notice = notice;
    }

    /** All, in the order in which they were added. */
    public ObservableList<MyDigit> list() {
        return list;
    }

    /** How many of them only judge, and never train. */
    public int heldBack() {
        return (int) list.stream().filter(MyDigits::isHeldBack).count();
    }

    /** Whether {@link #undoDelete} has something to bring back. */
    public ReadOnlyBooleanProperty restorableProperty() {
        return restorable.getReadOnlyProperty();
    }

    /** Reads the file, which other windows and commands may have changed. */
    public void refresh() {
        reading.run(digits::list, this::show, this::report);
    }

    private void show(List<MyDigit> now) {
        if (!now.equals(list)) {
            list.setAll(now);
        }
    }

    /** 'It was a …'. */
    public void add(LabelledDrawing drawing, Consumer<MyDigit> done) {
        add(() -> drawing, done);
    }

    /** The same of a drawing that is made in the background. */
    public void add(Callable<LabelledDrawing> drawing, Consumer<MyDigit> done) {
        change(() -> digits.add(drawing.call()), done);
    }

    /** 'No, it was a …'. */
    public void relabel(String id, int label) {
        change(
                () -> {
                    digits.relabel(id, label);
                    return id;
                },
                done -> {});
    }

    public void delete(Collection<String> ids) {
        List<String> unwanted = List.copyOf(ids);
        change(() -> digits.delete(unwanted), places -> {
            deleted.push(places);
            restorable.set(true);
        });
    }

    /** Brings back what was deleted last. */
    public void undoDelete() {
        DeletedDigits last = deleted.poll();
        restorable.set(!deleted.isEmpty());
        if (last != null) {
            change(
                    () -> {
                        digits.restore(last);
                        return last;
                    },
                    done -> {});
        }
    }

    /** Adds all drawings of a file of ink, or none. */
    public void importInk(Path file, Consumer<List<MyDigit>> done) {
        change(() -> digits.importInk(file), done);
    }

    private <T> void change(Callable<T> work, Consumer<T> done) {
        jobs.run(
                work,
                result -> {
                    refresh();
                    done.accept(result);
                },
                this::report);
    }

    private void report(Exception failure) {
        notice.set(String.valueOf(failure.getMessage()));
    }
}
