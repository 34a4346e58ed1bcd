package digitlab.ui.app;

import digitlab.ui.fx.Icons;
import digitlab.ui.fx.Messages;
import digitlab.ui.session.RunItem;
import digitlab.ui.session.RunStatus;
import digitlab.ui.session.Session;
import java.util.List;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/**
 * Below the top bar, what somebody should read: the session's notice and news, and the offer to go on with runs that were interrupted
 * when the program last ended.
 */
final class Banner extends VBox {
    private final Session session;
    private final Messages messages;
    private final BooleanProperty later = new SimpleBooleanProperty();

    Banner(Session session, Messages messages) {
        this.session = session;
        this.messages = messages;
        HBox notice = strip("notice", session.noticeProperty(), () -> session.noticeProperty()
                .set(""));
        HBox news =
                strip("news", session.newsProperty().flatMap(text -> text.orElse(null)), () -> session.newsProperty()
                        .set(Optional.empty()));
        news.getStyleClass().add("news");
        getChildren().addAll(notice, news, offer());
    }

    private HBox strip(String id, ObservableValue<String> sentence, Runnable close) {
        Label text = text(id);
        text.textProperty().bind(sentence);
        var box = new HBox(text, Icons.button("close-" + id, Feather.X, messages.text("close"), close));
        box.getStyleClass().add("notice");
        box.visibleProperty().bind(text.textProperty().isNotEmpty());
        box.managedProperty().bind(box.visibleProperty());
        return box;
    }

    private HBox offer() {
        Label text = text("interrupted");
        var goOn = new Button();
        goOn.setId("continue-interrupted");
        goOn.getStyleClass().addAll("accent", "small");
        goOn.textProperty().bind(messages.text("interrupted.continue"));
        goOn.setOnAction(event -> interrupted().forEach(session::resume));
        var notNow = new Button();
        notNow.setId("leave-interrupted");
        notNow.getStyleClass().add("small");
        notNow.textProperty().bind(messages.text("interrupted.later"));
        notNow.setOnAction(event -> later.set(true));
        var box = new HBox(text, goOn, notNow);
        box.getStyleClass().add("notice");
        InvalidationListener change = observable -> {
            List<RunItem> runs = interrupted();
            box.setVisible(!runs.isEmpty() && !later.get());
            text.setText(runs.isEmpty() ? "" : sentence(runs));
        };
        box.managedProperty().bind(box.visibleProperty());
        later.addListener(change);
        session.languageProperty().addListener(change);
        session.runs().addListener((ListChangeListener<RunItem>) changes -> change.invalidated(session.runs()));
        change.invalidated(session.runs());
        return box;
    }

    private String sentence(List<RunItem> runs) {
        RunItem first = runs.get(0);
        return runs.size() == 1
                ? messages.get(
                        "interrupted.one",
                        first.name(),
                        first.curve().size(),
                        first.spec().training().epochs())
                : messages.get("interrupted.many", runs.size());
    }

    private List<RunItem> interrupted() {
        return session.runs().stream()
                .filter(run -> run.status() == RunStatus.INTERRUPTED)
                .toList();
    }

    private static Label text(String id) {
        var text = new Label();
        text.setId(id);
        text.setWrapText(true);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        return text;
    }
}
