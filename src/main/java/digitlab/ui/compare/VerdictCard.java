package digitlab.ui.compare;

import digitlab.chart.DifferenceBar;
import digitlab.core.experiment.BestOfMany;
import digitlab.core.experiment.Interval;
import digitlab.core.experiment.Measure;
import digitlab.core.experiment.PairedDifference;
import digitlab.core.experiment.Verdict;
import digitlab.ui.chart.DrawingPane;
import digitlab.ui.fx.Icons;
import digitlab.ui.fx.Messages;
import digitlab.ui.fx.VerdictChip;
import java.util.List;
import java.util.OptionalInt;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** What the runs say of one group: better than what it is compared with, worse, or too noisy to tell. */
final class VerdictCard extends ScrollPane {
    private final CompareViewModel viewModel;
    private final Figures figures;
    private final Messages messages;
    private final VerdictChip chip = new VerdictChip();
    private final Label question = new Label();
    private final Label headline = new Label();
    private final Label seeds = new Label();
    private final Label luck = new Label();
    private final Button more = new Button(null, Icons.of(Feather.REPEAT));
    private final Label cost = new Label();
    private final DrawingPane pane = new DrawingPane(() -> {});
    private final DrawingPane.Layer bar = pane.addLayer();

    VerdictCard(CompareViewModel viewModel) {
        this.viewModel = viewModel;
        this.figures = viewModel.figures();
        this.messages = figures.messages();
        setId("verdict-card");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        getStyleClass().add("verdict-card");
        chip.setId("verdict");
        question.getStyleClass().add("secondary");
        headline.setId("verdict-headline");
        headline.getStyleClass().add("verdict");
        seeds.setId("verdict-seeds");
        seeds.getStyleClass().add("lead");
        luck.getStyleClass().add("secondary");
        List.of(question, headline, seeds, luck, cost).forEach(label -> {
            label.setWrapText(true);
            label.setMinHeight(Region.USE_PREF_SIZE);
        });
        more.setId("more-seeds");
        more.getStyleClass().add("accent");
        more.setMinWidth(Region.USE_PREF_SIZE);
        cost.getStyleClass().add("secondary");
        pane.setMinHeight(84);
        pane.setPrefHeight(84);
        var head = new FlowPane(8, 4, chip, question);
        var action = new FlowPane(8, 4, more, cost);
        var content = new VBox(head, headline, seeds, pane, luck, action);
        content.getStyleClass().add("card");
        content.setSpacing(10);
        setContent(content);
    }

    void drawNow() {
        pane.drawNow();
    }

    void refresh() {
        Comparison now = viewModel.comparisonProperty().get().orElse(null);
        int row = viewModel.chosenRow();
        boolean isPair = now != null && row >= 0 && now.rows().get(row).difference() != null;
        show(pane, isPair);
        show(luck, false);
        if (now == null) {
            return;
        }
        if (now.rows().size() == 1) {
            single(now);
        } else if (isPair) {
            pair(now, row);
        } else {
            reference(now, Math.max(0, row));
        }
    }

    private static void show(Region region, boolean isShown) {
        region.setVisible(isShown);
        region.setManaged(isShown);
    }

    /** One recipe: how large is noise? */
    private void single(Comparison now) {
        Interval value = now.rows().get(0).value();
        boolean isRepeated = value != null && value.isKnown();
        chip.show(Verdict.UNKNOWN, messages.get(isRepeated ? "single.noise" : "verdict.UNKNOWN"));
        question.setText("");
        if (value != null && value.isKnown()) {
            headline.setText(messages.get(
                    "single.headline",
                    figures.value(value.mean(), now.measure()),
                    figures.size(value.halfWidth(), now.measure())));
            seeds.setText(messages.get("single.seeds", value.count(), figures.distance(value.sd(), now.measure())));
        } else {
            headline.setText(messages.get("single.empty", Comparison.REPEATS));
            seeds.setText("");
        }
        offer(
                !isRepeated,
                messages.get("repeat"),
                viewModel::repeat,
                Comparison.REPEATS - 1,
                viewModel.secondsFor(List.of(now.rows().get(0).setting()), Comparison.REPEATS - 1));
    }

