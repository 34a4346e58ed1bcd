package digitlab.ui.app;

import digitlab.lab.Settings;
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
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** What one works with: recipe, questions, time, runs and paper. Only their places are there until its parts are made. */
final class Workspace {
    /** Share of the height that belongs to the questions. */
    private static final double DIVIDER = 0.76;

    /** Three columns of pictures need more room than the drawing's panel leaves in a narrower window. */
    private static final String PREDICTIONS = "tab-predictions";

    private static final double ROOMY = 1500;

    /** Tabs that are narrower than all of them with icons show their words alone. */
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

    private static final double TABS = 800;
    private static final double TABS_OF_LARGE_TYPE = 1200;

    private final Session session;
    private final Messages messages;
    private final TabPane questions;
    private final SplitPane centre = new SplitPane();
    private final TimeSlider time;
    private final RunsView runs;
    private final RecipeViewModel recipeModel;
    private final SidePanel recipe;
    private final SidePanel draw;
    private final Panels panels;
    private double divider = DIVIDER;
    private boolean compared;
    private boolean widened;
    private boolean runsFoldedBefore;
    private boolean drawFoldedBefore;

    /** @param questions whose tabs have no content yet */
    Workspace(Session session, TabPane questions, Messages messages) {
        this.session = session;
        this.questions = questions;
        this.messages = messages;
        this.time = new TimeSlider(session);
        this.runs = new RunsView(new RunsViewModel(session), session);
        this.recipeModel = new RecipeViewModel(session);
        this.recipe = recipe();
        this.draw = draw();
        this.panels = new Panels(List.of(recipe, draw), centre());
    }

    Panels panels() {
        return panels;
    }

    SidePanel recipePanel() {
        return recipe;
    }

    SidePanel drawPanel() {
        return draw;
    }

    /** Follows training, once a pulse. */
    void refresh() {
        time.refresh();
    }

    void fillRecipe() {
        recipe.fill(new RecipeView(recipeModel, session));
    }

    void fillRuns() {
        runs.fill();
    }

    void fillDraw() {
        var viewModel = new DrawViewModel(session);
        draw.fill(new DrawView(viewModel, session));
        viewModel.activeProperty().bind(draw.foldedProperty().not());
    }

    /** Arranges everything as it was remembered. */
    void restore(Settings settings) {
        restore(recipe, "recipe", settings);
        restore(draw, "draw", settings);
        divider = Math.max(0.3, Math.min(0.9, settings.number("runs.divider", DIVIDER)));
        centre.setDividerPositions(divider);
        runs.foldedProperty().set(settings.flag("runs.folded", false));
        String question = settings.text("question", "");
        questions.getTabs().stream()
                .filter(tab -> tab.getId().equals(question))
                .forEach(questions.getSelectionModel()::select);
    }

    private static void restore(SidePanel panel, String key, Settings settings) {
        panel.setWidth(settings.number(key + ".width", panel.width()));
        panel.foldedProperty().set(settings.flag(key + ".folded", false));
    }

    /** Hands over how everything is arranged. */
    void remember(Settings settings) {
        remember(recipe, "recipe", settings);
        remember(draw, "draw", settings);
        settings.set(
                "runs.folded",
                compared ? runsFoldedBefore : runs.foldedProperty().get());
        settings.set("runs.divider", unfoldedDivider());
        Tab question = questions.getSelectionModel().getSelectedItem();
        settings.set("question", question == null ? "" : question.getId());
    }

    private void remember(SidePanel panel, String key, Settings settings) {
        panel.keepWidth();
        settings.set(key + ".width", panel.width());
        boolean foldedForRoom = widened && panel == draw;
        settings.set(
                key + ".folded",
                foldedForRoom ? drawFoldedBefore : panel.foldedProperty().get());
    }

