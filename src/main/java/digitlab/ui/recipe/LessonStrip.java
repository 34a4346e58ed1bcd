package digitlab.ui.recipe;

import digitlab.core.experiment.Lesson;
import digitlab.ui.fx.Icons;
import digitlab.ui.fx.Messages;
import digitlab.ui.session.Session;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/** Says that a teacher's lesson has hidden or locked fields of the recipe, and ends it. */
final class LessonStrip extends HBox {
    LessonStrip(Session session, Messages messages) {
        setId("lesson");
        getStyleClass().add("lesson-strip");
        var words = new Label(null, Icons.of(Feather.LOCK));
        words.getStyleClass().add("secondary");
        words.textProperty().bind(messages.text("lesson"));
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(words, Priority.ALWAYS);
        var end = new Button();
        end.setId("end-lesson");
        end.getStyleClass().add("small");
        end.textProperty().bind(messages.text("lesson.end"));
        Icons.name(end, messages.text("lesson.end.hint"));
        end.setMinWidth(Region.USE_PREF_SIZE);
        end.setOnAction(event -> session.lessonProperty().set(Lesson.FREE));
        getChildren().addAll(words, end);
        visibleProperty().bind(session.lessonProperty().isNotEqualTo(Lesson.FREE));
        managedProperty().bind(visibleProperty());
    }
}
