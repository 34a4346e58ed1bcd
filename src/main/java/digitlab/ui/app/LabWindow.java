package digitlab.ui.app;

import digitlab.lab.Settings;
import digitlab.ui.experiments.ExperimentsView;
import digitlab.ui.experiments.ExperimentsViewModel;
import digitlab.ui.fx.Messages;
import digitlab.ui.help.HelpView;
import digitlab.ui.help.HelpViewModel;
import digitlab.ui.session.Session;
import digitlab.ui.tour.TourOffer;
import digitlab.ui.tour.TourViewModel;
import digitlab.ui.training.TrainingViewModel;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.TabPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The window's content: top bar and notices; below them work, experiments or help. */
public final class LabWindow {
    /** Fifteen times a second, every fourth frame, looks live; more would take from training what nobody sees. */
    private static final long PULSE_NANOS = 60_000_000L;

    private final Session session;
    private final Messages messages;
    private final Queue<Runnable> parts = new ArrayDeque<>();
    private final BorderPane content = new BorderPane();
    private final StackPane root = new StackPane(content);
    private final Questions answers;
    private final TabPane questions = new TabPane();
    private final TrainingViewModel training;
    private final TourViewModel tour;
    private Consumer<Workspace> arrangement = made -> {};
    private @Nullable Workspace workspace;
    private @Nullable ExperimentsView experiments;
    private @Nullable HelpView help;
    private long lastPulse;

    /** The top bar. Everything else is made by {@link #furnish()}. */
    public LabWindow(Session session) {
        Look.loadFonts();
        this.session = session;
        this.messages = Messages.of(LabWindow.class, session.languageProperty());
        this.training = new TrainingViewModel(session);
        this.tour = new TourViewModel(session);
        this.answers = new Questions(session, messages);
        questions.getTabs().setAll(answers.tabs());
        var top = new VBox(new TopBar(session, training, tour, messages));
        content.setTop(top);
        session.themeProperty().subscribe(theme -> Look.apply(root, theme));
        session.presentationProperty().subscribe(this::present);
        session.experimentsOpenProperty().addListener(observable -> {
            session.helpProperty().set("");
            showPage();
        });
        session.helpProperty().addListener(observable -> showPage());
        parts.add(() -> {
            top.getChildren().addAll(new TourOffer(tour), new Banner(session, messages));
            openWorkspace();
        });
    }

    private void openWorkspace() {
        var made = new Workspace(session, questions, messages);
        workspace = made;
        new GuidedTour(session, tour, root, made.recipePanel(), made.drawPanel(), questions);
        arrangement.accept(made);
        if (session.presentationProperty().get()) {
            made.present(true);
        }
        showPage();
        parts.addAll(List.of(made::fillRecipe, answers::answer, made::fillRuns, made::fillDraw));
    }

    /**
     * Makes the next part that is still missing, what is wanted first before the others.
     *
     * @return false if the window is whole
     */
    public boolean furnish() {
        Runnable part = parts.poll();
        if (part != null) {
            part.run();
        }
        return part != null;
    }

    /** The scene graph, to be put into a scene once. */
    public Parent root() {
        return root;
    }

    /** Called once a frame: takes over what training threads have to tell, fifteen times a second. */
    public void pulse(long nanos) {
        if (nanos - lastPulse < PULSE_NANOS) {
            return;
        }
        lastPulse = nanos;
        session.pulse(nanos);
        training.refresh(nanos);
        if (workspace != null) {
            workspace.refresh();
        }
    }

    /** The keys of the whole window, added to its scene. */
    public void addShortcuts(Scene scene) {
        new Shortcuts(session, training, questions, messages).addTo(scene);
    }

    /** Arranges everything as it was remembered, now or once it is there. */
    void restore(Settings settings) {
        tour.offeredProperty().set(settings.flag("tour.offer", true));
        arrangement = made -> made.restore(settings);
        if (workspace != null) {
            arrangement.accept(workspace);
        }
    }

    /** Hands over how everything is arranged. */
    void remember(Settings settings) {
        settings.set("tour.offer", false);
        if (workspace != null) {
            workspace.remember(settings);
        }
    }

    /** Help goes before experiments, and both before work. */
    private void showPage() {
        boolean helps = !session.helpProperty().get().isEmpty();
        Node page = helps ? help() : session.experimentsOpenProperty().get() ? experiments() : work();
        if (content.getCenter() != page) {
            content.setCenter(page);
        }
        if (helps) {
            help().requestFocus();
        }
    }

    private @Nullable Node work() {
        return workspace == null ? null : workspace.panels();
    }

    /** Made when it is first opened. */
    private HelpView help() {
        if (help == null) {
            help = new HelpView(new HelpViewModel(session));
        }
        return help;
    }

    /** Made when it is first opened. */
    private ExperimentsView experiments() {
        if (experiments == null) {
            experiments = new ExperimentsView(new ExperimentsViewModel(session), session);
        }
        return experiments;
    }

    /** Large type and no editors. */
    private void present(boolean presenting) {
        root.getStyleClass().remove("presentation");
        if (presenting) {
            root.getStyleClass().add("presentation");
        }
        if (workspace != null) {
            workspace.present(presenting);
        }
    }
}
