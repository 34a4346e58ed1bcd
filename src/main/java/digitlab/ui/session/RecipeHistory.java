package digitlab.ui.session;

import digitlab.core.experiment.RunSpec;
import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The recipe being edited, which is valid at any time, and the way back and forth through its changes. */
public final class RecipeHistory {
    private static final int MOST = 500;

    private final ReadOnlyObjectWrapper<RunSpec> recipe;
    private final Deque<RunSpec> past = new ArrayDeque<>();
    private final Deque<RunSpec> future = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper redoable = new ReadOnlyBooleanWrapper();

    public RecipeHistory(RunSpec first) {
        recipe = new ReadOnlyObjectWrapper<>(first);
    }

    public ReadOnlyObjectProperty<RunSpec> recipeProperty() {
        return recipe.getReadOnlyProperty();
    }

    public RunSpec recipe() {
        return recipe.get();
    }

    public ReadOnlyBooleanProperty undoableProperty() {
        return undoable.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty redoableProperty() {
        return redoable.getReadOnlyProperty();
    }

    /** Replaces the recipe; nothing happens if it is the same. */
    public void change(RunSpec next) {
        if (next.equals(recipe.get())) {
            return;
        }
        past.push(recipe.get());
        if (past.size() > MOST) {
            past.removeLast();
        }
        future.clear();
        set(next);
    }

    public void undo() {
        if (!past.isEmpty()) {
            future.push(recipe.get());
            set(past.pop());
        }
    }

    public void redo() {
        if (!future.isEmpty()) {
            past.push(recipe.get());
            set(future.pop());
        }
    }

    private void set(RunSpec next) {
        undoable.set(!past.isEmpty());
        redoable.set(!future.isEmpty());
        recipe.set(next);
    }
}
