package digitlab.ui.runs;

import digitlab.chart.ChartColours;
import digitlab.chart.RunStyle;
import digitlab.ui.chart.RunSymbol;
import digitlab.ui.session.RunItem;
import digitlab.ui.session.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ChangeListener;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** The runs that charts show, side by side: as many as fit, and how many more there are. */
final class RunChips extends Region {
    private static final double GAP = 4;
    private static final double HEIGHT = 28;
    private static final double MORE_WIDTH = 44;

    private final RunsViewModel viewModel;
    private final Session session;
    private final Label more = new Label();
    private final List<Button> chips = new ArrayList<>();
    private final ChangeListener<Boolean> visibility = (observable, before, now) -> refresh();

    RunChips(RunsViewModel viewModel, Session session) {
        this.viewModel = viewModel;
        this.session = session;
        setId("run-chips");
        setMinWidth(0);
        more.getStyleClass().add("secondary");
        visibleProperty().bind(viewModel.foldedProperty());
        session.runs().addListener((ListChangeListener<RunItem>) change -> {
            while (change.next()) {
                change.getRemoved().forEach(run -> run.visibleProperty().removeListener(visibility));
                change.getAddedSubList().forEach(run -> run.visibleProperty().addListener(visibility));
            }
            refresh();
        });
        session.runs().forEach(run -> run.visibleProperty().addListener(visibility));
        session.themeProperty().addListener(observable -> refresh());
        visibleProperty().addListener(observable -> refresh());
        refresh();
    }

    private void refresh() {
        chips.clear();
        if (isVisible()) {
            session.runs().stream()
                    .filter(run -> run.visibleProperty().get())
                    .map(this::chip)
                    .forEach(chips::add);
        }
        getChildren().setAll(chips);
        getChildren().add(more);
    }

    private Button chip(RunItem run) {
        boolean dark = session.themeProperty().get().isDark();
        Node symbol = RunSymbol.marker(RunStyle.of(run.slot()), dark ? ChartColours.DARK : ChartColours.LIGHT);
        var chip = new Button(null, symbol);
        chip.getStyleClass().addAll("flat", "small", "run-chip");
        chip.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> text(run), run.nameProperty(), run.resultProperty(), session.languageProperty()));
        chip.setOnAction(event -> session.focusedProperty().set(Optional.of(run)));
        return chip;
    }

    private String text(RunItem run) {
        double accuracy = RunsViewModel.testAccuracy(run);
        return Double.isNaN(accuracy) ? run.name() : run.name() + "  " + viewModel.accuracy(accuracy);
    }

    @Override
    protected double computePrefHeight(double width) {
        return HEIGHT;
    }

    @Override
    protected void layoutChildren() {
        double x = 0;
        int shown = 0;
        boolean full = false;
        for (int i = 0; i < chips.size(); i++) {
            Button chip = chips.get(i);
            double width = Math.ceil(chip.prefWidth(-1));
            full |= x + width + (i == chips.size() - 1 ? 0 : MORE_WIDTH) > getWidth();
            chip.setVisible(!full);
            if (!full) {
                chip.resizeRelocate(x, (getHeight() - HEIGHT) / 2, width, HEIGHT);
                x += width + GAP;
                shown++;
            }
        }
        more.setVisible(full);
        more.setText("+" + (chips.size() - shown));
        more.resizeRelocate(x, 0, MORE_WIDTH, getHeight());
    }
}
