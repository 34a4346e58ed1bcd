package digitlab.ui.mydigits;

import digitlab.chart.ChartStyle;
import digitlab.chart.RunStyle;
import digitlab.core.experiment.ShareInterval;
import digitlab.ui.chart.RunSymbol;
import digitlab.ui.fx.Messages;
import digitlab.ui.fx.Numbers;
import digitlab.ui.session.Session;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Every visible run's score on My digits beside the one on the test set, with intervals. */
final class ScoresCard extends VBox {
    private final MyDigitsViewModel viewModel;
    private final Session session;
    private final Messages messages;
    private final Numbers numbers;
    private final GridPane table = new GridPane();
    private final Label note = new Label();

    ScoresCard(MyDigitsViewModel viewModel, Session session, Messages messages) {
        this.viewModel = viewModel;
        this.session = session;
        this.messages = messages;
        this.numbers = new Numbers(session.languageProperty());
        getStyleClass().add("card");
        var title = new Label();
        title.getStyleClass().add("title");
        title.textProperty().bind(messages.text("scores"));
        table.setId("scores");
        table.getStyleClass().add("scores");
        var half = new ColumnConstraints();
        half.setPercentWidth(50);
        table.getColumnConstraints().setAll(half, half);
        note.setId("scores-note");
        note.getStyleClass().add("secondary");
        note.setWrapText(true);
        getChildren().addAll(title, table, note);
        viewModel.scoresProperty().addListener(observable -> show());
        session.languageProperty().addListener(observable -> show());
        session.themeProperty().addListener(observable -> show());
        show();
    }

    private void show() {
        List<RunScore> scores = viewModel.scoresProperty().get();
        table.getChildren().clear();
        if (scores.isEmpty()) {
            note.setText(messages.get("scores.none"));
            return;
        }
        table.addRow(0, head("scores.mine"), head("scores.test"));
        var theme = session.themeProperty().get();
        ChartStyle style = ChartStyle.of(theme.isDark(), theme.isHighContrast(), false);
        for (int i = 0; i < scores.size(); i++) {
            RunScore score = scores.get(i);
            String starred = score.heldBackOnly()
                    ? score.run().name() + " *"
                    : score.run().name();
            var name =
                    new Label(starred, RunSymbol.marker(RunStyle.of(score.run().slot()), style.colours()));
            table.add(name, 0, 2 * i + 1, 2, 1);
            table.addRow(2 * i + 2, mine("score-mine-" + i, score.mine()), cell("score-test-" + i, score.test()));
        }
        int count = session.digits().list().size();
        String all = messages.get(count == 0 ? "scores.empty" : "scores.note", count);
        boolean isStarred = scores.stream().anyMatch(RunScore::heldBackOnly);
        note.setText(
                isStarred
                        ? all + "\n"
                                + messages.get(
                                        "scores.held-back", session.digits().heldBack())
                        : all);
    }

    private Label head(String key) {
        var head = new Label(messages.get(key));
        head.getStyleClass().add("secondary");
        return head;
    }

    private Label mine(String id, @Nullable ShareInterval score) {
        var cell = cell(id, score);
        cell.getStyleClass().add("emphasis");
        return cell;
    }

    /** For example 83.3 % (66.4 to 92.7). */
    private Label cell(String id, @Nullable ShareInterval score) {
        var cell = new Label(score == null ? "–" : text(score));
        cell.setId(id);
        cell.setMinWidth(USE_PREF_SIZE);
        return cell;
    }

    private String text(ShareInterval score) {
        return messages.get(
                "scores.interval",
                numbers.percent(score.share()),
                numbers.decimal(100 * score.low(), 1),
                numbers.decimal(100 * score.high(), 1));
    }
}
