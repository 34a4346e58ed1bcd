package digitlab.ui.app;

import digitlab.core.experiment.Lesson;
import digitlab.ui.fx.Menus;
import digitlab.ui.fx.Messages;
import digitlab.ui.recipe.RecipeViewModel;
import digitlab.ui.session.Session;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import org.kordamp.ikonli.feather.Feather;

/** The recipe to hand on, to take over, and to begin anew; a teacher's lesson is not to be got round so. */
final class RecipeMenu {
    private RecipeMenu() {}

    /** The button that opens it. */
    static MenuButton of(RecipeViewModel recipe, Session session, Messages messages) {
        Clipboard clipboard = Clipboard.getSystemClipboard();
        MenuItem copy = Menus.item(
                "recipe-copy",
                messages.text("recipe.copy"),
                () -> clipboard.setContent(Map.of(DataFormat.PLAIN_TEXT, recipe.copy())));
        MenuItem paste = Menus.item(
                "recipe-paste",
                messages.text("recipe.paste"),
                () -> recipe.paste(Objects.requireNonNullElse(clipboard.getString(), "")));
        MenuItem reset = Menus.item("recipe-reset", messages.text("recipe.reset"), recipe::reset);
        for (MenuItem item : List.of(paste, reset)) {
            item.disableProperty().bind(session.lessonProperty().isNotEqualTo(Lesson.FREE));
        }
        return Menus.button("recipe-text", Feather.CLIPBOARD, messages.text("recipe.text"), copy, paste, reset);
    }
}
