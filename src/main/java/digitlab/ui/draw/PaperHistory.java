package digitlab.ui.draw;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The paper, and the way back and forth through its changes. A stroke is one change, however many points it has. */
final class PaperHistory {
    private static final int MOST = 200;

    private final ReadOnlyObjectWrapper<Paper> paper = new ReadOnlyObjectWrapper<>(Paper.EMPTY);
    private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper redoable = new ReadOnlyBooleanWrapper();
    private final Deque<Paper> past = new ArrayDeque<>();
    private final Deque<Paper> future = new ArrayDeque<>();

    ReadOnlyObjectProperty<Paper> paperProperty() {
        return paper.getReadOnlyProperty();
    }

    Paper paper() {
        return paper.get();
    }

    ReadOnlyBooleanProperty undoableProperty() {
        return undoable.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty redoableProperty() {
        return redoable.getReadOnlyProperty();
    }

    /** Begins a change, whose first state this is. */
    void begin(Paper next) {
        past.push(paper.get());
        if (past.size() > MOST) {
            past.removeLast();
        }
        future.clear();
        set(next);
    }

    /** The change goes on. */
    void goOn(Paper next) {
        set(next);
    }

    void undo() {
        if (!past.isEmpty()) {
            future.push(paper.get());
            set(past.pop());
        }
    }

    void redo() {
        if (!future.isEmpty()) {
            past.push(paper.get());
            set(future.pop());
        }
    }

    private void set(Paper next) {
        undoable.set(!past.isEmpty());
        redoable.set(!future.isEmpty());
        paper.set(next);
    }
}
