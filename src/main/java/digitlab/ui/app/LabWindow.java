package digitlab.ui.app;

import digitlab.ui.draw.DrawView;
import digitlab.ui.draw.DrawViewModel;
import digitlab.ui.fx.Icons;
import digitlab.ui.fx.Messages;
import digitlab.ui.recipe.RecipeView;
import digitlab.ui.recipe.RecipeViewModel;
import digitlab.ui.runs.RunsView;
import digitlab.ui.runs.RunsViewModel;
import digitlab.ui.session.Session;
import digitlab.ui.time.TimeSlider;
import digitlab.ui.training.TrainingBar;
import digitlab.ui.training.TrainingViewModel;
import java.util.Locale;
import javafx.geometry.Orientation;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TabPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The window's content: top bar, recipe, questions, time, runs. */
public final class LabWindow {
    /** Share of the height that belongs to the questions. */
    private static final double DIVIDER = 0.76;

    private final Session session;
    private final Messages messages;
    private final BorderPane root = new BorderPane();
    private final TabPane questions = new TabPane();
    private final SplitPane centre = new SplitPane();
    private final TrainingViewModel training;
    private final TimeSlider time;
    private final VBox recipePanel;
    private final VBox recipeRail;
    private final VBox drawPanel;
    private final VBox drawRail;
    private final RunsView runs;
    private double unfoldedPosition = DIVIDER;

    public LabWindow(Session session) {
        Look.loadFonts();
        this.session = session;
        this.messages = Messages.of(LabWindow.class, session.languageProperty());
        this.training = new TrainingViewModel(session);
        this.time = new TimeSlider(session);
        this.runs = new RunsView(new RunsViewModel(session), session);
        this.recipePanel = recipePanel();
        this.recipeRail = rail();
        this.drawPanel = drawPanel();
        this.drawRail = drawRail();
        root.setTop(new VBox(topBar(), notice()));
        root.setLeft(recipePanel);
        root.setCenter(centre());
        root.setRight(drawPanel);
        session.themeProperty().subscribe(theme -> Look.apply(root, theme));
        session.presentationProperty().subscribe(this::present);
    }

    /** The scene graph, to be put into a scene once. */
    public Parent root() {
        return root;
    }

    /** Called once a frame: what training threads have to tell. */
    public void pulse(long nanos) {
        session.pulse(nanos);
        training.refresh();
        time.refresh();
    }

    /** The keys of the whole window, added to its scene. */
    public void addShortcuts(Scene scene) {
        new Shortcuts(session, training, questions, messages).addTo(scene);
    }

    private HBox topBar() {
        var logo = new Label("4");
        logo.getStyleClass().add("logo");
        var name = new Label("Digit Lab");
        name.getStyleClass().add("app-name");
        var trainingBar = new TrainingBar(training, session);
        HBox.setHgrow(trainingBar, Priority.ALWAYS);
        var language = Icons.button("language", Feather.GLOBE, messages.text("language"), this::switchLanguage);
        var theme = Icons.button("theme", Feather.MOON, messages.text("theme"), this::switchTheme);
        var present = Icons.button(
                "presentation", Feather.MONITOR, messages.text("presentation"), () -> session.presentationProperty()
                        .set(!session.presentationProperty().get()));
        var help = Icons.button(
                "help", Feather.HELP_CIRCLE, messages.text("help"), () -> Shortcuts.show(root.getScene(), messages));
        var bar = new HBox(logo, name, trainingBar, language, theme, present, help);
        bar.getStyleClass().add("top-bar");
        return bar;
    }

    private void switchLanguage() {
        boolean english = session.languageProperty().get().getLanguage().equals("en");
        session.languageProperty().set(english ? Locale.GERMAN : Locale.ENGLISH);
    }

    private void switchTheme() {
        session.themeProperty().set(session.themeProperty().get().next());
    }

    /** A sentence that somebody should read, until it is closed. */
    private HBox notice() {
        var text = new Label();
        text.setId("notice");
        text.setWrapText(true);
        text.setMaxWidth(Double.MAX_VALUE);
        text.textProperty().bind(session.noticeProperty());
        HBox.setHgrow(text, Priority.ALWAYS);
        var close = Icons.button("close-notice", Feather.X, messages.text("close"), () -> session.noticeProperty()
                .set(""));
        var box = new HBox(text, close);
        box.getStyleClass().add("notice");
        box.visibleProperty().bind(session.noticeProperty().isNotEmpty());
        box.managedProperty().bind(box.visibleProperty());
        return box;
    }

