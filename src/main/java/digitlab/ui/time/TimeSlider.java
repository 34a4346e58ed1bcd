package digitlab.ui.time;

import digitlab.chart.ChartStyle;
import digitlab.ui.chart.DrawingPane;
import digitlab.ui.fx.Icons;
import digitlab.ui.fx.Messages;
import digitlab.ui.session.RunItem;
import digitlab.ui.session.Session;
import digitlab.ui.session.Theme;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/**
 * Takes every view to an epoch of the focused run; the right end of what is trained is the newest. It has the epoch axis of
 * the curves, so that the knob stands under its epoch.
 */
public final class TimeSlider extends Region {
    private static final double KNOB = 16;
    private static final double ICON = 16;
    private static final double GAP = 5;

    private final Session session;
    private final Messages messages;
    private final Slider slider = new Slider(0, 2, 0);
    private final DrawingPane marks = new DrawingPane(() -> {});
    private final DrawingPane.Layer markLayer = marks.addLayer();
    private final Node clock = Icons.of(Feather.CLOCK);
    private final Label label = new Label();
    private final HBox end;
    private TimeMarks drawn = TimeMarks.NONE;
    private boolean following;

    public TimeSlider(Session session) {
        this.session = session;
        this.messages = Messages.of(TimeSlider.class, session.languageProperty());
        getStyleClass().add("time-slider");
        slider.setId("time");
        slider.setBlockIncrement(1);
        slider.accessibleTextProperty().bind(messages.text("epoch"));
        var tooltip = new Tooltip();
        tooltip.textProperty().bind(messages.text("epoch"));
        slider.setTooltip(tooltip);
        slider.valueProperty().addListener(observable -> moved());
        label.setId("time-label");
        label.setMinWidth(0);
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        end = new HBox(label, live());
        end.setAlignment(Pos.CENTER_LEFT);
        marks.setMouseTransparent(true);
        getChildren().addAll(clock, marks, slider, end);
        session.epochProperty().addListener(observable -> refresh());
        session.focusedProperty().addListener(observable -> refresh());
        session.languageProperty().addListener(observable -> refresh());
        session.themeProperty().addListener(observable -> refresh());
        session.presentationProperty().addListener(observable -> requestLayout());
        refresh();
    }

    /** Only away from the newest epoch: there is nowhere to go back to from there. */
    private Button live() {
        var live = Icons.button(
                "time-live", Feather.SKIP_FORWARD, messages.text("live-button"), () -> session.epochProperty()
                        .set(Session.LIVE));
        live.visibleProperty().bind(session.epochProperty().isNotEqualTo(Session.LIVE));
        live.managedProperty().bind(live.visibleProperty());
        return live;
    }

    private int last() {
        return session.focusedProperty().get().map(run -> run.curve().size()).orElse(0);
    }

    private void moved() {
        if (following) {
            return;
        }
        int last = last();
        int epoch = (int) Math.round(slider.getValue());
        session.epochProperty().set(epoch >= last ? Session.LIVE : epoch);
        refresh();
    }

    /** Follows the focused run as it grows; called once a frame. */
    public void refresh() {
        int last = last();
        int epoch = session.epochProperty().get();
        int shown = epoch == Session.LIVE ? last : Math.min(epoch, last);
        following = true;
        slider.setMax(session.lastEpochOfAxis());
        slider.setValue(shown);
        slider.setDisable(last < 1);
        following = false;
        RunItem run = session.focusedProperty().get().orElse(null);
        int best = run == null || run.status().isOpen()
                ? 0
                : run.bestEpoch().map(metrics -> metrics.epoch()).orElse(0);
        label.setText(text(run, epoch, shown, best));
        var now = new TimeMarks(session.lastEpochOfAxis(), last, last > 1 ? best : 0, style());
        if (!now.equals(drawn)) {
            drawn = now;
            markLayer.show(now);
        }
    }

    private String text(@org.jspecify.annotations.Nullable RunItem run, int epoch, int shown, int best) {
        if (run == null || run.curve().isEmpty()) {
            return messages.get("none");
        }
        if (epoch == Session.LIVE && run.status().isOpen()) {
            return messages.get("live", shown);
        }
        if (shown == 0) {
            return messages.get("untrained");
        }
        return messages.get(shown == best ? "best" : "at", shown);
    }

    private ChartStyle style() {
        Theme theme = session.themeProperty().get();
        return ChartStyle.of(
                theme.isDark(),
                theme.isHighContrast(),
                session.presentationProperty().get());
    }

    @Override
    protected double computePrefHeight(double width) {
        return 40;
    }

    @Override
    protected void layoutChildren() {
        ChartStyle style = style();
        double width = getWidth();
        double height = getHeight();
        double left = style.plotLeft();
        double right = width - style.plotRight();
        clock.resizeRelocate(16, (height - ICON) / 2, ICON, ICON);
        double track = right - left + KNOB;
        slider.resizeRelocate(left - KNOB / 2, (height - KNOB) / 2, track, KNOB);
        marks.resizeRelocate(left - KNOB / 2, 0, track, height);
        end.resizeRelocate(right + KNOB / 2 + GAP, 0, width - right - KNOB / 2 - GAP, height);
    }
}
