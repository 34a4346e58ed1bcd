package digitlab.ui.fx;

import digitlab.core.experiment.Verdict;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/** A verdict as word, icon and colour. */
public final class VerdictChip extends Label {
    /** A chip without a verdict yet. */
    public VerdictChip() {
        getStyleClass().addAll("chip", "verdict-chip");
        setMinWidth(Region.USE_PREF_SIZE);
    }

    /** Shows a verdict in the words of the window's language. */
    public void show(Verdict verdict, String words) {
        getStyleClass().removeAll("good", "bad", "warning");
        switch (verdict) {
            case HOLDS -> show("good", Feather.CHECK);
            case DOES_NOT_HOLD -> show("bad", Feather.X);
            case INSIDE_THE_NOISE -> show("warning", Feather.ACTIVITY);
            case UNKNOWN -> setGraphic(Icons.of(Feather.HELP_CIRCLE));
        }
        setText(words);
    }

    private void show(String style, Feather icon) {
        getStyleClass().add(style);
        setGraphic(Icons.of(icon));
    }
}
