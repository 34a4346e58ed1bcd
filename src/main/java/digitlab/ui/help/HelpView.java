package digitlab.ui.help;

import digitlab.ui.fx.Icons;
import digitlab.ui.fx.Jobs;
import digitlab.ui.fx.Messages;
import java.util.Map;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The contents with their search at the left, the page that is read at the right. */
public final class HelpView extends BorderPane {
    /** Longer lines are hard to read. */
    private static final double WIDEST = 800;

    private final HelpViewModel viewModel;
    private final Messages messages;
    private final Label title = new Label();
    private final ScrollPane scroll = new ScrollPane();
    private final Jobs.Line line;

    public HelpView(HelpViewModel viewModel) {
        this.viewModel = viewModel;
        this.messages = viewModel.messages();
        this.line = viewModel.line();
        setId("help-view");
        getStyleClass().add("help");
        scroll.setId("help-page");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("help-scroll");
        var page = new VBox(tools(), scroll);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        setLeft(new HelpContents(viewModel));
        setCenter(page);
        viewModel.shownProperty().subscribe(shown -> shown.ifPresent(this::prepare));
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            viewModel.close();
            event.consume();
        } else if (event.getCode() == KeyCode.LEFT && event.isAltDown()) {
            viewModel.back();
            event.consume();
        }
    }

    private HBox tools() {
        var back = Icons.button("help-back", Feather.ARROW_LEFT, messages.text("back"), viewModel::back);
        back.disableProperty().bind(viewModel.returnableProperty().not());
        title.setId("help-title");
        title.getStyleClass().add("title");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        var close = new Button();
        close.setId("help-close");
        close.getStyleClass().add("small");
        close.textProperty().bind(messages.text("close"));
        close.setMinWidth(Region.USE_PREF_SIZE);
        close.setOnAction(event -> viewModel.close());
        var tools = new HBox(8, back, title, close);
        tools.getStyleClass().add("help-tools");
        return tools;
    }

    private void prepare(HelpViewModel.Shown shown) {
        line.run(
                () -> Pictures.of(shown.page()),
                pictures -> show(shown, pictures),
                failure -> viewModel.tell(String.valueOf(failure.getMessage())));
    }

    private void show(HelpViewModel.Shown shown, Map<String, Image> pictures) {
        HelpPage page = shown.page();
        var nodes = new PageNodes(page, pictures, link -> follow(link, page), this::copy, messages.text("copy"));
        var content = new VBox();
        content.getStyleClass().add("help-content");
        content.setMaxWidth(WIDEST);
        if (shown.isForeign()) {
            var note = new Label(messages.get("foreign"));
            note.setId("help-foreign");
            note.setWrapText(true);
            note.getStyleClass().add("help-foreign");
            content.getChildren().add(note);
        }
        content.getChildren().addAll(nodes.blocks());
        title.setText(page.title());
        scroll.setContent(content);
        scroll.setVvalue(0);
        if (shown.heading() > 0 && shown.heading() < nodes.headings().size()) {
            scrollTo(content, nodes.headings().get(shown.heading()));
        }
    }

    /** Once the page has its height. */
    private void scrollTo(VBox content, Region heading) {
        scroll.applyCss();
        scroll.layout();
        double visible = scroll.getViewportBounds().getHeight();
        if (visible <= 0) {
            scroll.viewportBoundsProperty().addListener(new Later(content, heading));
            return;
        }
        double top = top(content, heading);
        double range = content.getHeight() - visible;
        scroll.setVvalue(range <= 0 ? 0 : Math.min(1, Math.max(0, top / range)));
    }

    private static double top(Node content, Node heading) {
        Bounds bounds = content.sceneToLocal(heading.localToScene(heading.getLayoutBounds()));
        return bounds.getMinY();
    }

    /** Scrolls when the page is first laid out, if it still is the page then. */
    private final class Later implements ChangeListener<Bounds> {
        private final VBox content;
        private final Region heading;

        Later(VBox content, Region heading) {
            this.content = content;
            this.heading = heading;
        }

        @Override
        public void changed(ObservableValue<? extends Bounds> observable, Bounds before, Bounds now) {
            if (now.getHeight() > 0) {
                scroll.viewportBoundsProperty().removeListener(this);
                if (content.equals(scroll.getContent())) {
                    scrollTo(content, heading);
                }
            }
        }
    }

    private void follow(String link, HelpPage from) {
        viewModel.follow(link, from).ifPresent(this::copy);
    }

    private void copy(String text) {
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
        viewModel.tellCopied(text);
    }
}
