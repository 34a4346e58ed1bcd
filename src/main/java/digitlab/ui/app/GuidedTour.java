package digitlab.ui.app;

import digitlab.ui.session.Session;
import digitlab.ui.tour.Sight;
import digitlab.ui.tour.TourView;
import digitlab.ui.tour.TourViewModel;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** Brings to light what the tour points at: unfolds panels, goes to tabs; and leaves everything as it was before. */
final class GuidedTour {
    private static final String CURVES = "tab-curves";

    private final Session session;
    private final StackPane window;
    private final SidePanel recipe;
    private final SidePanel draw;
    private final TabPane questions;
    private @Nullable Tab question;
    private boolean recipeFolded;
    private boolean drawFolded;

    /** @param window under the tour's view, which is laid over it */
    GuidedTour(
            Session session,
            TourViewModel viewModel,
            StackPane window,
            SidePanel recipe,
            SidePanel draw,
            TabPane questions) {
        this.session = session;
        this.window = window;
        this.recipe = recipe;
        this.draw = draw;
        this.questions = questions;
        viewModel.sightProperty().addListener((observable, before, now) -> {
            if (before.isEmpty()) {
                begin();
            } else if (now.isEmpty()) {
                end();
            }
        });
        window.getChildren().add(new TourView(viewModel, this::reveal));
    }

    private void begin() {
        question = questions.getSelectionModel().getSelectedItem();
        recipeFolded = recipe.foldedProperty().get();
        drawFolded = draw.foldedProperty().get();
    }

    private void end() {
        questions.getSelectionModel().select(question);
        recipe.foldedProperty().set(recipeFolded);
        draw.foldedProperty().set(drawFolded);
    }

    private Optional<Node> reveal(Sight sight) {
        session.presentationProperty().set(false);
        session.helpProperty().set("");
        session.experimentsOpenProperty().set(false);
        session.questionProperty().set(tab(sight));
        if (sight == Sight.RECIPE) {
            recipe.foldedProperty().set(false);
        } else if (sight == Sight.DRAW) {
            draw.foldedProperty().set(false);
        }
        return Optional.ofNullable(window.lookup("#" + id(sight)));
    }

    private static String tab(Sight sight) {
        return switch (sight) {
            case WEIGHTS, TIME -> "tab-weights";
            case COMPARE -> "tab-compare";
            case RECIPE, TRAIN, CURVES, DRAW, EXPERIMENTS -> CURVES;
        };
    }

    private static String id(Sight sight) {
        return switch (sight) {
            case RECIPE -> "recipe-panel";
            case TRAIN -> "train";
            case CURVES -> CURVES;
            case WEIGHTS -> "tab-weights";
            case TIME -> "time";
            case DRAW -> "draw-panel";
            case COMPARE -> "tab-compare";
            case EXPERIMENTS -> "experiments-button";
        };
    }
}
