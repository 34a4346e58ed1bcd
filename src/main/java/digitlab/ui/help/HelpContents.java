package digitlab.ui.help;

import digitlab.ui.fx.Messages;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What pages there are, or, while something is searched for, where it stands. */
final class HelpContents extends VBox {
    private final HelpViewModel viewModel;
    private final Messages messages;
    private final VBox list = new VBox();

    HelpContents(HelpViewModel viewModel) {
        this.viewModel = viewModel;
        this.messages = viewModel.messages();
        getStyleClass().add("help-contents");
        var search = new TextField();
        search.setId("help-search");
        search.promptTextProperty().bind(messages.text("search"));
        search.accessibleTextProperty().bind(messages.text("search"));
        search.textProperty().bindBidirectional(viewModel.queryProperty());
        VBox.setMargin(search, new Insets(12, 16, 8, 16));
        list.getStyleClass().add("help-lines");
        var scroll = new ScrollPane(list);
        scroll.setId("help-contents");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(search, scroll);
        viewModel.contentsProperty().subscribe(entries -> fill());
        viewModel.hitsProperty().subscribe(hits -> fill());
        viewModel.shownProperty().subscribe(shown -> mark());
    }

    private void fill() {
        list.getChildren().clear();
        List<HelpBook.Hit> hits = viewModel.hitsProperty().get().orElse(null);
        if (hits == null) {
            viewModel.contentsProperty().get().forEach(this::add);
            mark();
            return;
        }
        var count = new Label(messages.get("found", hits.size()));
        count.setId("help-found");
        count.getStyleClass().addAll("secondary", "help-count");
        list.getChildren().add(count);
        hits.forEach(this::add);
    }

    private void add(HelpBook.Entry entry) {
        if (entry.page().isEmpty()) {
            var group = new Label(entry.title());
            group.getStyleClass().add("help-group");
            list.getChildren().add(group);
            return;
        }
        var line = line(entry.title());
        line.setUserData(entry.page());
        line.getStyleClass().add("depth-" + entry.depth());
        line.setOnAction(event -> viewModel.open(new HelpPlace(entry.page(), "")));
        list.getChildren().add(line);
    }

    private void add(HelpBook.Hit hit) {
        var heading = new Label(hit.heading());
        heading.getStyleClass().add("emphasis");
        var page = new Label(hit.pageTitle());
        page.getStyleClass().add("caption");
        page.setVisible(!hit.pageTitle().equals(hit.heading()));
        page.setManaged(page.isVisible());
        var excerpt = new Label(hit.excerpt());
        excerpt.getStyleClass().add("secondary");
        var box = new VBox(2, heading, page, excerpt);
        for (Label label : List.of(heading, page, excerpt)) {
            label.setWrapText(true);
            label.setMinHeight(Region.USE_PREF_SIZE);
        }
        var line = line("");
        line.setGraphic(box);
        line.getStyleClass().add("help-hit");
        line.setAccessibleText(hit.heading() + ", " + hit.pageTitle());
        box.prefWidthProperty().bind(line.widthProperty().subtract(16));
        line.setOnAction(event -> viewModel.open(hit.place()));
        list.getChildren().add(line);
    }

    private static Button line(String text) {
        var line = new Button(text);
        line.getStyleClass().setAll("help-line");
        line.setMaxWidth(Double.MAX_VALUE);
        line.setWrapText(true);
        return line;
    }

    private void mark() {
        String page = viewModel
                .shownProperty()
                .get()
                .map(shown -> shown.page().name())
                .orElse("");
        list.getChildren().forEach(node -> {
            node.getStyleClass().remove("current");
            if (page.equals(node.getUserData())) {
                node.getStyleClass().add("current");
            }
        });
    }
}
