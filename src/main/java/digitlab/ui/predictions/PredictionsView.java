package digitlab.ui.predictions;

import digitlab.chart.ChartStyle;
import digitlab.chart.Confidence;
import digitlab.chart.RunStyle;
import digitlab.chart.TextRun;
import digitlab.ui.chart.RunSymbol;
import digitlab.ui.fx.Chooser;
import digitlab.ui.fx.FramePump;
import digitlab.ui.fx.Messages;
import digitlab.ui.fx.Numbers;
import digitlab.ui.predictions.PredictionsViewModel.ImageSet;
import digitlab.ui.session.RunItem;
import digitlab.ui.session.Session;
import java.util.Optional;
import java.util.function.IntFunction;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The Predictions tab: confusion matrix, images of a choice, most confident mistakes, one image layer by layer. */
public final class PredictionsView extends BorderPane {
    /** Nothing is certain. */
    private static final double MOST_PERCENT = 99.9;

    private static final int WORST = 30;

    private final PredictionsViewModel viewModel;
    private final Session session;
    private final Messages messages;
    private final Numbers numbers;
    private final ConfusionPane confusion;
    private final ImageGrid chosen;
    private final ImageGrid worst;
    private final SampleView sample;
    private final Label score = new Label();
    private final Label mistakes = new Label();
    private final Label summary = new Label();
    private final Label chosenTitle = new Label();
    private final Label chosenNote = new Label();
    private final Label worstNote = new Label();
    private final FramePump pump;

    public PredictionsView(PredictionsViewModel viewModel, Session session) {
        this.viewModel = viewModel;
        this.session = session;
        this.messages = Messages.of(PredictionsView.class, session.languageProperty());
        this.numbers = new Numbers(session.languageProperty());
        this.confusion = new ConfusionPane(viewModel, session, messages);
        this.chosen = new ImageGrid("chosen-images", true, viewModel.chosenProperty()::set);
        this.worst = new ImageGrid("worst-mistakes", false, viewModel.chosenProperty()::set);
        this.sample = new SampleView(viewModel, session, messages);
        this.pump = new FramePump(viewModel::pulse);
        setId("predictions");
        getStyleClass().add("predictions");
        var body = body();
        body.visibleProperty().bind(viewModel.answersProperty().map(Optional::isPresent));
        setTop(tools());
        setCenter(new StackPane(body, empty()));
        viewModel.activeProperty().subscribe(active -> {
            if (active) {
                pump.start();
            } else {
                pump.stop();
            }
        });
        viewModel.answersProperty().addListener(observable -> show());
        viewModel.choiceProperty().addListener(observable -> show());
        viewModel.chosenProperty().addListener(observable -> show());
        session.languageProperty().addListener(observable -> show());
        session.themeProperty().addListener(observable -> show());
        session.presentationProperty().addListener(observable -> show());
        show();
    }

    /** Draws at once, for pictures of the window. */
    public void drawNow() {
        confusion.drawNow();
        chosen.drawNow();
        worst.drawNow();
        sample.drawNow();
    }

    private HBox tools() {
        score.setId("prediction-score");
        score.getStyleClass().addAll("lead", "emphasis");
        mistakes.getStyleClass().add("secondary");
        var between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        score.setMinWidth(Region.USE_PREF_SIZE);
        var bar = new HBox(
                word("run"),
                runs(),
                word("set"),
                new ChoiceBoxes(viewModel, messages).sets(),
                between,
                score,
                mistakes);
        bar.getStyleClass().add("predictions-tools");
        return bar;
    }

    private ComboBox<RunItem> runs() {
        ComboBox<RunItem> box = Chooser.of(
                session.runs(), session.focusedProperty(), RunItem::name, this::symbol, session.themeProperty());
        box.setId("prediction-run");
        box.accessibleTextProperty().bind(messages.text("run"));
        return box;
    }

    private Node symbol(RunItem run) {
        return RunSymbol.marker(RunStyle.of(run.slot()), viewModel.style().colours());
    }

    private Label word(String key) {
        var word = new Label();
        word.getStyleClass().add("secondary");
        word.textProperty().bind(messages.text(key));
        return word;
    }

    private GridPane body() {
        var grid = new GridPane();
        grid.getStyleClass().add("predictions-body");
        for (double share : new double[] {38, 33, 29}) {
            var column = new ColumnConstraints();
            column.setPercentWidth(share);
            grid.getColumnConstraints().add(column);
        }
        var row = new RowConstraints();
        row.setVgrow(Priority.ALWAYS);
        grid.getRowConstraints().add(row);
        grid.addRow(0, matrix(), images(), sample);
        return grid;
    }

    private VBox matrix() {
        var note = word("confusion.note");
        summary.setId("confusion-summary");
        summary.setWrapText(true);
        summary.setMinHeight(Region.USE_PREF_SIZE);
        VBox.setVgrow(confusion, Priority.ALWAYS);
        return new VBox(title("confusion"), note, confusion, summary);
    }

