package digitlab.ui.curves;

import digitlab.chart.ChartStyle;
import digitlab.chart.RunStyle;
import digitlab.chart.ValueFormat;
import digitlab.core.metrics.EpochMetrics;
import digitlab.ui.chart.RunSymbol;
import digitlab.ui.fx.Messages;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/** What all runs measured at one epoch, beside the pointer. */
final class ReadOut extends GridPane {
    /** More rows would cover the plot that they explain. */
    private static final int MOST = 10;

    private static final List<String> FIGURES =
            List.of("train-loss", "validation-loss", "gap-head", "validation-accuracy");

    private @Nullable Shown shown;
    private String sentence = "";

    ReadOut() {
        setId("read-out");
        getStyleClass().add("read-out");
        setMouseTransparent(true);
        setManaged(false);
        setVisible(false);
        var symbols = new ColumnConstraints();
        var names = new ColumnConstraints(40, USE_COMPUTED_SIZE, 200);
        names.setHgrow(Priority.SOMETIMES);
        getColumnConstraints().addAll(symbols, names);
        for (int i = 0; i < FIGURES.size(); i++) {
            var figure = new ColumnConstraints();
            figure.setHalignment(HPos.RIGHT);
            getColumnConstraints().add(figure);
        }
    }

    /** What figures are made of. While a run trains, pictures come faster than epochs end. */
    private record Shown(int epoch, List<Row> rows, ChartStyle style, Locale language) {}

    private record Row(String name, RunStyle style, Optional<EpochMetrics> at) {}

    /** Shows the figures of an epoch; returns them as a sentence for those who listen. */
    String show(CurvesPicture picture, int epoch) {
        var now = new Shown(
                epoch,
                picture.runs().stream()
                        .map(run -> new Row(run.name(), run.style(), run.at(epoch)))
                        .toList(),
                picture.style(),
                picture.language());
        if (!now.equals(shown)) {
            shown = now;
            sentence = fill(picture, epoch);
        }
        setVisible(now.rows.stream().anyMatch(row -> row.at.isPresent()));
        return sentence;
    }

    private String fill(CurvesPicture picture, int epoch) {
        Messages messages = picture.messages();
        ValueFormat plain = ValueFormat.plain(picture.language());
        ValueFormat percent = ValueFormat.percent(picture.language());
        getChildren().clear();
        String title = messages.get("epoch", epoch);
        add(label(title, "title"), 0, 0, 2, 1);
        for (int i = 0; i < FIGURES.size(); i++) {
            add(label(messages.get(FIGURES.get(i)), "caption"), i + 2, 0);
        }
        var spoken = new StringBuilder(title);
        List<RunCurves> measured =
                picture.runs().stream().filter(run -> run.at(epoch).isPresent()).toList();
        int row = 0;
        for (RunCurves run : measured.subList(0, Math.min(MOST, measured.size()))) {
            EpochMetrics at = run.at(epoch).orElseThrow();
            row++;
            add(RunSymbol.marker(run.style(), picture.style().colours()), 0, row);
            add(label(run.name(), "emphasis"), 1, row);
            add(label(plain.decimals(at.trainingLoss(), 3), "figure"), 2, row);
            add(label(plain.decimals(at.validationLoss(), 3), "figure"), 3, row);
            add(label(plain.decimals(at.lossGap(), 3), "emphasis"), 4, row);
            add(label(percent.decimals(at.validationAccuracy(), 1), "figure"), 5, row);
            spoken.append(". ")
                    .append(messages.get(
                            "spoken",
                            run.name(),
                            plain.decimals(at.trainingLoss(), 3),
                            plain.decimals(at.validationLoss(), 3),
                            percent.decimals(at.validationAccuracy(), 1)));
        }
        if (measured.size() > MOST) {
            add(label(messages.get("more", measured.size() - MOST), "caption"), 1, row + 1);
        }
        return spoken.toString();
    }

    private static Label label(String text, String styleClass) {
        var label = new Label(text);
        label.getStyleClass().add(styleClass);
        return label;
    }

    /** Stands to the right of a place if there is room, else to its left. */
    void place(double x, double y, double rightEdge) {
        applyCss();
        double width = prefWidth(-1);
        double left = x + 12 + width <= rightEdge ? x + 12 : Math.max(0, x - 12 - width);
        resizeRelocate(Math.rint(left), Math.rint(y), width, prefHeight(-1));
    }
}
