package digitlab.ui.robustness;

import digitlab.chart.ChartStyle;
import digitlab.chart.RunStyle;
import digitlab.core.data.Disturbance;
import digitlab.lab.RobustnessCurve;
import digitlab.ui.chart.DrawingPane;
import digitlab.ui.chart.RunSymbol;
import digitlab.ui.fx.FramePump;
import digitlab.ui.fx.Messages;
import digitlab.ui.fx.Numbers;
import digitlab.ui.session.Session;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;

/** The tab Robustness: one plot for each disturbance, measured with one click. */
public final class RobustnessView extends BorderPane {
    private static final int COLUMNS = 3;
    private static final int ROWS = 2;

    private final RobustnessViewModel viewModel;
    private final Session session;
    private final Messages messages;
    private final Numbers numbers;
    private final Map<Disturbance, DrawingPane> panes = new EnumMap<>(Disturbance.class);
    private final Map<Disturbance, DrawingPane.Layer> layers = new EnumMap<>(Disturbance.class);
    private final FlowPane legend = new FlowPane();
    private final Label state = new Label();
    private final Button start = new Button();
    private String stateBefore = "";

    public RobustnessView(RobustnessViewModel viewModel, Session session) {
        this.viewModel = viewModel;
        this.session = session;
        this.messages = Messages.of(RobustnessView.class, session.languageProperty());
        this.numbers = new Numbers(session.languageProperty());
        setId("robustness");
        getStyleClass().add("robustness");
        setTop(tools());
        setCenter(plots());
        var pump = new FramePump(nanos -> {
            viewModel.pulse();
            showState();
        });
        viewModel.activeProperty().subscribe(active -> {
            if (active) {
                pump.start();
            } else {
                pump.stop();
            }
        });
        viewModel.measuredProperty().addListener(observable -> show());
        session.languageProperty().addListener(observable -> show());
        session.themeProperty().addListener(observable -> show());
        session.presentationProperty().addListener(observable -> show());
        show();
    }

    /** Draws at once, for pictures of the window. */
    public void drawNow() {
        panes.values().forEach(DrawingPane::drawNow);
    }

    private HBox tools() {
        start.setId("measure-robustness");
        start.getStyleClass().add("small");
        start.textProperty().bind(messages.text("measure"));
        start.setMinWidth(Region.USE_PREF_SIZE);
        start.setOnAction(event -> viewModel.start());
        var progress = new ProgressBar();
        progress.progressProperty().bind(viewModel.progressProperty());
        progress.visibleProperty().bind(viewModel.runningProperty());
        progress.managedProperty().bind(progress.visibleProperty());
        progress.setPrefWidth(140);
        var cancel = new Button();
        cancel.setId("cancel-robustness");
        cancel.getStyleClass().add("small");
        cancel.textProperty().bind(messages.text("cancel"));
        cancel.setMinWidth(Region.USE_PREF_SIZE);
        cancel.visibleProperty().bind(viewModel.runningProperty());
        cancel.managedProperty().bind(cancel.visibleProperty());
        cancel.setOnAction(event -> viewModel.cancel());
        state.setId("robustness-state");
        state.getStyleClass().add("secondary");
        var bar = new HBox(start, progress, cancel, state);
        bar.getStyleClass().add("robustness-tools");
        return bar;
    }

    private VBox plots() {
        var grid = new GridPane();
        grid.getStyleClass().add("robustness-plots");
        for (int column = 0; column < COLUMNS; column++) {
            var constraints = new ColumnConstraints();
            constraints.setPercentWidth(100.0 / COLUMNS);
            grid.getColumnConstraints().add(constraints);
        }
        for (int row = 0; row < ROWS; row++) {
            var constraints = new RowConstraints();
            constraints.setVgrow(Priority.ALWAYS);
            constraints.setPercentHeight(100.0 / ROWS);
            grid.getRowConstraints().add(constraints);
        }
        int index = 0;
        for (Disturbance disturbance : RobustnessViewModel.DISTURBANCES) {
            var pane = new DrawingPane(() -> {});
            pane.setId("robustness-" + disturbance.id());
            panes.put(disturbance, pane);
            layers.put(disturbance, pane.addLayer());
            grid.add(pane, index % COLUMNS, index / COLUMNS);
            index++;
        }
        var about = new Label();
        about.getStyleClass().add("secondary");
        about.setWrapText(true);
        about.textProperty().bind(messages.text("about"));
        legend.getStyleClass().add("robustness-legend");
        grid.add(new VBox(12, legend, about), index % COLUMNS, index / COLUMNS);
        VBox.setVgrow(grid, Priority.ALWAYS);
        return new VBox(grid);
    }

    /** What the button would do, which changes with the list of runs. */
    private void showState() {
        int waiting = viewModel.waiting().size();
        boolean running = viewModel.runningProperty().get();
        start.setDisable(running || waiting == 0);
        String now = running
                ? messages.get(
                        "running", numbers.percent(viewModel.progressProperty().get()))
                : waiting > 0
                        ? messages.get("waiting", waiting)
                        : messages.get(viewModel.shown().isEmpty() ? "no-run" : "done");
        String seen = now + viewModel.shown().size();
        if (!seen.equals(stateBefore)) {
            stateBefore = seen;
            state.setText(now);
            show();
        }
    }

    private void show() {
        ChartStyle style = viewModel.style();
        var language = session.languageProperty().get();
        List<Measured> shown = viewModel.shown();
        for (Disturbance disturbance : RobustnessViewModel.DISTURBANCES) {
            List<DisturbanceDrawing.Line> lines = shown.stream()
                    .flatMap(one -> one.of(disturbance).stream()
                            .map(curve -> new DisturbanceDrawing.Line(
                                    RunStyle.of(one.run().slot()), curve)))
                    .toList();
            String title = messages.get(disturbance.id());
            Objects.requireNonNull(layers.get(disturbance))
                    .show(new DisturbanceDrawing(
                            disturbance, title, messages.get(disturbance.id() + ".unit"), lines, style, language));
            Objects.requireNonNull(panes.get(disturbance))
                    .setAccessibleText(title + ". "
                            + shown.stream()
                                    .flatMap(one -> one.of(disturbance).stream()
                                            .map(curve -> spoken(one.run().name(), curve)))
                                    .collect(Collectors.joining(" ")));
        }
        legend.getChildren()
                .setAll(shown.stream()
                        .map(one -> new Label(
                                one.run().name(),
                                RunSymbol.line(RunStyle.of(one.run().slot()), style.colours())))
                        .toList());
    }

    /** The curve's end says most: how little is left. */
    private String spoken(String run, RobustnessCurve curve) {
        var last = curve.points().get(curve.points().size() - 1);
        return messages.get(
                "spoken",
                run,
                numbers.percent(last.accuracy().share()),
                numbers.decimal(last.amount(), 1),
                messages.get(curve.disturbance().id() + ".unit"));
    }
}
