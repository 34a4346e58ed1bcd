package digitlab.ui.time;

import digitlab.ui.fx.Icons;
import digitlab.ui.fx.Messages;
import digitlab.ui.session.RunItem;
import digitlab.ui.session.Session;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;

/** Takes every view to an epoch of the focused run; its right end is what is newest. */
public final class TimeSlider extends HBox {
    private final Session session;
    private final Messages messages;
    private final Slider slider = new Slider(1, 1, 1);
    private final Label label = new Label();
    private boolean following;

    public TimeSlider(Session session) {
        this.session = session;
        this.messages = Messages.of(TimeSlider.class, session.languageProperty());
        getStyleClass().add("time-slider");
        setAlignment(Pos.CENTER_LEFT);
        setSpacing(12);
        slider.setId("time");
        slider.setMajorTickUnit(1);
        slider.setMinorTickCount(0);
        slider.setSnapToTicks(true);
        slider.setBlockIncrement(1);
        slider.accessibleTextProperty().bind(messages.text("epoch"));
        slider.valueProperty().addListener(observable -> moved());
        HBox.setHgrow(slider, Priority.ALWAYS);
        label.setMinWidth(110);
        label.setId("time-label");
        var live = Icons.button(
                "time-live", Feather.SKIP_FORWARD, messages.text("live-button"), () -> session.epochProperty()
                        .set(Session.LIVE));
        getChildren().addAll(Icons.of(Feather.CLOCK), slider, label, live);
        session.epochProperty().addListener(observable -> refresh());
        session.focusedProperty().addListener(observable -> refresh());
        session.languageProperty().addListener(observable -> refresh());
        refresh();
    }

    private int last() {
        Optional<RunItem> item = session.focusedProperty().get();
        return item.map(run -> run.curve().size()).orElse(0);
    }

    private void moved() {
        if (following) {
            return;
        }
        int epoch = (int) Math.round(slider.getValue());
        session.epochProperty().set(epoch >= last() ? Session.LIVE : epoch);
    }

    /** Follows the focused run as it grows; called once a frame. */
    public void refresh() {
        int last = last();
        following = true;
        slider.setMax(Math.max(2, last));
        int epoch = session.epochProperty().get();
        slider.setValue(epoch == Session.LIVE ? slider.getMax() : epoch);
        slider.setDisable(last < 2);
        following = false;
        boolean trains = session.focusedProperty()
                .get()
                .filter(run -> run.status().isOpen())
                .isPresent();
        String text;
        if (last == 0) {
            text = messages.get("none");
        } else if (epoch == Session.LIVE) {
            text = messages.get(trains ? "live" : "last", last);
        } else {
            text = messages.get("at", epoch, last);
        }
        label.setText(text);
    }
}
