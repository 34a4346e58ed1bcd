package digitlab.ui.fx;

import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

/**
 * A field whose text is taken over when it is left or Enter is pressed. What is refused stays there, marked, with the
 * reason below; Escape brings the valid text back.
 */
public final class NumberField extends TextField {
    private final Label error = new Label();
    private final Consumer<String> setter;
    private String valid = "";

    /**
     * A field.
     *
     * @param value the valid text
     * @param setter takes a new text over or throws an {@link IllegalArgumentException} for people
     */
    public NumberField(String id, ObservableValue<String> value, Consumer<String> setter) {
        this.setter = setter;
        setId(id);
        getStyleClass().add("small-field");
        error.setId(id + "-error");
        error.getStyleClass().add("error-text");
        error.setWrapText(true);
        error.managedProperty().bind(error.visibleProperty());
        error.setVisible(false);
        show(value.getValue());
        value.addListener((observable, before, now) -> show(now));
        setOnAction(event -> commit());
        focusedProperty().addListener((observable, before, focused) -> {
            if (!focused) {
                commit();
            }
        });
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE && !getText().equals(valid)) {
                show(valid);
                event.consume();
            }
        });
    }

    /** Why the text was refused; placed by the view, invisible while all is well. */
    public Label error() {
        return error;
    }

    private void show(String text) {
        valid = text;
        setText(text);
        mark("");
    }

    private void commit() {
        if (getText().equals(valid)) {
            mark("");
            return;
        }
        try {
            setter.accept(getText());
            show(valid.equals(getText()) ? valid : getText());
        } catch (IllegalArgumentException e) {
            mark(String.valueOf(e.getMessage()));
        }
    }

    private void mark(String message) {
        error.setText(message);
        error.setVisible(!message.isEmpty());
        getStyleClass().remove("invalid");
        if (!message.isEmpty()) {
            getStyleClass().add("invalid");
        }
    }
}
