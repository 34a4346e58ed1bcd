package digitlab.ui.app;

import digitlab.ui.fx.Icons;
import digitlab.ui.fx.Menus;
import digitlab.ui.fx.Messages;
import digitlab.ui.session.Session;
import digitlab.ui.tour.TourViewModel;
import digitlab.ui.training.TrainingBar;
import digitlab.ui.training.TrainingViewModel;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/** The program's name, training, and what concerns the whole window. For an audience, only what a teacher uses there. */
final class TopBar extends HBox {
    private final Session session;
    private final Messages messages;

    TopBar(Session session, TrainingViewModel training, TourViewModel tour, Messages messages) {
        this.session = session;
        this.messages = messages;
        getStyleClass().add("top-bar");
        var logo = new Label("4");
        logo.getStyleClass().add("logo");
        var name = new Label("Digit Lab");
        name.getStyleClass().add("app-name");
        name.setMinWidth(Region.USE_PREF_SIZE);
        var trainingBar = new TrainingBar(training, session);
        HBox.setHgrow(trainingBar, Priority.ALWAYS);
        var language = Icons.button("language", Feather.GLOBE, messages.text("language"), this::switchLanguage);
        var theme = Icons.button("theme", Feather.MOON, messages.text("theme"), () -> session.themeProperty()
                .set(session.themeProperty().get().next()));
        var present = Icons.button("presentation", Feather.MONITOR, messages.text("presentation"), () -> present(true));
        MenuButton help = help(tour);
        for (Node node : new Node[] {language, present}) {
            node.visibleProperty().bind(session.presentationProperty().not());
            node.managedProperty().bind(node.visibleProperty());
        }
        getChildren().addAll(logo, name, experiments(), trainingBar, language, theme, present, help, leave());
    }

    private ToggleButton experiments() {
        var button = new ToggleButton(null, Icons.of(Feather.BOOK_OPEN));
        button.setId("experiments-button");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.textProperty().bind(messages.text("experiments"));
        button.selectedProperty().bindBidirectional(session.experimentsOpenProperty());
        return button;
    }

    private MenuButton help(TourViewModel tour) {
        return Menus.button(
                "help",
                Feather.HELP_CIRCLE,
                messages.text("help"),
                item("help.contents-item", () -> session.helpProperty().set(HelpPlaces.CONTENTS)),
                item("help.guide", () -> session.helpProperty().set(HelpPlaces.START)),
                item("help.tour", tour::start),
                item("shortcuts", () -> Shortcuts.show(getScene(), messages)));
    }

    private MenuItem item(String key, Runnable action) {
        return Menus.item(key.replace('.', '-'), messages.text(key), action);
    }

    private Button leave() {
        var leave = new Button();
        leave.setId("leave-presentation");
        leave.setMinWidth(Region.USE_PREF_SIZE);
        leave.textProperty().bind(messages.text("leave"));
        leave.setOnAction(event -> present(false));
        leave.visibleProperty().bind(session.presentationProperty());
        leave.managedProperty().bind(leave.visibleProperty());
        return leave;
    }

    private void present(boolean presenting) {
        session.presentationProperty().set(presenting);
    }

    private void switchLanguage() {
        boolean english = session.languageProperty().get().getLanguage().equals("en");
        session.languageProperty().set(english ? Locale.GERMAN : Locale.ENGLISH);
    }
}