    private SidePanel recipe() {
        var history = session.recipe();
        var undo = Icons.button("undo", Feather.CORNER_UP_LEFT, messages.text("undo"), history::undo);
        undo.disableProperty().bind(history.undoableProperty().not());
        var redo = Icons.button("redo", Feather.CORNER_UP_RIGHT, messages.text("redo"), history::redo);
        redo.disableProperty().bind(history.redoableProperty().not());
        var help = HelpButton.on("recipe", () -> HelpPlaces.RECIPE, session, messages);
        return new SidePanel(
                "recipe", Side.LEFT, messages, undo, redo, RecipeMenu.of(recipeModel, session, messages), help);
    }

    private SidePanel draw() {
        var help = HelpButton.on("draw", () -> HelpPlaces.DRAW, session, messages);
        return new SidePanel("draw", Side.RIGHT, messages, help);
    }

    private SplitPane centre() {
        questions.setId("questions");
        questions.getStyleClass().add("questions");
        questions.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        var help = HelpButton.on("question", () -> HelpPlaces.ofQuestion(questions), session, messages);
        StackPane.setAlignment(help, Pos.TOP_RIGHT);
        StackPane.setMargin(help, new Insets(6, 12, 0, 0));
        var asked = new StackPane(questions, help);
        VBox.setVgrow(asked, Priority.ALWAYS);
        questions.getSelectionModel().selectedItemProperty().addListener((observable, before, tab) -> makeRoom(tab));
        session.questionProperty().subscribe(this::select);
        questions.widthProperty().addListener(observable -> fitTabs());
        var top = new VBox(asked, time);
        top.getStyleClass().add("centre");
        centre.setId("centre");
        centre.setOrientation(Orientation.VERTICAL);
        centre.getItems().setAll(top, runs);
        centre.setDividerPositions(divider);
        SplitPane.setResizableWithParent(runs, false);
        runs.foldedProperty().addListener((observable, before, folded) -> {
            if (folded) {
                divider = centre.getDividerPositions()[0];
            } else {
                centre.setDividerPositions(divider);
            }
        });
        return centre;
    }

    private void fitTabs() {
        double needed = session.presentationProperty().get() ? TABS_OF_LARGE_TYPE : TABS;
        questions.pseudoClassStateChanged(NARROW, questions.getWidth() < needed);
    }

    private double unfoldedDivider() {
        boolean shown =
                centre.getItems().contains(runs) && !runs.foldedProperty().get();
        return shown ? centre.getDividerPositions()[0] : divider;
    }

    /** A comparison has a table of its own and looks at whole runs: the list of runs and the paper fold, the epoch does not matter. */
    private void makeRoom(Tab tab) {
        boolean compares = "tab-compare".equals(tab.getId());
        time.setVisible(!compares);
        time.setManaged(!compares);
        if (compares && !compared) {
            runsFoldedBefore = runs.foldedProperty().get();
            runs.foldedProperty().set(true);
        } else if (compared && !compares) {
            runs.foldedProperty().set(runsFoldedBefore);
        }
        boolean wide = compares || (PREDICTIONS.equals(tab.getId()) && panels.getWidth() < ROOMY);
        if (wide && !widened) {
            drawFoldedBefore = draw.foldedProperty().get();
            draw.foldedProperty().set(true);
        } else if (widened && !wide) {
            draw.foldedProperty().set(drawFoldedBefore);
        }
        widened = wide;
        compared = compares;
    }

    private void select(String tabId) {
        questions.getTabs().stream()
                .filter(tab -> tabId.equals(tab.getId()))
                .findFirst()
                .ifPresent(tab -> {
                    questions.getSelectionModel().select(tab);
                    session.questionProperty().set("");
                });
    }

    /** No editors and no runs, and room for large type; or all of it again. */
    void present(boolean presenting) {
        fitTabs();
        if (presenting) {
            draw.setSpacious(true);
            panels.setBare(true);
            divider = unfoldedDivider();
            centre.getItems().remove(runs);
        } else {
            panels.setBare(false);
            draw.setSpacious(false);
            if (!centre.getItems().contains(runs)) {
                centre.getItems().add(runs);
                centre.setDividerPositions(divider);
            }
        }
    }
}
