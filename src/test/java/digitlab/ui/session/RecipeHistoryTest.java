package digitlab.ui.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitlab.core.experiment.RecipeField;
import digitlab.core.experiment.RunSpec;
import org.junit.jupiter.api.Test;

final class RecipeHistoryTest {
    private final RecipeHistory history = new RecipeHistory(RunSpec.DEFAULT);

    private void type(RecipeField field, String text) {
        history.change(field.with(history.recipe(), text), field.id());
    }

    @Test
    void undoesAndRedoesAChange() {
        type(RecipeField.EPOCHS, "20");
        history.undo();
        assertEquals(5, history.recipe().training().epochs());
        history.redo();
        assertEquals(20, history.recipe().training().epochs());
    }

    @Test
    void undoesTheLettersOfOneFieldInOneStep() {
        type(RecipeField.EPOCHS, "1");
        type(RecipeField.EPOCHS, "12");
        type(RecipeField.EPOCHS, "120");
        history.undo();
        assertEquals(RunSpec.DEFAULT, history.recipe());
    }

    @Test
    void undoesFieldsOneByOne() {
        type(RecipeField.EPOCHS, "12");
        type(RecipeField.BATCH_SIZE, "64");
        history.undo();
        assertEquals(12, history.recipe().training().epochs());
        assertEquals(32, history.recipe().training().batchSize());
    }

    @Test
    void makesANewStepOfAFieldThatIsComeBackTo() {
        type(RecipeField.EPOCHS, "12");
        history.endStep();
        type(RecipeField.EPOCHS, "20");
        history.undo();
        assertEquals(12, history.recipe().training().epochs());
    }

    @Test
    void makesANewStepAfterAnUndo() {
        type(RecipeField.EPOCHS, "12");
        type(RecipeField.SEED, "2");
        history.undo();
        type(RecipeField.EPOCHS, "13");
        history.undo();
        assertEquals(12, history.recipe().training().epochs());
    }

    @Test
    void forgetsWhatWasUndoneWhenSomethingElseIsDone() {
        type(RecipeField.EPOCHS, "12");
        history.undo();
        type(RecipeField.SEED, "7");
        assertFalse(history.redoableProperty().get());
    }

    @Test
    void takesTheSameRecipeForNoChange() {
        history.change(RunSpec.DEFAULT);
        assertFalse(history.undoableProperty().get());
    }

    @Test
    void saysWhatCanBeDone() {
        type(RecipeField.EPOCHS, "12");
        assertTrue(history.undoableProperty().get());
        history.undo();
        assertFalse(history.undoableProperty().get());
        assertTrue(history.redoableProperty().get());
    }
}
