package digitlab.ui.compare;

import digitlab.core.experiment.Interval;
import digitlab.core.experiment.Measure;
import digitlab.core.experiment.Metric;
import digitlab.ui.chart.DrawingPane;
import digitlab.ui.fx.Messages;
import digitlab.ui.session.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The Compare tab: a picture of the groups, the verdict on one of them, and a table of all. */
public final class CompareView extends BorderPane {
    private static final int MOST_BANDS = 4;
    private static final double LEAST_CARD = 240;
    private static final double MOST_CARD = 400;
    private static final double SHARE_OF_CARD = 0.36;

    private final CompareViewModel viewModel;
    private final Session session;
    private final Messages messages;
    private final Figures figures;
    private final DrawingPane pane = new DrawingPane(this::drawPicture);
    private final DrawingPane.Layer picture = pane.addLayer();
    private final VerdictCard card;
    private final GroupsTable table;
    private final DisagreementView disagreement;
    private final EdgeWarning edge;

    public CompareView(CompareViewModel viewModel, Session session) {
        this.viewModel = viewModel;
        this.session = session;
        this.figures = viewModel.figures();
        this.messages = figures.messages();
        this.card = new VerdictCard(viewModel);
        this.table = new GroupsTable(viewModel, session);
        this.disagreement = new DisagreementView(viewModel, session);
        this.edge = new EdgeWarning(viewModel);
        setId("compare");
        getStyleClass().add("compare");
        pane.setId("compare-picture");
        pane.setMinSize(120, 120);
        pane.setFocusTraversable(true);
        pane.setOnMouseClicked(event -> choose(event.getX(), event.getY()));
        var content = content();
        setTop(new CompareTools(viewModel, session));
        setCenter(new StackPane(content, empty()));
        content.visibleProperty().bind(viewModel.comparisonProperty().map(now -> now.isPresent()));
        viewModel.comparisonProperty().addListener(observable -> refresh());
        viewModel.chosenProperty().addListener(observable -> refresh());
        viewModel.kindProperty().addListener(observable -> refresh());
        viewModel.stateProperty().subscribe(state -> refresh());
        session.themeProperty().addListener(observable -> refresh());
        session.presentationProperty().addListener(observable -> refresh());
        session.languageProperty().addListener(observable -> refresh());
        refresh();
    }

    /** Draws at once, for pictures of the window. */
    public void drawNow() {
        pane.drawNow();
        card.drawNow();
        disagreement.drawNow();
    }

