package digitlab.ui.draw;

import digitlab.chart.ColourScale;
import digitlab.core.data.LabelledImages;
import digitlab.core.network.Parameters;
import digitlab.ink.GreyPicture;
import digitlab.lab.Explanation;
import digitlab.lab.Explanation.UnitResponse;
import digitlab.ui.fx.Messages;
import digitlab.ui.fx.Numbers;
import digitlab.ui.session.Session;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

/** Which pixels spoke for and against a digit, which training images are like the drawing, which units responded most. */
final class WhyPane extends VBox {
    private static final PseudoClass STORED = PseudoClass.getPseudoClass("stored");
    private static final int SIDE = LabelledImages.SIDE;
    private static final int LARGE = 5;
    private static final int SMALL = 2;

    private final WhyViewModel viewModel;
    private final Session session;
    private final Messages messages;
    private final Numbers numbers;
    private final Label title = new Label();
    private final Label legend = new Label();
    private final ImageView evidence = new ImageView();
    private final HBox nearest = new HBox();
    private final HBox units = new HBox();
    private final Label unitsTitle;
    private final List<Button> digits = new ArrayList<>();

    WhyPane(WhyViewModel viewModel, Session session, Messages messages) {
        this.viewModel = viewModel;
        this.session = session;
        this.messages = messages;
        this.numbers = new Numbers(session.languageProperty());
        setId("why-pane");
        getStyleClass().add("why");
        title.setId("why-title");
        title.getStyleClass().add("title");
        legend.setId("why-legend");
        legend.getStyleClass().add("secondary");
        legend.setWrapText(true);
        legend.setMinHeight(USE_PREF_SIZE);
        evidence.setId("why-evidence");
        nearest.getStyleClass().add("why-row");
        units.getStyleClass().add("why-row");
        unitsTitle = heading("why.units");
        var other = new Label();
        other.getStyleClass().add("secondary");
        other.textProperty().bind(messages.text("why.other"));
        var row = new HBox();
        row.getStyleClass().add("label-buttons");
        for (int digit = 0; digit < LabelledImages.CLASSES; digit++) {
            row.getChildren().add(button(digit));
        }
        var words = new VBox(legend);
        HBox.setHgrow(words, Priority.ALWAYS);
        var pixels = new HBox(evidence, words);
        pixels.getStyleClass().add("why-row");
        getChildren().addAll(title, pixels, other, row, heading("why.nearest"), nearest, unitsTitle, units);
        viewModel.reasonsProperty().addListener(observable -> show());
        session.themeProperty().addListener(observable -> show());
        session.languageProperty().addListener(observable -> show());
        show();
    }

    private Label heading(String key) {
        var heading = new Label();
        heading.getStyleClass().add("title");
        heading.textProperty().bind(messages.text(key));
        return heading;
    }

    private Button button(int digit) {
        var button = new Button(Integer.toString(digit));
        button.setId("why-" + digit);
        button.getStyleClass().addAll("small", "label-button");
        button.accessibleTextProperty().bind(messages.text("why.digit", digit));
        button.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(button, Priority.ALWAYS);
        button.setOnAction(event -> viewModel.digitProperty().set(digit));
        digits.add(button);
        return button;
    }

    private void show() {
        Optional<Reasons> now = viewModel.reasonsProperty().get();
        if (now.isEmpty()) {
            title.setText(messages.get("why.nothing"));
            legend.setText("");
            evidence.setImage(null);
            nearest.getChildren().clear();
            units.getChildren().clear();
            return;
        }
        Reasons reasons = now.get();
        Explanation explanation = reasons.explanation();
        String name = reasons.asked().run().name();
        boolean isAnswer = explanation.digit() == reasons.asked().answer().digit();
        title.setText(messages.get(isAnswer ? "why.title" : "why.title.other", name, explanation.digit()));
        legend.setText(messages.get("why.legend", explanation.digit()));
        ColourScale scale = ColourScale.weights(session.themeProperty().get().isDark());
        evidence.setImage(GreyImages.of(explanation.evidence(), SIDE, scale, explanation.strongestEvidence(), LARGE));
        for (int digit = 0; digit < digits.size(); digit++) {
            digits.get(digit).pseudoClassStateChanged(STORED, digit == explanation.digit());
        }
        showNearest(reasons);
        showUnits(reasons.asked().network().parameters(), explanation.units(), scale);
    }

    private void showNearest(Reasons reasons) {
        nearest.getChildren().clear();
        for (int i = 0; i < reasons.nearest().size(); i++) {
            byte[] pixels = reasons.images().pixels();
            byte[] one = Arrays.copyOfRange(pixels, i * LabelledImages.PIXELS, (i + 1) * LabelledImages.PIXELS);
            nearest.getChildren()
                    .add(captioned(
                            GreyImages.of(new GreyPicture(SIDE, SIDE, one)),
                            messages.get("why.a", reasons.nearest().get(i).label())));
        }
    }

    private void showUnits(Parameters parameters, List<UnitResponse> responses, ColourScale scale) {
        units.getChildren().clear();
        unitsTitle.setVisible(!responses.isEmpty());
        int columns = parameters.spec().unitsOf(0);
        for (UnitResponse response : responses) {
            float[] weights = new float[LabelledImages.PIXELS];
            float limit = 0;
            for (int i = 0; i < weights.length; i++) {
                weights[i] = parameters.kernel(0)[i * columns + response.unit()];
                limit = Math.max(limit, Math.abs(weights[i]));
            }
            units.getChildren()
                    .add(captioned(
                            GreyImages.of(weights, SIDE, scale, limit, SMALL),
                            messages.get(
                                    "why.unit",
                                    response.unit(),
                                    (response.effect() > 0 ? "+" : "") + numbers.decimal(response.effect(), 1))));
        }
    }

    private static VBox captioned(Image image, String caption) {
        var view = new ImageView(image);
        view.setSmooth(false);
        view.setFitWidth(SIDE * SMALL);
        view.setFitHeight(SIDE * SMALL);
        var label = new Label(caption);
        label.getStyleClass().add("caption");
        label.setTextAlignment(TextAlignment.CENTER);
        var box = new VBox(2, view, label);
        box.setAlignment(Pos.TOP_CENTER);
        return box;
    }
}
