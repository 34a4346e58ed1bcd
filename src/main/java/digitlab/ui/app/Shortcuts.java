package digitlab.ui.app;

import digitlab.ui.fx.Messages;
import digitlab.ui.session.Session;
import digitlab.ui.training.TrainingViewModel;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;

/** The keys of the whole window, and the page that lists them. */
final class Shortcuts {
    /** What the overview lists: for each a message says which keys they are, and another what they do. */
    private static final List<String> OVERVIEW = List.of(
            "train",
            "pause",
            "tabs",
            "live",
            "undo",
            "move-layer",
            "rename",
            "visible",
            "delete",
            "zoom",
            "presentation",
            "help",
            "help-page");

    private final Session session;
    private final TrainingViewModel training;
    private final TabPane questions;
    private final Messages messages;

    Shortcuts(Session session, TrainingViewModel training, TabPane questions, Messages messages) {
        this.session = session;
        this.training = training;
        this.questions = questions;
        this.messages = messages;
    }

    void addTo(Scene scene) {
        var accelerators = scene.getAccelerators();
        accelerators.put(new KeyCodeCombination(KeyCode.F5), training::train);
        accelerators.put(new KeyCodeCombination(KeyCode.F1), () -> show(scene, messages));
        accelerators.put(new KeyCodeCombination(KeyCode.F1, KeyCombination.SHIFT_DOWN), this::help);
        accelerators.put(new KeyCodeCombination(KeyCode.F11), () -> session.presentationProperty()
                .set(!session.presentationProperty().get()));
        accelerators.put(control(KeyCode.Z), session.recipe()::undo);
        accelerators.put(control(KeyCode.Y), session.recipe()::redo);
        for (int i = 0; i < questions.getTabs().size(); i++) {
            int tab = i;
            accelerators.put(
                    control(KeyCode.getKeyCode(String.valueOf(i + 1))),
                    () -> questions.getSelectionModel().select(tab));
        }
        scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> pressed(scene, event));
    }

    private static KeyCodeCombination control(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN);
    }

    /** Opens the page about what is looked at. */
    private void help() {
        boolean experiments = session.experimentsOpenProperty().get();
        session.helpProperty().set(experiments ? HelpPlaces.EXPERIMENTS : HelpPlaces.ofQuestion(questions));
    }

    private void pressed(Scene scene, KeyEvent event) {
        Node focused = scene.getFocusOwner();
        boolean typing = focused instanceof TextInputControl || focused instanceof ButtonBase;
        if (event.getCode() == KeyCode.ESCAPE) {
            escape();
        } else if (event.getCode() == KeyCode.SPACE && !typing) {
            training.pauseOrGoOn();
        } else if (event.getCode() == KeyCode.END && !typing) {
            session.epochProperty().set(Session.LIVE);
        }
    }

    /** What was opened last is left first. */
    private void escape() {
        if (session.helpProperty().get().isEmpty()) {
            session.presentationProperty().set(false);
        } else {
            session.helpProperty().set("");
        }
    }

    /** Shows all keys until the page is closed. */
    static void show(Scene scene, Messages messages) {
        boolean command = control(KeyCode.Z).getDisplayText().startsWith("⌘");
        String modifier = command ? "⌘" : messages.get("keys.control");
        var grid = new GridPane();
        grid.getStyleClass().add("shortcuts");
        for (int row = 0; row < OVERVIEW.size(); row++) {
            var key = new Label(messages.get("keys." + OVERVIEW.get(row), modifier));
            key.getStyleClass().add("key");
            var words = new Label(messages.get("key." + OVERVIEW.get(row)));
            key.setMinWidth(Region.USE_PREF_SIZE);
            words.setMinWidth(Region.USE_PREF_SIZE);
            grid.addRow(row, key, words);
        }
        var dialog = new Dialog<Void>();
        dialog.initOwner(scene.getWindow());
        dialog.setTitle(messages.get("shortcuts"));
        dialog.getDialogPane().getStylesheets().setAll(scene.getRoot().getStylesheets());
        dialog.getDialogPane().setContent(grid);
        dialog.getDialogPane()
                .getButtonTypes()
                .setAll(new ButtonType(messages.get("close"), ButtonBar.ButtonData.CANCEL_CLOSE));
        dialog.show();
    }
}
