package digitlab.ui.app;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import digitlab.ui.session.Theme;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.scene.Parent;
import javafx.scene.text.Font;

/** Type and colours of everything below a node: AtlantaFX, our colours over it, one stylesheet for each feature. */
public final class Look {
    private static final List<String> FACES = List.of("InterTabular", "InterTabularBold", "InterTabularMedium");

    private Look() {}

    /** Makes the bundled type known, under the families {@code Inter Tabular} and {@code Inter Tabular Medium}. */
    public static void loadFonts() {
        for (String face : FACES) {
            Font.loadFont(
                    Look.class.getResourceAsStream("/assets/fonts/" + face + ".otf"),
                    Font.getDefault().getSize());
        }
    }

    /** Dresses a window's root in a theme. */
    public static void apply(Parent root, Theme theme) {
        base(theme);
        root.getStylesheets().setAll(stylesheets(theme));
    }

    /** Makes AtlantaFX the look of all controls. Before the first control is made, it spares reading JavaFX's own look. */
    static void base(Theme theme) {
        Application.setUserAgentStylesheet(
                theme.isDark()
                        ? new PrimerDark().getUserAgentStylesheetBSS()
                        : new PrimerLight().getUserAgentStylesheetBSS());
    }

    /** The sheets above AtlantaFX's, for dialogs too. */
    static List<String> stylesheets(Theme theme) {
        String name =
                switch (theme) {
                    case LIGHT -> "light.css";
                    case DARK -> "dark.css";
                    case HIGH_CONTRAST -> "contrast.css";
                };
        return List.of(Objects.requireNonNull(Look.class.getResource(name)).toExternalForm());
    }
}
