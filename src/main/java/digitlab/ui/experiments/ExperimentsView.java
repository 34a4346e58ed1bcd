package digitlab.ui.experiments;

import digitlab.ui.session.Session;
import javafx.scene.layout.BorderPane;

/** The list of experiments, and the page of the one that is looked at. */
public final class ExperimentsView extends BorderPane {
    private final ExperimentPage page;

    public ExperimentsView(ExperimentsViewModel viewModel, Session session) {
        this.page = new ExperimentPage(viewModel, session);
        setId("experiments");
        getStyleClass().add("experiments");
        setLeft(new ExperimentList(viewModel));
        setCenter(page);
    }

    /** Draws at once, for pictures of the window. */
    public void drawNow() {
        page.drawNow();
    }
}