    private VBox recipePanel() {
        var title = new Label();
        title.getStyleClass().add("title");
        title.textProperty().bind(messages.text("recipe"));
        var between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        var history = session.recipe();
        var undo = Icons.button("undo", Feather.CORNER_UP_LEFT, messages.text("undo"), history::undo);
        undo.disableProperty().bind(history.undoableProperty().not());
        var redo = Icons.button("redo", Feather.CORNER_UP_RIGHT, messages.text("redo"), history::redo);
        redo.disableProperty().bind(history.redoableProperty().not());
        var fold = Icons.button(
                "fold-recipe", Feather.CHEVRON_LEFT, messages.text("fold"), () -> root.setLeft(recipeRail));
        var head = new HBox(title, between, undo, redo, fold);
        head.getStyleClass().add("panel-header");
        var form = new RecipeView(new RecipeViewModel(session), session);
        VBox.setVgrow(form, Priority.ALWAYS);
        var panel = new VBox(head, form);
        panel.getStyleClass().add("side-panel");
        panel.setPrefWidth(288);
        panel.setMinWidth(288);
        return panel;
    }

    private VBox rail() {
        var unfold = Icons.button(
                "unfold-recipe", Feather.CHEVRON_RIGHT, messages.text("recipe"), () -> root.setLeft(recipePanel));
        var rail = new VBox(unfold);
        rail.getStyleClass().add("rail");
        return rail;
    }

    private VBox drawPanel() {
        var title = new Label();
        title.getStyleClass().add("title");
        title.textProperty().bind(messages.text("draw"));
        var between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        var fold = Icons.button(
                "fold-draw", Feather.CHEVRON_RIGHT, messages.text("fold-draw"), () -> root.setRight(drawRail));
        var head = new HBox(title, between, fold);
        head.getStyleClass().add("panel-header");
        var viewModel = new DrawViewModel(session);
        var view = new DrawView(viewModel, session);
        VBox.setVgrow(view, Priority.ALWAYS);
        var panel = new VBox(head, view);
        panel.getStyleClass().addAll("side-panel", "right");
        panel.setPrefWidth(288);
        panel.setMinWidth(288);
        viewModel.activeProperty().bind(panel.sceneProperty().isNotNull());
        return panel;
    }

    private VBox drawRail() {
        var unfold = Icons.button(
                "unfold-draw", Feather.CHEVRON_LEFT, messages.text("draw"), () -> root.setRight(drawPanel));
        var rail = new VBox(unfold);
        rail.getStyleClass().addAll("rail", "right");
        return rail;
    }

    private SplitPane centre() {
        questions.setId("questions");
        questions.getStyleClass().add("questions");
        questions.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        questions.getTabs().setAll(Questions.tabs(session, messages));
        VBox.setVgrow(questions, Priority.ALWAYS);
        var top = new VBox(questions, time);
        top.getStyleClass().add("centre");
        centre.setOrientation(Orientation.VERTICAL);
        centre.getItems().setAll(top, runs);
        centre.setDividerPositions(DIVIDER);
        SplitPane.setResizableWithParent(runs, false);
        runs.foldedProperty().addListener((observable, before, folded) -> {
            if (folded) {
                unfoldedPosition = centre.getDividerPositions()[0];
            } else {
                centre.setDividerPositions(unfoldedPosition);
            }
        });
        return centre;
    }

    /** Large type and no editors. */
    private void present(boolean presenting) {
        root.getStyleClass().remove("presentation");
        if (presenting) {
            root.getStyleClass().add("presentation");
            root.setLeft(null);
            root.setRight(null);
            centre.getItems().remove(runs);
        } else {
            root.setLeft(recipePanel);
            root.setRight(drawPanel);
            if (!centre.getItems().contains(runs)) {
                centre.getItems().add(runs);
                centre.setDividerPositions(DIVIDER);
            }
        }
    }
}
