package digitlab.ui.draw;

import digitlab.chart.ChartStyle;
import digitlab.chart.Confidence;
import digitlab.chart.RunStyle;
import digitlab.ink.Preparation;
import digitlab.ui.chart.DrawingPane;
import digitlab.ui.chart.RunSymbol;
import digitlab.ui.fx.Messages;
import digitlab.ui.session.RunItem;
import digitlab.ui.session.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** What the networks say, side by side, or the reason why there is nothing to say. */
final class AnswersPane extends VBox {
    private final DrawViewModel viewModel;
    private final Session session;
    private final Messages messages;
    private final HBox heads = new HBox();
    private final List<Label> says = new ArrayList<>();
    private final Label reason = new Label();
    private final DrawingPane bars = new DrawingPane(() -> {});
    private final DrawingPane.Layer layer = bars.addLayer();
    private List<Head> runs = List.of();

    /** Whose answers stand in a column. */
    private record Head(RunItem run, boolean fineTuned) {}

    AnswersPane(DrawViewModel viewModel, Session session, Messages messages) {
        this.viewModel = viewModel;
        this.session = session;
        this.messages = messages;
        setId("answers");
        getStyleClass().add("answers");
        heads.getStyleClass().add("answer-heads");
        reason.setId("no-answer");
        reason.getStyleClass().addAll("secondary", "no-answer");
        reason.setWrapText(true);
        bars.setId("probability-bars");
        bars.visibleProperty().bind(reason.visibleProperty().not());
        var below = new StackPane(bars, reason);
        below.getStyleClass().add("answer-bars");
        StackPane.setAlignment(reason, Pos.TOP_LEFT);
        VBox.setVgrow(below, Priority.ALWAYS);
        getChildren().addAll(heads, below);
        viewModel.responseProperty().addListener(observable -> show());
        session.networks().runsProperty().addListener(observable -> show());
        session.networks().tunedProperty().addListener(observable -> show());
        session.focusedProperty().addListener(observable -> show());
        session.themeProperty().addListener(observable -> showAnew());
        session.languageProperty().addListener(observable -> showAnew());
        session.presentationProperty().addListener(observable -> showAnew());
        showAnew();
    }

    /** Draws at once, for pictures of the window. */
    void drawNow() {
        bars.drawNow();
    }

    private void showAnew() {
        runs = List.of();
        heads.getChildren().clear();
        show();
    }

    private void show() {
        List<Head> now = Stream.concat(
                        session.networks().runsProperty().get().stream().map(run -> new Head(run, false)),
                        session.networks().tunedProperty().get().stream().map(network -> new Head(network.run(), true)))
                .toList();
        if (!now.equals(runs) || heads.getChildren().isEmpty()) {
            runs = now;
            buildHeads();
        }
        Response response = viewModel.responseProperty().get();
        String why = reason(response);
        reason.setText(why);
        reason.setVisible(!why.isEmpty());
        for (int i = 0; i < runs.size(); i++) {
            says.get(i).setText(of(response, runs.get(i)).map(this::words).orElse(""));
        }
        ChartStyle style = viewModel.style();
        List<AnswersDrawing.Column> columns = runs.stream()
                .map(head -> new AnswersDrawing.Column(
                        style.colours().of(RunStyle.of(head.run.slot())),
                        of(response, head)
                                .map(one -> one.answer().probabilities())
                                .orElse(List.of())))
                .toList();
        var language = session.languageProperty().get();
        layer.show(new AnswersDrawing(columns, viewModel.suggestion(), style, language));
        bars.setAccessibleText(response.answers().stream()
                .map(one -> messages.get(
                        "answer.spoken",
                        name(new Head(one.run(), one.network().fineTuned())),
                        one.answer().digit(),
                        Confidence.percent(one.answer().confidence(), language)))
                .collect(Collectors.joining(" ")));
    }

    private static Optional<NetworkAnswer> of(Response response, Head head) {
        return response.of(head.run, head.fineTuned);
    }

    private String name(Head head) {
        return head.fineTuned ? messages.get("fine-tuned", head.run.name()) : head.run.name();
    }

    private void buildHeads() {
        heads.getChildren().clear();
        says.clear();
        var sign = new Label(isNarrow() ? "%" : "");
        sign.getStyleClass().add("caption");
        sign.setMinWidth(AnswersDrawing.LEFT - AnswersDrawing.GAP);
        heads.getChildren().add(sign);
        for (Head column : runs) {
            RunItem run = column.run;
            var name = new Label();
            name.getStyleClass().addAll("medium", "answer-name");
            name.textProperty().bind(run.nameProperty().map(known -> name(column)));
            name.setGraphic(
                    RunSymbol.marker(RunStyle.of(run.slot()), viewModel.style().colours()));
            var say = new Label();
            say.setId("says-" + says.size());
            say.getStyleClass().add("caption");
            says.add(say);
            var head = new VBox(name, say);
            head.setMinWidth(0);
            head.setPrefWidth(0);
            HBox.setHgrow(head, Priority.ALWAYS);
            head.getStyleClass().add("answer-head");
            var tooltip = new Tooltip();
            tooltip.textProperty().bind(name.textProperty());
            Tooltip.install(head, tooltip);
            head.setOnMouseClicked(event -> session.focusedProperty().set(Optional.of(run)));
            heads.getChildren().add(head);
        }
        if (runs.isEmpty()) {
            heads.getChildren().add(new Region());
        }
    }

    /** For example: says 4, or 9? */
    private String words(NetworkAnswer one) {
        int digit = one.answer().digit();
        if (one.alternative() >= 0) {
            return messages.get(isNarrow() ? "says.or.short" : "says.or", digit, one.alternative());
        }
        return messages.get(one.isSure() && !isNarrow() ? "says.sure" : "says", digit);
    }

    /** Whether there is hardly room for words. */
    private boolean isNarrow() {
        return runs.size() > 2;
    }

    /** Why there are no answers; empty if there are. */
    private String reason(Response response) {
        if (response.paper().isEmpty()) {
            return "";
        }
        Preparation preparation = response.preparation();
        if (preparation instanceof Preparation.SeveralDigits several) {
            return messages.get("reason.several", several.count());
        }
        if (preparation instanceof Preparation.Prepared) {
            return runs.isEmpty() ? messages.get("reason.no-run") : "";
        }
        return messages.get(
                preparation instanceof Preparation.Dot
                        ? "reason.dot"
                        : preparation instanceof Preparation.Nothing ? "reason.nothing" : "reason.not-writing");
    }
}
