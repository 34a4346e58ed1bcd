package digitlab.ui.curves;

import digitlab.chart.Scale;
import digitlab.chart.Smoothing;
import digitlab.ui.chart.DrawingPane;
import digitlab.ui.fx.FileSaving;
import digitlab.ui.fx.Icons;
import digitlab.ui.fx.Menus;
import digitlab.ui.fx.Messages;
import digitlab.ui.session.Session;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import org.controlsfx.control.SegmentedButton;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The row above the plots: what lines mean, how they are drawn, and where to they are saved. */
final class CurvesTools extends HBox {
    private static final List<Smoothing> SMOOTHINGS =
            List.of(Smoothing.NONE, new Smoothing(2), new Smoothing(4), new Smoothing(10));

    private final CurvesViewModel viewModel;
    private final Messages messages;
    private final FileSaving saving;
    private final CurvesExport export;
    private final Region plots;
    private final MenuButton save = new MenuButton();
    private final DrawingPane legend = new DrawingPane(() -> {});
    private final DrawingPane.Layer legendLayer = legend.addLayer();
    private @Nullable Legend drawn;

    CurvesTools(CurvesViewModel viewModel, Session session, Region plots) {
        this.viewModel = viewModel;
        this.messages = viewModel.messages();
        this.saving = session.saving();
        this.export = new CurvesExport(saving);
        this.plots = plots;
        getStyleClass().add("curves-tools");
        setAlignment(Pos.CENTER_LEFT);
        fillSave();
        legend.setMinWidth(0);
        legend.setPrefWidth(10);
        HBox.setHgrow(legend, Priority.ALWAYS);
        var all = Icons.button("curves-show-all", Feather.MAXIMIZE, messages.text("show-all"), viewModel::showAll);
        all.disableProperty().bind(viewModel.viewsProperty().map(Views::isWhole));
        getChildren().addAll(legend, scales(), smoothing(session), numbers(), all, save);
    }

    void show(CurvesPicture picture) {
        var now = new Legend(picture);
        if (drawn == null || !now.looksLike(drawn)) {
            drawn = now;
            legendLayer.show(now);
        }
        save.setDisable(picture.runs().isEmpty());
    }

    void drawNow() {
        legend.drawNow();
    }

    private SegmentedButton scales() {
        var linear = scale("curves-linear", "linear", Scale.LINEAR);
        var log = scale("curves-log", "log", Scale.LOG10);
        var group = new ToggleGroup();
        var buttons = new SegmentedButton(linear, log);
        buttons.setToggleGroup(group);
        group.getToggles().setAll(List.of(linear, log));
        viewModel.scaleProperty().subscribe(scale -> group.selectToggle(scale == Scale.LINEAR ? linear : log));
        group.selectedToggleProperty().addListener((observable, before, now) -> {
            if (now == null) {
                group.selectToggle(before);
            }
        });
        return buttons;
    }

    private ToggleButton scale(String id, String key, Scale scale) {
        var button = new ToggleButton();
        button.setId(id);
        button.getStyleClass().add("small");
        button.textProperty().bind(messages.text(key));
        var tooltip = new Tooltip();
        tooltip.textProperty().bind(messages.text(key + ".hint"));
        button.setTooltip(tooltip);
        button.setOnAction(event -> viewModel.scaleProperty().set(scale));
        return button;
    }

    private ComboBox<Smoothing> smoothing(Session session) {
        var box = new ComboBox<Smoothing>();
        box.setId("curves-smoothing");
        box.getItems().setAll(SMOOTHINGS);
        box.accessibleTextProperty().bind(messages.text("smoothing"));
        box.valueProperty().bindBidirectional(viewModel.smoothingProperty());
        session.languageProperty().subscribe(language -> {
            box.setConverter(new SmoothingNames());
            box.setButtonCell(new SmoothingCell());
        });
        var tooltip = new Tooltip();
        tooltip.textProperty().bind(messages.text("smoothing.hint"));
        box.setTooltip(tooltip);
        return box;
    }

    /** A mean over five epochs reaches from two before to two after. */
    private final class SmoothingNames extends StringConverter<Smoothing> {
        @Override
        public String toString(Smoothing smoothing) {
            return smoothing == null || smoothing.width() == 0
                    ? messages.get("smoothing.off")
                    : messages.get("smoothing.mean", Math.round(smoothing.width()) + 1);
        }

        @Override
        public Smoothing fromString(String text) {
            throw new UnsupportedOperationException("the list is not edited");
        }
    }

    /** What is chosen, in the window's language. */
    private final class SmoothingCell extends ListCell<Smoothing> {
        @Override
        @SuppressWarnings("NullAway") // JavaFX passes null for an empty cell
        protected void updateItem(Smoothing smoothing, boolean empty) {
            super.updateItem(smoothing, empty);
            setText(empty ? "" : new SmoothingNames().toString(smoothing));
        }
    }

    private ToggleButton numbers() {
        var button = new ToggleButton();
        button.setId("curves-numbers");
        button.getStyleClass().addAll("small", "icon-only");
        button.setGraphic(Icons.of(Feather.LIST));
        button.accessibleTextProperty().bind(messages.text("numbers"));
        var tooltip = new Tooltip();
        tooltip.textProperty().bind(messages.text("numbers"));
        button.setTooltip(tooltip);
        button.selectedProperty().bindBidirectional(viewModel.tableProperty());
        return button;
    }

    private void fillSave() {
        save.setId("curves-save");
        save.setGraphic(Icons.of(Feather.DOWNLOAD));
        save.getStyleClass().addAll("small", "icon-only");
        save.accessibleTextProperty().bind(messages.text("save"));
        var tooltip = new Tooltip();
        tooltip.textProperty().bind(messages.text("save"));
        save.setTooltip(tooltip);
        save.getItems()
                .addAll(
                        item(
                                "save.png",
                                "png",
                                file -> export.png(viewModel.picture(), viewModel.chosen(), width(), height(), file)),
                        item(
                                "save.svg",
                                "svg",
                                file -> export.svg(viewModel.picture(), viewModel.chosen(), width(), height(), file)),
                        item("save.csv", "csv", file -> export.csv(viewModel.picture(), file)));
    }

    private int width() {
        return (int) Math.max(600, plots.getWidth());
    }

    private int height() {
        return (int) Math.max(400, plots.getHeight() + 32);
    }

    private MenuItem item(String key, String ending, Consumer<Path> saveTo) {
        return Menus.item(
                "curves-" + ending,
                messages.text(key),
                () -> saving.ask(getScene().getWindow(), messages.get("file-name"), ending, saveTo));
    }
}
