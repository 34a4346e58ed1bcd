package digitlab.ui.mydigits;

import digitlab.chart.Confidence;
import digitlab.core.data.LabelledImages;
import digitlab.ui.fx.Icons;
import digitlab.ui.fx.Messages;
import digitlab.ui.session.Session;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The chosen drawing: its label, which can be corrected, and what the focused run says of it. */
final class DigitCard extends VBox {
    private static final PseudoClass STORED = PseudoClass.getPseudoClass("stored");
    private static final int FACTOR = 4;

    private final MyDigitsViewModel viewModel;
    private final Session session;
    private final Messages messages;
    private final ImageView picture = new ImageView();
    private final Label label = new Label();
    private final Label said = new Label();
    private final List<Button> buttons = new ArrayList<>();

    DigitCard(MyDigitsViewModel viewModel, Session session, Messages messages) {
        this.viewModel = viewModel;
        this.session = session;
        this.messages = messages;
        getStyleClass().add("card");
        picture.setSmooth(false);
        picture.setFitWidth(LabelledImages.SIDE * FACTOR);
        picture.setFitHeight(LabelledImages.SIDE * FACTOR);
        label.setId("digit-label");
        label.getStyleClass().add("lead");
        said.setId("digit-said");
        said.setWrapText(true);
        var correct = new Label();
        correct.getStyleClass().add("secondary");
        correct.textProperty().bind(messages.text("correct"));
        var delete = new Button(null, Icons.of(Feather.TRASH_2));
        delete.setId("delete-digit");
        delete.getStyleClass().add("small");
        delete.textProperty().bind(messages.text("delete"));
        delete.setOnAction(event -> viewModel.delete());
        var words = new VBox(label, said, delete);
        words.getStyleClass().add("digit-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        var row = new HBox();
        row.getStyleClass().add("label-buttons");
        for (int digit = 0; digit < LabelledImages.CLASSES; digit++) {
            row.getChildren().add(button(digit));
        }
        var body = new HBox(picture, words);
        body.getStyleClass().add("digit-body");
        getChildren().addAll(body, correct, row);
        visibleProperty().bind(viewModel.chosenProperty().map(id -> id.isPresent()));
        managedProperty().bind(visibleProperty());
        viewModel.chosenProperty().addListener(observable -> show());
        viewModel.collectedProperty().addListener(observable -> show());
        session.languageProperty().subscribe(language -> show());
    }

    private Button button(int digit) {
        var button = new Button(Integer.toString(digit));
        button.setId("relabel-" + digit);
        button.getStyleClass().addAll("small", "label-button");
        button.accessibleTextProperty().bind(messages.text("correct.spoken", digit));
        button.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(button, Priority.ALWAYS);
        button.setOnAction(event -> viewModel.relabel(digit));
        buttons.add(button);
        return button;
    }

    private void show() {
        Entry entry = viewModel.chosenEntry().orElse(null);
        if (entry == null) {
            return;
        }
        picture.setImage(image(viewModel.collectedProperty().get().images(), entry.image()));
        label.setText(messages.get("digit.label", entry.digit().label()));
        said.setText(viewModel
                .focusedName()
                .filter(name -> entry.said() != Filter.ANY)
                .map(name -> messages.get(
                        entry.isMisread() ? "digit.misread" : "digit.read",
                        name,
                        entry.said(),
                        Confidence.percent(
                                entry.confidence(), session.languageProperty().get())))
                .orElse(""));
        for (int digit = 0; digit < buttons.size(); digit++) {
            buttons.get(digit)
                    .pseudoClassStateChanged(STORED, digit == entry.digit().label());
        }
    }

    private static WritableImage image(LabelledImages images, int image) {
        int side = LabelledImages.SIDE;
        var picture = new WritableImage(side, side);
        int[] argb = new int[LabelledImages.PIXELS];
        for (int i = 0; i < argb.length; i++) {
            argb[i] = 0xff000000 | images.pixel(image, i) * 0x010101;
        }
        picture.getPixelWriter().setPixels(0, 0, side, side, PixelFormat.getIntArgbInstance(), argb, 0, side);
        return picture;
    }
}