    private VBox images() {
        chosenTitle.setId("chosen-title");
        chosenTitle.getStyleClass().add("title");
        VBox.setVgrow(chosen, Priority.ALWAYS);
        var box = new VBox(
                8,
                line(chosenTitle, chosenNote),
                new ChoiceBoxes(viewModel, messages).filters(),
                chosen,
                line(title("worst"), worstNote),
                worst);
        VBox.setVgrow(worst, Priority.SOMETIMES);
        worst.setPrefHeight(80);
        worst.setMinHeight(80);
        worst.setMaxHeight(180);
        return box;
    }

    private Label title(String key) {
        var title = new Label();
        title.getStyleClass().add("title");
        title.textProperty().bind(messages.text(key));
        return title;
    }

    private static HBox line(Label title, Label note) {
        note.getStyleClass().add("secondary");
        title.setMinWidth(Region.USE_PREF_SIZE);
        var between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        return new HBox(8, title, between, note);
    }

    private Node empty() {
        var sentence = new Label();
        sentence.getStyleClass().add("secondary");
        sentence.textProperty()
                .bind(session.focusedProperty()
                        .flatMap(run -> messages.text(
                                run.isEmpty()
                                        ? "nothing"
                                        : viewModel.imageSetProperty().get() == ImageSet.TEST
                                                ? "waiting"
                                                : "no-images")));
        sentence.visibleProperty().bind(viewModel.answersProperty().map(Optional::isEmpty));
        return sentence;
    }

    private void show() {
        Answers answers = viewModel.answersProperty().get().orElse(null);
        if (answers == null) {
            score.setText("");
            mistakes.setText("");
            return;
        }
        score.setText(numbers.percent(answers.confusion().correct() / (double) answers.count()));
        mistakes.setText(messages.get("score", answers.mistakes(), answers.count()));
        summary.setText(summary(answers));
        Choice choice = viewModel.choiceProperty().get();
        var images = new ImageList(answers.select(choice));
        chosenTitle.setText(
                choice.isCell()
                        ? messages.get("cell.title", choice.truth(), choice.predicted())
                        : messages.get("images"));
        chosenNote.setText(messages.get(
                "count."
                        + choice.order()
                                .name()
                                .toLowerCase(java.util.Locale.ROOT)
                                .replace('_', '-'),
                images.count()));
        ChartStyle style = viewModel.style();
        fill(chosen, answers, images, choice.isCell() ? confidence(answers, style) : pairs(answers, style));
        var mistaken = new ImageList(answers.select(Choice.MISTAKES));
        fill(worst, answers, mistaken.first(WORST), pairs(answers, style));
        worstNote.setText(messages.get("worst.note", mistaken.count()));
    }

    private void fill(ImageGrid grid, Answers answers, ImageList images, IntFunction<TextRun[]> captions) {
        grid.show(new ImageGrid.Content(
                Optional.of(answers), images, viewModel.chosenProperty().get(), captions, viewModel.style()));
    }

    /** What lies below an image of a cell: how sure the network is. */
    private IntFunction<TextRun[]> confidence(Answers answers, ChartStyle style) {
        return image -> new TextRun[] {style.caption(percent(answers, image))};
    }

    /** What lies below other images: what it is, what the network says, how sure it is. */
    private IntFunction<TextRun[]> pairs(Answers answers, ChartStyle style) {
        return image -> {
            String truth = Integer.toString(answers.truth(image));
            String digits = answers.isRight(image) ? truth : truth + "→" + answers.predicted(image);
            double percent = Math.min(MOST_PERCENT, Math.floor(1000 * answers.confidence(image)) / 10);
            return new TextRun[] {
                TextRun.bold(digits + " ", style.textSize(), style.colours().text()),
                style.caption(numbers.decimal(percent, 1))
            };
        };
    }

    private String percent(Answers answers, int image) {
        return Confidence.percent(
                answers.confidence(image), session.languageProperty().get());
    }

    /** The mistake that is made most often, and its reverse. */
    private String summary(Answers answers) {
        int worstTruth = 0;
        int worstPredicted = 1;
        for (int truth = 0; truth < answers.confusion().classes(); truth++) {
            for (int predicted = 0; predicted < answers.confusion().classes(); predicted++) {
                if (truth != predicted
                        && answers.confusion().count(truth, predicted)
                                > answers.confusion().count(worstTruth, worstPredicted)) {
                    worstTruth = truth;
                    worstPredicted = predicted;
                }
            }
        }
        int count = answers.confusion().count(worstTruth, worstPredicted);
        return count == 0
                ? messages.get("no-mistakes")
                : messages.get(
                        "most-common",
                        worstTruth,
                        worstPredicted,
                        count,
                        answers.confusion().count(worstPredicted, worstTruth));
    }
}
