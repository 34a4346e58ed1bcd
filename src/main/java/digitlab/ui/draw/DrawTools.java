package digitlab.ui.draw;

import digitlab.ui.fx.FileQuestions;
import digitlab.ui.fx.Icons;
import digitlab.ui.fx.Messages;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import javafx.scene.shape.SVGPath;
import org.kordamp.ikonli.feather.Feather;

/** Pen, eraser, undo, redo, clear, and pictures from files. */
final class DrawTools extends VBox {
    /** Feather has none. */
    private static final String ERASER = "M 6 14 L 2.2 10.2 Q 1.5 9.5 2.2 8.8 L 8.8 2.2 Q 9.5 1.5 10.2 2.2 L 13.8 5.8"
            + " Q 14.5 6.5 13.8 7.2 L 7 14 Z M 5 6 L 10 11 M 7 14 H 14";

    private final DrawViewModel viewModel;
    private final Messages messages;

    DrawTools(DrawViewModel viewModel, Messages messages) {
        this.viewModel = viewModel;
        this.messages = messages;
        getStyleClass().add("draw-tools");
        var tools = new ToggleGroup();
        var pen = tool(tools, "pen", Icons.of(Feather.EDIT_2), Tool.PEN);
        var rubber = tool(tools, "eraser", eraser(), Tool.ERASER);
        var undo = button("undo-drawing", Feather.CORNER_UP_LEFT, "undo", viewModel::undo);
        undo.disableProperty().bind(viewModel.history().undoableProperty().not());
        var redo = button("redo-drawing", Feather.CORNER_UP_RIGHT, "redo", viewModel::redo);
        redo.disableProperty().bind(viewModel.history().redoableProperty().not());
        var clear = button("clear-drawing", Feather.TRASH_2, "clear", viewModel::clear);
        clear.disableProperty().bind(viewModel.paperProperty().map(Paper::isEmpty));
        var picture = button("import-picture", Feather.IMAGE, "import", this::askForPicture);
        getChildren().addAll(pen, rubber, undo, redo, clear, picture);
    }

    private ToggleButton tool(ToggleGroup tools, String key, Node picture, Tool tool) {
        var button = new ToggleButton();
        button.setId(key);
        button.setGraphic(picture);
        button.getStyleClass().addAll("flat", "icon-only");
        button.setToggleGroup(tools);
        Icons.name(button, messages.text(key));
        viewModel.toolProperty().subscribe(chosen -> button.setSelected(chosen == tool));
        button.setOnAction(event -> {
            viewModel.toolProperty().set(tool);
            button.setSelected(true); // one of the two always is
        });
        return button;
    }

    private static Node eraser() {
        var shape = new SVGPath();
        shape.setContent(ERASER);
        shape.getStyleClass().add("eraser-icon");
        return shape;
    }

    private Button button(String id, Feather icon, String key, Runnable action) {
        return Icons.button(id, icon, messages.text(key), action);
    }

    private void askForPicture() {
        var pictures = FileQuestions.Kind.of(
                messages.get("import.pictures"),
                "*.png",
                "*.jpg",
                "*.jpeg",
                "*.gif",
                "*.bmp",
                "*.tif",
                "*.tiff",
                "*.PNG",
                "*.JPG",
                "*.JPEG");
        viewModel
                .session()
                .files()
                .open(getScene().getWindow(), messages.get("import.title"), pictures)
                .ifPresent(viewModel::importPicture);
    }
}
