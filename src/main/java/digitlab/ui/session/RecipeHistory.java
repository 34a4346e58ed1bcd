package digitlab.ui.session;

import digitlab.core.experiment.RunSpec;
import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The recipe being edited, which is valid at any time, and the way back and forth through its changes. */
public final class RecipeHistory {
    private static final int MOST = 500;

    private final ReadOnlyObjectWrapper<RunSpec> recipe;
    private final Deque<RunSpec> past = new ArrayDeque<>();
    private final Deque<RunSpec> future = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper redoable = new ReadOnlyBooleanWrapper();
    private final StringProperty problem = new SimpleStringProperty("");
    private String lastField = "";

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

    /** What was typed and is no part of the recipe, because it is not valid; or empty. */
    public StringProperty problemProperty() {
        return problem;
    }

    /** Replaces the recipe; nothing happens if it is the same. */
    public void change(RunSpec next) {
        change(next, "");
    }

    /**
     * Replaces the recipe. Changes of one field in a row are one step, since nobody wants to undo single letters.
     *
     * @param field that was changed, or empty for a step of its own
     */
    public void change(RunSpec next, String field) {
        if (next.equals(recipe.get())) {
            return;
        }
        boolean goesOn = !field.isEmpty() && field.equals(lastField) && !past.isEmpty();
        if (!goesOn) {
            past.push(recipe.get());
        }
        if (past.size() > MOST) {
            past.removeLast();
        }
        future.clear();
        lastField = field;
        set(next);
    }

    /** Whatever is changed next is a step of its own. */
    public void endStep() {
        lastField = "";
    }

    public void undo() {
        if (!past.isEmpty()) {
            future.push(recipe.get());
            endStep();
            set(past.pop());
        }
    }

    public void redo() {
        if (!future.isEmpty()) {
            past.push(recipe.get());
            endStep();
            set(future.pop());
        }
    }

    private void set(RunSpec next) {
        undoable.set(!past.isEmpty());
        redoable.set(!future.isEmpty());
        recipe.set(next);
    }
}