    private void reference(Comparison now, int row) {
        boolean isReference = now.isReference(row);
        chip.show(Verdict.UNKNOWN, messages.get(isReference ? "reference" : "verdict.UNKNOWN"));
        question.setText("");
        headline.setText(figures.name(now.rows().get(row).setting()));
        seeds.setText(messages.get(isReference ? "reference.text" : "no-pairs"));
        if (isReference) {
            offer(false, "", () -> {}, 0, 0);
        } else {
            offerSeeds(now, row);
        }
    }

    private void pair(Comparison now, int row) {
        PairedDifference better = now.better(row).orElseThrow();
        Comparison.Row shown = now.rows().get(row);
        Interval raw = shown.difference() == null
                ? better.interval()
                : shown.difference().interval();
        Measure measure = now.measure();
        Verdict verdict = better.verdict();
        String name = figures.name(shown.setting());
        String other = figures.name(now.rows().get(shown.reference()).setting());
        chip.show(verdict, messages.get("verdict." + verdict.name()));
        question.setText(messages.get("question", other));
        String key = better.interval().mean() >= 0 ? "headline.better" : "headline.worse";
        headline.setText(messages.get(key, name, figures.distance(raw.mean(), measure), other));
        seeds.setText(seeds(better, verdict));
        String below = messages.get(measure.isLargerBetter() ? "bar.worse" : "bar.better");
        String above = messages.get(measure.isLargerBetter() ? "bar.better" : "bar.worse");
        String points = measure.unit() == Measure.Unit.SHARE ? messages.get("bar.points") : "";
        double unit = measure.unit() == Measure.Unit.SHARE ? 100 : 1;
        bar.show(new DifferenceBar(
                unit * raw.mean(),
                unit * raw.low(),
                unit * raw.high(),
                0,
                below,
                above,
                messages.get(raw.isKnown() ? "bar.caption" : "bar.caption.single", points),
                viewModel.style().colours().of(digitlab.chart.RunStyle.of(0)),
                viewModel.style(),
                figures.language()));
        pane.setAccessibleText(figures.signed(raw.mean(), measure) + " " + figures.range(raw, measure));
        luck(now, row, raw);
        offerSeeds(now, row);
    }

    private String seeds(PairedDifference difference, Verdict verdict) {
        int count = difference.interval().count();
        OptionalInt needed = difference.seedsNeeded();
        if (verdict == Verdict.UNKNOWN) {
            return messages.get("seeds.one");
        }
        if (verdict == Verdict.INSIDE_THE_NOISE) {
            return needed.isPresent()
                    ? messages.get("seeds.needed", needed.getAsInt(), count)
                    : messages.get("seeds.hopeless", count);
        }
        return messages.get("seeds.enough", count);
    }

    /** The best of many looks good by chance: worth saying of the best one. */
    private void luck(Comparison now, int row, Interval raw) {
        int rivals = now.rivals(row);
        boolean isWorthSaying = row == now.best() && rivals > 2 && raw.isKnown();
        show(luck, isWorthSaying);
        if (isWorthSaying) {
            Interval value = now.rows().get(row).value();
            double error = value == null || !value.isKnown()
                    ? raw.sd() / Math.sqrt(raw.count())
                    : value.sd() / Math.sqrt(value.count());
            double byLuck = BestOfMany.luck(rivals) * error;
            luck.setText(messages.get("luck", rivals, figures.distance(byLuck, now.measure())));
        }
    }

    private void offerSeeds(Comparison now, int row) {
        OptionalInt count = viewModel.moreSeeds();
        int seedsToRun = count.orElse(0);
        Comparison.Row shown = now.rows().get(row);
        double seconds = viewModel.secondsFor(
                List.of(shown.setting(), now.rows().get(shown.reference()).setting()), seedsToRun);
        offer(
                count.isPresent(),
                messages.get("more-seeds", seedsToRun),
                viewModel::runMoreSeeds,
                2 * seedsToRun,
                seconds);
    }

    private void offer(boolean isOffered, String words, Runnable action, int runs, double seconds) {
        boolean isIdle = viewModel.study().filter(item -> item.state().isOpen()).isEmpty();
        show(more, isOffered && isIdle);
        show(cost, isOffered && isIdle);
        more.setText(words);
        more.setOnAction(event -> action.run());
        cost.setText(messages.get("cost", runs, figures.duration(seconds)));
    }
}
