package digitlab.ui.recipe;

import digitlab.core.experiment.RunSpec;
import digitlab.core.metrics.EpochMetrics;
import digitlab.ui.fx.Hints;
import digitlab.ui.fx.Icons;
import digitlab.ui.fx.Messages;
import digitlab.ui.fx.Numbers;
import digitlab.ui.session.RunItem;
import digitlab.ui.session.Session;
import java.util.List;
import java.util.OptionalInt;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ScrollPane.ScrollBarPolicy;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The recipe as a form, above a sentence on the field in hand and the time that training will take. */
public final class RecipeView extends BorderPane {
    private final RecipeViewModel viewModel;
    private final Session session;
    private final Messages messages;
    private final Numbers numbers;
    private final Hints hints = new Hints();

    public RecipeView(RecipeViewModel viewModel, Session session) {
        this.viewModel = viewModel;
        this.session = session;
        this.messages = Messages.of(RecipeView.class, session.languageProperty());
        this.numbers = new Numbers(session.languageProperty());
        setId("recipe");
        getStyleClass().add("recipe");
        var rows = new FormRows(viewModel, session, hints);
        var form = new VBox(
                new DataSection(rows).build(),
                new NetworkSection(rows).build(),
                new RegularisationSection(rows).build(),
                new OptimiserSection(rows).build(),
                new TrainingSection(rows).build());
        var scroller = new ScrollPane(form);
        scroller.setId("recipe-scroller");
        scroller.setFitToWidth(true);
        scroller.setHbarPolicy(ScrollBarPolicy.NEVER);
        setTop(new LessonStrip(session, messages));
        setCenter(scroller);
        setBottom(new VBox(hint(), estimate()));
    }

    private Label hint() {
        var hint = new Label();
        hint.setId("recipe-hint");
        hint.getStyleClass().addAll("secondary", "recipe-hint");
        hint.setWrapText(true);
        hint.setMaxWidth(Double.MAX_VALUE);
        hint.textProperty()
                .bind(hints.current()
                        .flatMap(sentence -> sentence.isEmpty() ? messages.text("hint.none") : hints.current()));
        return hint;
    }

    private HBox estimate() {
        var words = new Label();
        words.setId("estimate");
        words.getStyleClass().add("secondary");
        words.setWrapText(true);
        ObservableValue<List<EpochMetrics>> curve = session.focusedProperty()
                .flatMap(run -> run.map(RunItem::curveProperty).orElse(null));
        words.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> {
                            curve.getValue(); // what is not read tells of its first change only
                            return estimateNow();
                        },
                        session.recipe().recipeProperty(),
                        session.repeatsProperty(),
                        viewModel.availableProperty(),
                        curve,
                        session.languageProperty()));
        var line = new HBox(8, Icons.of(Feather.CLOCK), words);
        line.getStyleClass().add("estimate");
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private String estimateNow() {
        OptionalInt available = viewModel.availableProperty().get();
        if (available.isEmpty()) {
            return "";
        }
        RunSpec spec = session.recipe().recipe();
        double each = session.secondsPerEpoch(spec, available.getAsInt());
        int epochs = spec.training().epochs();
        int repeats = session.repeatsProperty().get();
        String text = repeats > 1
                ? messages.get(
                        "estimate.repeats",
                        numbers.duration(each * epochs * repeats),
                        repeats,
                        numbers.duration(each * epochs))
                : messages.get("estimate", numbers.duration(each * epochs), epochs, numbers.duration(each));
        return session.isSpeedMeasured(spec) ? text : messages.get("estimate.guess", text);
    }
}
