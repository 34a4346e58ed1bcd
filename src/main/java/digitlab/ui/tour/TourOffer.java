package digitlab.ui.tour;

import digitlab.ui.fx.Messages;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** One line that offers the tour to whoever opens the window for the first time. */
public final class TourOffer extends HBox {
    public TourOffer(TourViewModel viewModel) {
        Messages messages = viewModel.messages();
        setId("tour-offer");
        getStyleClass().add("tour-offer");
        var text = new Label();
        text.textProperty().bind(messages.text("offer"));
        text.setWrapText(true);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        var start = new Button();
        start.setId("tour-start");
        start.getStyleClass().addAll("accent", "small");
        start.textProperty().bind(messages.text("start"));
        start.setOnAction(event -> viewModel.start());
        var notNow = new Button();
        notNow.setId("tour-later");
        notNow.getStyleClass().add("small");
        notNow.textProperty().bind(messages.text("not-now"));
        notNow.setOnAction(event -> viewModel.offeredProperty().set(false));
        for (Button button : new Button[] {start, notNow}) {
            button.setMinWidth(Region.USE_PREF_SIZE);
        }
        getChildren().addAll(text, start, notNow);
        visibleProperty().bind(viewModel.offeredProperty());
        managedProperty().bind(visibleProperty());
    }
}
