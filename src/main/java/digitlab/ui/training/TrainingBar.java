package digitlab.ui.training;

import digitlab.ui.fx.Icons;
import digitlab.ui.fx.Messages;
import digitlab.ui.session.Session;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Train, pause, stop, and how far the training run is. */
public final class TrainingBar extends HBox {
    public TrainingBar(TrainingViewModel viewModel, Session session) {
        Messages messages = Messages.of(TrainingBar.class, session.languageProperty());
        setSpacing(8);
        setAlignment(Pos.CENTER_LEFT);

        var train = new Button(null, Icons.glyph("play"));
        train.setId("train");
        train.textProperty().bind(messages.text("train"));
        train.getStyleClass().add("accent");
        train.setOnAction(event -> viewModel.train());

        var pause = new Button();
        pause.setId("pause");
        pause.textProperty()
                .bind(viewModel.pausedProperty().flatMap(paused -> messages.text(paused ? "resume" : "pause")));
        pause.graphicProperty().bind(viewModel.pausedProperty().map(paused -> Icons.glyph(paused ? "play" : "pause")));
        pause.disableProperty().bind(viewModel.runningProperty().not());
        pause.setOnAction(event -> viewModel.pauseOrGoOn());

        var stop = new Button(null, Icons.glyph("stop"));
        stop.setId("stop");
        stop.textProperty().bind(messages.text("stop"));
        stop.disableProperty().bind(viewModel.runningProperty().not());
        stop.setOnAction(event -> viewModel.stop());

        getChildren().addAll(train, pause, stop, progress(viewModel));
    }

    private static VBox progress(TrainingViewModel viewModel) {
        var headline = new Label();
        headline.setId("progress-headline");
        headline.getStyleClass().add("title");
        headline.textProperty().bind(viewModel.headlineProperty());
        var speed = new Label();
        speed.setId("progress-speed");
        speed.getStyleClass().add("secondary");
        speed.textProperty().bind(viewModel.speedProperty());
        speed.setMinWidth(Region.USE_PREF_SIZE);
        var between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        var words = new HBox(8, headline, between, speed);
        var bar = new ProgressBar();
        bar.setId("progress");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setPrefHeight(4);
        bar.progressProperty().bind(viewModel.progressProperty());
        var box = new VBox(4, words, bar);
        box.setAlignment(Pos.CENTER_LEFT);
        box.setPrefWidth(420);
        box.setMaxWidth(560);
        box.visibleProperty().bind(viewModel.shownProperty());
        HBox.setHgrow(box, Priority.ALWAYS);
        HBox.setMargin(box, new javafx.geometry.Insets(0, 0, 0, 12));
        return box;
    }
}
