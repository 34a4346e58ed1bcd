package digitlab.ui.runs;

import digitlab.ui.fx.Icons;
import digitlab.ui.fx.Messages;
import digitlab.ui.session.Session;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The table of runs and what can be done with the chosen ones; folded, a strip that names them. */
public final class RunsView extends VBox {
    private static final double FOLDED_HEIGHT = 40;

    /** From this width on, buttons have words beside their icons. */
    private static final double ROOM_FOR_WORDS = 860;

    private final RunsViewModel viewModel;
    private final Session session;
    private final Messages messages;

    /** The place of it, empty until it is filled. */
    public RunsView(RunsViewModel viewModel, Session session) {
        this.viewModel = viewModel;
        this.session = session;
        this.messages = Messages.of(RunsView.class, session.languageProperty());
        getStyleClass().add("runs");
        viewModel.foldedProperty().subscribe(this::fold);
    }

    /** Makes the table and its buttons, once. */
    public void fill() {
        var table = new RunsTable(viewModel, session, messages);
        var actions = new RunActions(viewModel, session, messages, table::rename);
        table.node().setContextMenu(actions.menu());
        table.node().visibleProperty().bind(viewModel.foldedProperty().not());
        table.node().managedProperty().bind(table.node().visibleProperty());
        VBox.setVgrow(table.node(), Priority.ALWAYS);
        getChildren().addAll(head(actions), table.node());
    }

    /** Whether only the strip shows. */
    public BooleanProperty foldedProperty() {
        return viewModel.foldedProperty();
    }

    private void fold(boolean folded) {
        setMinHeight(folded ? FOLDED_HEIGHT : 2.5 * FOLDED_HEIGHT);
        setMaxHeight(folded ? FOLDED_HEIGHT : Double.MAX_VALUE);
    }

    private HBox head(RunActions actions) {
        var title = new Label();
        title.getStyleClass().add("title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        title.textProperty().bind(messages.text("runs"));
        var count = new Label();
        count.getStyleClass().add("secondary");
        count.setMinWidth(Region.USE_PREF_SIZE);
        count.textProperty().bind(Bindings.size(session.runs()).asString());
        var middle = new StackPane(difference(), new RunChips(viewModel, session));
        middle.setAlignment(Pos.CENTER_LEFT);
        middle.setMinWidth(0);
        HBox.setHgrow(middle, Priority.ALWAYS);
        var head = new HBox(8, title, count, middle);
        for (Region button : actions.buttons()) {
            button.visibleProperty().bind(viewModel.foldedProperty().not());
            button.managedProperty().bind(button.visibleProperty());
            if (button instanceof Labeled labeled) {
                labeled.contentDisplayProperty()
                        .bind(widthProperty()
                                .map(width -> width.doubleValue() >= ROOM_FOR_WORDS
                                        ? ContentDisplay.LEFT
                                        : ContentDisplay.GRAPHIC_ONLY));
            }
            head.getChildren().add(button);
        }
        head.getChildren().add(foldButton());
        head.getStyleClass().add("runs-head");
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private Label difference() {
        var difference = new Label();
        difference.setId("run-difference");
        difference.getStyleClass().add("secondary");
        difference.textProperty().bind(viewModel.differenceProperty());
        difference.visibleProperty().bind(viewModel.foldedProperty().not());
        return difference;
    }

    private Button foldButton() {
        var button = Icons.button(
                "fold-runs",
                Feather.CHEVRON_DOWN,
                viewModel.foldedProperty().flatMap(folded -> messages.text(folded ? "unfold" : "fold")),
                () -> viewModel.foldedProperty().set(!viewModel.foldedProperty().get()));
        viewModel
                .foldedProperty()
                .subscribe(folded -> button.setGraphic(Icons.of(folded ? Feather.CHEVRON_UP : Feather.CHEVRON_DOWN)));
        return button;
    }
}
