package digitlab.ui.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.beans.property.SimpleStringProperty;
import org.junit.jupiter.api.Test;

final class EntryTest {
    private final SimpleStringProperty value = new SimpleStringProperty("32");
    private final Entry entry = new Entry(value, this::set);

    /** Takes whole numbers over, in their usual form. */
    private void set(String text) {
        try {
            value.set(String.valueOf(Integer.parseInt(text.strip())));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("batch size must be a whole number, but is " + text, e);
        }
    }

    @Test
    void startsWithTheValue() {
        assertEquals("32", entry.textProperty().get());
    }

    @Test
    void takesOverWhatIsTyped() {
        entry.textProperty().set("64");
        assertEquals("64", value.get());
    }

    @Test
    void leavesTheValueWhenTheTextIsRefused() {
        entry.textProperty().set("many");
        assertEquals("32", value.get());
    }

    @Test
    void saysWhyATextIsRefused() {
        entry.textProperty().set("many");
        assertEquals(
                "batch size must be a whole number, but is many",
                entry.problemProperty().get());
    }

    @Test
    void forgetsTheProblemWhenTheTextIsMended() {
        entry.textProperty().set("many");
        entry.textProperty().set("8");
        assertEquals("", entry.problemProperty().get());
    }

    @Test
    void doesNotRewriteWhatSomebodyTypes() {
        entry.textProperty().set("008");
        assertEquals("008", entry.textProperty().get());
    }

    @Test
    void putsTheTextIntoItsUsualFormWhenItIsLeft() {
        entry.textProperty().set("008");
        entry.settle();
        assertEquals("8", entry.textProperty().get());
    }

    @Test
    void keepsARefusedTextWhenItIsLeft() {
        entry.textProperty().set("many");
        entry.settle();
        assertEquals("many", entry.textProperty().get());
    }

    @Test
    void goesBackToTheValueWhenGivenUp() {
        entry.textProperty().set("many");
        entry.giveUp();
        assertEquals("32", entry.textProperty().get());
    }

    @Test
    void followsTheValueOverARefusedText() {
        entry.textProperty().set("many");
        value.set("128");
        assertEquals("128", entry.textProperty().get());
        assertEquals("", entry.problemProperty().get());
    }

    @Test
    void followsEveryChangeAfterTyping() {
        entry.textProperty().set("64");
        value.set("65");
        value.set("66");
        assertEquals("66", entry.textProperty().get());
    }
}