    private VBox content() {
        var left = new VBox(edge, new StackPane(pane, disagreement));
        VBox.setVgrow(left.getChildren().get(1), Priority.ALWAYS);
        left.setMinWidth(0);
        HBox.setHgrow(left, Priority.ALWAYS);
        var body = new HBox(left, card);
        body.getStyleClass().add("compare-body");
        body.setMinHeight(0);
        card.prefWidthProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> Math.max(LEAST_CARD, Math.min(MOST_CARD, SHARE_OF_CARD * body.getWidth())),
                        body.widthProperty()));
        card.minWidthProperty().bind(card.prefWidthProperty());
        VBox.setVgrow(body, Priority.ALWAYS);
        return new VBox(body, table);
    }

    /** One sentence and one action. */
    private Node empty() {
        var sentence = new Label();
        sentence.setId("compare-empty");
        sentence.getStyleClass().add("secondary");
        sentence.setWrapText(true);
        sentence.textProperty().bind(messages.text("empty"));
        var train = new Button();
        train.setId("compare-train");
        train.getStyleClass().add("accent");
        train.textProperty().bind(messages.text("train"));
        train.setOnAction(event -> session.train(
                session.recipe().recipe(), session.recipe().recipe().network().shape()));
        var box = new VBox(12, sentence, train);
        box.getStyleClass().add("compare-empty");
        box.visibleProperty().bind(viewModel.comparisonProperty().map(now -> now.isEmpty()));
        return box;
    }

    private void refresh() {
        boolean disagrees = viewModel.kindProperty().get() == Kind.DISAGREEMENT;
        pane.setVisible(!disagrees);
        disagreement.show(disagrees);
        edge.refresh();
        card.refresh();
        table.refresh();
        pane.setAccessibleText(description());
        pane.refresh();
    }

    /** The picture in words. */
    private String description() {
        return viewModel
                .comparisonProperty()
                .get()
                .map(now -> figures.name(now.measure()) + ": "
                        + now.rows().stream()
                                .map(row ->
                                        figures.name(row.setting()) + " " + figures.value(row.mean(), now.measure()))
                                .collect(Collectors.joining("; ")))
                .orElse("");
    }

    private void drawPicture() {
        viewModel.comparisonProperty().get().ifPresent(now -> {
            switch (viewModel.kindProperty().get()) {
                case CURVE -> viewModel.lines().ifPresent(lines -> picture.show(sweep(now, lines)));
                case GRID -> FieldGrid.of(now).ifPresent(grid -> picture.show(grid(now, grid)));
                case LEVELS -> picture.show(levels(now));
                case BANDS -> picture.show(bands(now));
                case DISAGREEMENT -> picture.show((surface, width, height) -> {});
            }
        });
    }

    private SweepPicture sweep(Comparison now, SweepLines lines) {
        String fields = lines.fields().stream().map(figures::name).collect(Collectors.joining(", "));
        String axis = lines.scale() == digitlab.chart.Scale.LOG10 ? messages.get("axis.log", fields) : fields;
        return new SweepPicture(
                now,
                lines,
                viewModel.chosenRow(),
                axis,
                messages.get("control"),
                viewModel.style(),
                figures.language());
    }

    private GridPicture grid(Comparison now, FieldGrid grid) {
        return new GridPicture(
                now,
                grid,
                viewModel.chosenRow(),
                figures.name(grid.down()),
                figures.name(grid.across()),
                viewModel.style(),
                figures.language());
    }

    private LevelsPicture levels(Comparison now) {
        return new LevelsPicture(
                now,
                now.rows().stream().map(row -> figures.name(row.setting())).toList(),
                viewModel.chosenRow(),
                messages.get("levels.axis", figures.name(now.measure())),
                viewModel.style(),
                figures.language());
    }

    /** Of the chosen group, what it is compared with, and the first others. */
    private BandsPicture bands(Comparison now) {
        Measure measure = ofEpochs(now.measure());
        List<Integer> rows = new ArrayList<>();
        int chosen = viewModel.chosenRow();
        if (chosen >= 0) {
            rows.add(now.rows().get(chosen).reference());
            rows.add(chosen);
        }
        for (int i = 0; i < now.rows().size() && rows.size() < MOST_BANDS; i++) {
            if (!rows.contains(i)) {
                rows.add(i);
            }
        }
        Metric metric = Metric.of(measure);
        List<BandsPicture.Band> bands = new ArrayList<>();
        for (int row : rows.stream().distinct().toList()) {
            List<Interval> band = now.rows().get(row).group().band(metric::of);
            bands.add(new BandsPicture.Band(figures.name(now.rows().get(row).setting()), bands.size(), band));
        }
        return new BandsPicture(
                bands,
                measure.unit() == Measure.Unit.SHARE,
                messages.get("bands.title", figures.name(measure)),
                messages.get("epochs"),
                viewModel.style(),
                figures.language());
    }

    /** The test set is looked at once, at the end: over the epochs there is the validation set. */
    private static Measure ofEpochs(Measure measure) {
        return switch (measure) {
            case TEST_ACCURACY, DRAWING_ACCURACY, EPOCHS, SECONDS, PARAMETERS -> Measure.VALIDATION_ACCURACY;
            case TEST_LOSS -> Measure.VALIDATION_LOSS;
            default -> measure;
        };
    }

    private void choose(double x, double y) {
        pane.requestFocus();
        Comparison now = viewModel.comparisonProperty().get().orElse(null);
        if (now == null) {
            return;
        }
        double width = pane.getWidth();
        double height = pane.getHeight();
        int row =
                switch (viewModel.kindProperty().get()) {
                    case CURVE ->
                        viewModel
                                .lines()
                                .map(lines -> sweep(now, lines).rowAt(x, y, width, height))
                                .orElse(-1);
                    case GRID ->
                        FieldGrid.of(now)
                                .map(grid -> grid(now, grid).rowAt(x, y, width, height))
                                .orElse(-1);
                    case LEVELS -> levels(now).rowAt(x, y, width, height);
                    case BANDS, DISAGREEMENT -> -1;
                };
        if (row >= 0) {
            viewModel.choose(row);
        }
    }
}
