package digitlab.ui.app;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import digitlab.ui.session.Theme;
import java.net.URL;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.scene.Parent;
import javafx.scene.text.Font;

/** Type and colours of everything below a node: AtlantaFX, our colours over it, one stylesheet for each feature. */
public final class Look {
    private static final List<String> FACES = List.of("InterTabular", "InterTabularBold", "InterTabularMedium");

    /** What every theme shares, from the general to the particular. */
    private static final List<String> SHARED = List.of("fx/controlsfx", "fx/window", "app/app");

    private static final List<String> FEATURES = List.of(
            "recipe",
            "training",
            "runs",
            "time",
            "curves",
            "weights",
            "layers",
            "predictions",
            "compare",
            "experiments",
            "draw",
            "mydigits",
            "robustness",
            "help",
            "tour");

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
        Application.setUserAgentStylesheet(
                theme.isDark()
                        ? new PrimerDark().getUserAgentStylesheetBSS()
                        : new PrimerLight().getUserAgentStylesheetBSS());
        root.getStylesheets().setAll(stylesheets(theme));
    }

    /** The sheets above AtlantaFX's, for dialogs too. */
    static List<String> stylesheets(Theme theme) {
        String colours =
                switch (theme) {
                    case LIGHT -> "fx/light";
                    case DARK -> "fx/dark";
                    case HIGH_CONTRAST -> "fx/contrast";
                };
        return Stream.of(Stream.of(colours), SHARED.stream(), FEATURES.stream().map(feature -> feature + "/" + feature))
                .flatMap(names -> names)
                .map(name -> Look.class.getResource("/digitlab/ui/" + name + ".css"))
                .filter(Objects::nonNull)
                .map(URL::toExternalForm)
                .toList();
    }
}
