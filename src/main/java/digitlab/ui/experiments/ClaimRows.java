package digitlab.ui.experiments;

import digitlab.chart.DifferenceBar;
import digitlab.core.experiment.Claim;
import digitlab.core.experiment.ClaimResult;
import digitlab.core.experiment.ClaimWords;
import digitlab.core.experiment.Experiment;
import digitlab.core.experiment.Interval;
import digitlab.core.experiment.Measure;
import digitlab.core.experiment.Verdict;
import digitlab.ui.chart.DrawingPane;
import digitlab.ui.fx.Messages;
import digitlab.ui.fx.VerdictChip;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Each claim with its verdict, what it rests on, and the interval of the difference that decides. */
final class ClaimRows extends VBox {
    private static final double BAR_WIDTH = 300;
    private static final double BAR_HEIGHT = 58;
    private static final double CHIP = 150;

    private final ExperimentsViewModel viewModel;
    private final Messages messages;
    private final List<DrawingPane> bars = new ArrayList<>();

    ClaimRows(ExperimentsViewModel viewModel) {
        this.viewModel = viewModel;
        this.messages = viewModel.messages();
        setId("claims");
        getStyleClass().add("claims");
    }

    void drawNow() {
        bars.forEach(DrawingPane::drawNow);
    }

    void refresh() {
        bars.clear();
        getChildren().clear();
        Experiment experiment = viewModel.selectedProperty().get().orElse(null);
        if (experiment == null || experiment.claims().isEmpty()) {
            return;
        }
        var title = new Label(messages.get("claims"));
        title.getStyleClass().add("experiment-section");
        getChildren().add(title);
        List<ClaimResult> results = viewModel.claims();
        if (results.isEmpty()) {
            var hidden =
                    new Label(messages.get("claims.hidden", experiment.claims().size()));
            hidden.getStyleClass().add("secondary");
            hidden.setWrapText(true);
            getChildren().add(hidden);
            return;
        }
        results.forEach(result -> getChildren().add(row(result)));
    }

    private HBox row(ClaimResult result) {
        var words = new ClaimWords(viewModel.language());
        var chip = new VerdictChip();
        chip.show(result.verdict(), words.verdict(result.verdict()));
        var place = new HBox(chip);
        place.setMinWidth(CHIP);
        place.setPrefWidth(CHIP);
        var claim = new Label(result.claim().text().in(viewModel.language()));
        claim.setWrapText(true);
        claim.setMinHeight(Region.USE_PREF_SIZE);
        var sentence = new Label(viewModel
                .results()
                .map(results -> words.sentence(result, results.study()))
                .orElse(""));
        sentence.getStyleClass().add("secondary");
        sentence.setWrapText(true);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        var text = new VBox(2, claim, sentence);
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        var row = new HBox(16, place, text);
        row.setAlignment(Pos.TOP_LEFT);
        row.getStyleClass().add("claim");
        ClaimResult.Evidence decisive = result.decisive();
        if (decisive != null && isDifference(result, decisive)) {
            DrawingPane bar = bar(result, decisive);
            bars.add(bar);
            row.getChildren().add(bar);
        }
        return row;
    }

    /** Whether 0 means that the claim is neither right nor wrong. */
    private static boolean isDifference(ClaimResult result, ClaimResult.Evidence evidence) {
        return evidence.second() != null || result.claim() instanceof Claim.Trend;
    }

    private DrawingPane bar(ClaimResult result, ClaimResult.Evidence evidence) {
        Interval interval = evidence.difference().interval();
        double unit = evidence.first().metric().measure().unit() == Measure.Unit.SHARE ? 100 : 1;
        Verdict verdict = result.verdict();
        var pane = DrawingPane.of(new DifferenceBar(
                unit * interval.mean(),
                unit * interval.low(),
                unit * interval.high(),
                0,
                verdict == Verdict.UNKNOWN ? "" : messages.get("against"),
                verdict == Verdict.UNKNOWN ? "" : messages.get("for"),
                "",
                viewModel.style().colours().text(),
                viewModel.style(),
                viewModel.language()));
        pane.setMinSize(BAR_WIDTH, BAR_HEIGHT);
        pane.setPrefSize(BAR_WIDTH, BAR_HEIGHT);
        pane.setMaxSize(BAR_WIDTH, BAR_HEIGHT);
        return pane;
    }
}
