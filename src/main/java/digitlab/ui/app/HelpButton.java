package digitlab.ui.app;

import digitlab.ui.fx.Icons;
import digitlab.ui.fx.Messages;
import digitlab.ui.session.Session;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import org.kordamp.ikonli.feather.Feather;

/** A question mark that opens the help where it says what stands beside it. */
final class HelpButton {
    private HelpButton() {}

    /**
     * A button.
     *
     * @param key of what it explains; its id is {@code help-} and this
     * @param place in the help, asked for when the button is pressed
     */
    static Button on(String key, Supplier<String> place, Session session, Messages messages) {
        return Icons.button("help-" + key, Feather.HELP_CIRCLE, messages.text("help.here"), () -> session.helpProperty()
                .set(place.get()));
    }
}
