package digitlab.ui.app;

import digitlab.lab.Settings;
import digitlab.ui.session.Theme;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.stage.Screen;
import javafx.stage.Stage;

/*
 * To style all that the window consists of takes a second, in which somebody who has clicked an icon would see nothing. So the
 * window first opens with nothing but a name in it, for which neither controls nor style sheets are read.
 */
/** The window before it has its content: in its place, in its size, in the theme's brightness. */
final class OpeningWindow {
    private static final double WIDTH = 1366;
    private static final double HEIGHT = 768;
    private static final double NARROWEST = 1024;
    private static final double LOWEST = 640;
    private static final double TYPE_SIZE = 24;

    private final Settings settings;
    private final Stage stage = new Stage();

    OpeningWindow(Settings settings, Theme theme) {
        this.settings = settings;
        var name = new Text("Digit Lab");
        name.setFont(Font.font(TYPE_SIZE));
        name.setFill(Color.GRAY);
        var content = new StackPane(name);
        content.setBackground(null);
        stage.setTitle("Digit Lab");
        stage.setScene(new Scene(content, WIDTH, HEIGHT, theme.isDark() ? Color.BLACK : Color.WHITE));
        stage.setMinWidth(NARROWEST);
        stage.setMinHeight(LOWEST);
        place();
    }

    /**
     * Shows it, and fills it as soon as it can be seen.
     *
     * @param closed told if it is closed before
     */
    void show(Runnable closed, Consumer<Stage> fill) {
        stage.setOnHidden(event -> closed.run());
        stage.show();
        afterNextPicture(() -> {
            if (stage.isShowing()) {
                fill.accept(stage);
            }
        });
    }

    /** Does something on the FX thread once what is in the scene graph now has been drawn. */
    static void afterNextPicture(Runnable action) {
        new AnimationTimer() {
            private int pulses;

            @Override
            public void handle(long now) {
                pulses++;
                if (pulses > 1) { // the first begins the pulse that draws
                    stop();
                    action.run();
                }
            }
        }.start();
    }

    /** Where it was, if a screen is still there; as large as it was, as far as the screen has room. */
    private void place() {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        double width = Math.min(screen.getWidth(), settings.number("window.width", WIDTH));
        double height = Math.min(screen.getHeight(), settings.number("window.height", HEIGHT));
        stage.setWidth(Math.max(NARROWEST, width));
        stage.setHeight(Math.max(LOWEST, height));
        double x = settings.number("window.x", Double.NaN);
        double y = settings.number("window.y", Double.NaN);
        if (!Screen.getScreensForRectangle(x, y, width, height).isEmpty()) {
            stage.setX(x);
            stage.setY(y);
        }
        stage.setMaximized(settings.flag("window.maximized", false));
    }
}
