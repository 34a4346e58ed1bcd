package digitlab.ui.experiments;

import digitlab.core.experiment.Experiment;
import digitlab.core.experiment.LocalText;
import digitlab.ui.fx.Icons;
import digitlab.ui.fx.Messages;
import digitlab.ui.session.Session;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** One experiment: question, expectation, runs, claims, what to look at. */
final class ExperimentPage extends ScrollPane {
    private static final double CARD = 300;

    private final ExperimentsViewModel viewModel;
    private final Messages messages;
    private final VBox content = new VBox();
    private final ExpectationCard card;
    private final PlannedRuns planned;
    private final RunControls controls;
    private final ClaimRows claims;
    private Optional<Experiment> shown = Optional.empty();
    private String language = "";

    ExperimentPage(ExperimentsViewModel viewModel, Session session) {
        this.viewModel = viewModel;
        this.messages = viewModel.messages();
        this.card = new ExpectationCard(viewModel);
        this.planned = new PlannedRuns(viewModel);
        this.controls = new RunControls(viewModel, session);
        this.claims = new ClaimRows(viewModel);
        setId("experiment-page");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        getStyleClass().add("experiment-page");
        content.getStyleClass().add("experiment-content");
        setContent(content);
        viewModel.versionProperty().addListener(observable -> refresh());
        refresh();
    }

    void drawNow() {
        claims.drawNow();
    }

    private void refresh() {
        Optional<Experiment> now = viewModel.selectedProperty().get();
        String spoken = viewModel.language().getLanguage();
        if (!now.equals(shown) || !spoken.equals(language)) {
            shown = now;
            language = spoken;
            setVvalue(0);
            content.getChildren().clear();
            now.ifPresent(this::build);
        }
        if (now.isPresent()) {
            card.refresh();
            planned.refresh();
            controls.refresh();
            claims.refresh();
        }
    }

    private void build(Experiment experiment) {
        var topic = label("secondary", viewModel.catalogue().topic(experiment.topic()));
        var title = label("page-title", experiment.title().in(viewModel.language()));
        title.setId("experiment-title");
        var question = label("experiment-question", experiment.question().in(viewModel.language()));
        var left = new VBox(4, topic, title, question);
        lesson(experiment).ifPresent(words -> left.getChildren().add(label("caption", words)));
        left.getChildren().addAll(lessonPage(experiment.topic()), controls);
        left.setMinWidth(0);
        HBox.setHgrow(left, Priority.ALWAYS);
        card.setPrefWidth(CARD);
        card.setMinWidth(CARD);
        card.setMaxHeight(Region.USE_PREF_SIZE);
        var top = new HBox(32, left, card);
        content.getChildren().addAll(top, planned, claims, lookAt(experiment.lookAt()));
    }

    private Label label(String style, String text) {
        var label = new Label(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /** Opens what a teacher reads before the lesson; topics of a teacher's own have no page. */
    private Hyperlink lessonPage(String topic) {
        var link = new Hyperlink(messages.get("lesson-page"), Icons.of(Feather.BOOK));
        link.setId("experiment-lesson");
        link.setOnAction(event -> viewModel.openLesson(topic));
        return link;
    }

    /** What the teacher has decided, in a sentence. */
    private Optional<String> lesson(Experiment experiment) {
        Double minutes = experiment.lesson().minutes();
        Long seed = experiment.lesson().seed();
        if (minutes == null && seed == null) {
            return Optional.empty();
        }
        String words = seed == null ? "" : messages.get("lesson.seed", String.valueOf(seed));
        return Optional.of(minutes == null ? words : (words + " " + messages.get("lesson.minutes", minutes)).strip());
    }

    private VBox lookAt(List<LocalText> sentences) {
        var title = label("experiment-section", messages.get("look-at"));
        var box = new VBox(6, title);
        sentences.forEach(
                sentence -> box.getChildren().add(label("look-at", "•  " + sentence.in(viewModel.language()))));
        box.setVisible(!sentences.isEmpty());
        box.setManaged(!sentences.isEmpty());
        return box;
    }
}
