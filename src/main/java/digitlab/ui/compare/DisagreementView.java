package digitlab.ui.compare;

import digitlab.chart.ChartStyle;
import digitlab.chart.ColourScale;
import digitlab.chart.Surface;
import digitlab.chart.Surface.Anchor;
import digitlab.core.data.LabelledImages;
import digitlab.core.experiment.Run;
import digitlab.ui.chart.DrawingPane;
import digitlab.ui.fx.Jobs;
import digitlab.ui.fx.Messages;
import digitlab.ui.session.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Digits that one run gets right and the other wrong, and whether there are more of them on one side than chance explains. */
final class DisagreementView extends ScrollPane {
    private static final int FACTOR = 2;
    private static final double TILE = (double) FACTOR * LabelledImages.SIDE;
    private static final double GAP = 8;
    private static final int MOST_IMAGES = 120;

    private final CompareViewModel viewModel;
    private final Session session;
    private final Figures figures;
    private final Messages messages;
    private final Jobs.Line line;
    private final VBox content = new VBox(8);
    private final List<DrawingPane> panes = new ArrayList<>();
    private List<Run> asked = List.of();
    private Optional<Disagreement> found = Optional.empty();

    DisagreementView(CompareViewModel viewModel, Session session) {
        this.viewModel = viewModel;
        this.session = session;
        this.figures = viewModel.figures();
        this.messages = figures.messages();
        this.line = session.jobs().line();
        setId("disagreement");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        content.getStyleClass().add("disagreement");
        setContent(content);
        setVisible(false);
        session.themeProperty().addListener(observable -> fill());
        session.languageProperty().addListener(observable -> fill());
    }

    void drawNow() {
        panes.forEach(DrawingPane::drawNow);
    }

    void show(boolean isShown) {
        setVisible(isShown);
        List<Run> pair = viewModel.pair().orElse(List.of());
        if (!isShown || pair.equals(asked)) {
            return;
        }
        asked = pair;
        found = Optional.empty();
        content.getChildren()
                .setAll(words(messages.get(pair.isEmpty() ? "disagreement.choose" : "disagreement.asking")));
        if (pair.size() == 2) {
            line.run(
                    () -> Disagreement.of(session.lab(), pair.get(0), pair.get(1)),
                    disagreement -> {
                        found = Optional.of(disagreement);
                        fill();
                    },
                    failure -> content.getChildren().setAll(words(String.valueOf(failure.getMessage()))));
        }
    }

    private Label words(String text) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private void fill() {
        Disagreement now = found.orElse(null);
        Comparison comparison = viewModel.comparisonProperty().get().orElse(null);
        int row = viewModel.chosenRow();
        if (now == null || comparison == null || row < 0) {
            return;
        }
        Comparison.Row shown = comparison.rows().get(row);
        String first = figures.name(shown.setting());
        String second = figures.name(comparison.rows().get(shown.reference()).setting());
        panes.clear();
        content.getChildren().clear();
        long seed = asked.get(0).spec().seed();
        var title = words(messages.get("disagreement.title", first, second, String.valueOf(seed)));
        title.getStyleClass().add("title");
        double p = now.test().pValue();
        String chance = p < 0.001 ? messages.get("p.small") : "p = " + figures.decimal(p, 3);
        var verdict = words(messages.get(
                p < 0.05 ? "disagreement.differ" : "disagreement.alike",
                figures.count(now.onlyFirst().size() + now.onlySecond().size()),
                figures.count(now.images().count()),
                chance));
        verdict.setId("mcnemar");
        var other =
                words(messages.get("disagreement.rest", figures.count(now.bothRight()), figures.count(now.neither())));
        other.getStyleClass().add("secondary");
        content.getChildren().addAll(title, verdict, other);
        gallery(
                "only-first",
                messages.get("disagreement.only", first, now.onlyFirst().size(), second),
                now,
                now.onlyFirst());
        gallery(
                "only-second",
                messages.get("disagreement.only", second, now.onlySecond().size(), first),
                now,
                now.onlySecond());
    }

    private void gallery(String id, String title, Disagreement all, List<Disagreement.Answered> images) {
        var name = words(title);
        name.getStyleClass().add("emphasis");
        List<Disagreement.Answered> shown = images.subList(0, Math.min(MOST_IMAGES, images.size()));
        ChartStyle style = viewModel.style();
        double rowHeight = TILE + GAP + 1.4 * style.textSize();
        var pane = DrawingPane.of((surface, width, height) -> {
            int columns = columns(width);
            for (int i = 0; i < shown.size(); i++) {
                int row = i / columns;
                tile(surface, all.images(), shown.get(i), i % columns * (TILE + GAP), row * rowHeight, style);
            }
        });
        pane.setId(id);
        pane.setAccessibleText(title);
        pane.minHeightProperty().bind(content.widthProperty().map(width -> {
            int rows = (shown.size() + columns(width.doubleValue()) - 1) / columns(width.doubleValue());
            return Math.max(8, rows * rowHeight);
        }));
        panes.add(pane);
        content.getChildren().addAll(name, images.isEmpty() ? words(messages.get("none")) : pane);
    }

    private static int columns(double width) {
        return Math.max(1, (int) ((width + GAP) / (TILE + GAP)));
    }

    private void tile(
            Surface surface, LabelledImages images, Disagreement.Answered image, double x, double y, ChartStyle style) {
        int[] argb = new int[LabelledImages.PIXELS];
        for (int i = 0; i < argb.length; i++) {
            argb[i] = ColourScale.ink().argb(images.pixel(image.image(), i), 255);
        }
        surface.picture(argb, LabelledImages.SIDE, LabelledImages.SIDE, x, y, FACTOR);
        surface.text(
                x,
                y + TILE + style.textSize() + 1,
                Anchor.START,
                style.value(messages.get("disagreement.caption", image.truth(), image.wrong())));
    }
}
