package digitlab.ui.fx;

import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Duration;

/**
 * A field for an {@link Entry}. What is refused is marked, with the reason below: at once if the field is left, a moment
 * later while somebody types, since half a number is no mistake. Escape brings the valid text back.
 */
public final class EntryField extends TextField {
    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");
    private static final Duration PATIENCE = Duration.millis(500);

    private final Entry entry;
    private final Label error = new Label();
    private final PauseTransition pause = new PauseTransition(PATIENCE);

    public EntryField(String id, Entry entry) {
        this.entry = entry;
        setId(id);
        error.setId(id + "-error");
        error.getStyleClass().add("error-text");
        error.setWrapText(true);
        error.managedProperty().bind(error.visibleProperty());
        error.setVisible(false);
        textProperty().bindBidirectional(entry.textProperty());
        pause.setOnFinished(event -> mark());
        entry.problemProperty().addListener((observable, before, now) -> {
            if (now.isEmpty() || !isFocused()) {
                mark();
            } else {
                pause.playFromStart();
            }
        });
        focusedProperty().addListener((observable, before, focused) -> {
            if (!focused) {
                entry.settle();
                mark();
            }
        });
        setOnAction(event -> {
            entry.settle();
            mark();
            selectAll();
        });
        addEventHandler(KeyEvent.KEY_PRESSED, this::giveUp);
    }

    private void giveUp(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && !entry.problemProperty().get().isEmpty()) {
            entry.giveUp();
            event.consume();
        }
    }

    /** Why the text was refused; placed by the view, invisible while all is well. */
    public Label error() {
        return error;
    }

    private void mark() {
        pause.stop();
        String problem = entry.problemProperty().get();
        error.setText(problem);
        error.setVisible(!problem.isEmpty());
        pseudoClassStateChanged(INVALID, !problem.isEmpty());
        setAccessibleRoleDescription(problem.isEmpty() ? null : problem);
    }
}
