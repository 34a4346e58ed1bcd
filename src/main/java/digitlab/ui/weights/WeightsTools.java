package digitlab.ui.weights;

import digitlab.chart.RunStyle;
import digitlab.ui.chart.HeatmapAtlas;
import digitlab.ui.chart.RunSymbol;
import digitlab.ui.fx.Chooser;
import digitlab.ui.fx.FileSaving;
import digitlab.ui.fx.Icons;
import digitlab.ui.fx.Menus;
import digitlab.ui.fx.Messages;
import digitlab.ui.session.RunItem;
import digitlab.ui.session.Session;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.controlsfx.control.SegmentedButton;
import org.kordamp.ikonli.feather.Feather;

/** The row above the atlas: whose weights, in which order, on which scale, and where to they are saved. */
final class WeightsTools extends HBox {
    private final WeightsViewModel viewModel;
    private final Session session;
    private final HeatmapAtlas atlas;
    private final Messages messages;
    private final WeightsExport export;
    private final FileSaving saving;

    WeightsTools(WeightsViewModel viewModel, Session session, HeatmapAtlas atlas) {
        this.viewModel = viewModel;
        this.session = session;
        this.atlas = atlas;
        this.messages = Messages.of(WeightsTools.class, session.languageProperty());
        this.saving = session.saving();
        this.export = new WeightsExport(viewModel, session, saving);
        getStyleClass().add("weights-tools");
        setAlignment(Pos.CENTER_LEFT);
        var between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        getChildren().addAll(runs(), word("sort"), orders(), word("scale"), scales(), between, save());
    }

    private Label word(String key) {
        var word = new Label();
        word.getStyleClass().add("secondary");
        word.textProperty().bind(messages.text(key));
        word.setMinWidth(0);
        return word;
    }

    private ComboBox<RunItem> runs() {
        ComboBox<RunItem> box = Chooser.of(
                session.runs(),
                session.focusedProperty(),
                RunItem::name,
                run -> RunSymbol.marker(
                        RunStyle.of(run.slot()), viewModel.style().colours()),
                session.themeProperty());
        box.setId("weights-run");
        box.setMinWidth(90);
        HBox.setHgrow(box, Priority.SOMETIMES);
        box.accessibleTextProperty().bind(messages.text("run"));
        return box;
    }

    private SegmentedButton orders() {
        Map<UnitOrder, ToggleButton> buttons = new EnumMap<>(UnitOrder.class);
        for (UnitOrder order : UnitOrder.values()) {
            buttons.put(order, order(order));
        }
        SegmentedButton segmented = segmented(List.copyOf(buttons.values()));
        viewModel.orderProperty().subscribe(order -> segmented.getToggleGroup().selectToggle(buttons.get(order)));
        return segmented;
    }

    private ToggleButton order(UnitOrder order) {
        return toggle("weights-order-" + order.key(), "order." + order.key(), () -> {
            viewModel.orderProperty().set(order);
            atlas.reveal();
        });
    }

    private SegmentedButton scales() {
        List<ToggleButton> buttons = List.of(
                toggle("weights-scale-shared", "scale.shared", () -> viewModel
                        .perUnitProperty()
                        .set(false)),
                toggle("weights-scale-unit", "scale.unit", () -> viewModel
                        .perUnitProperty()
                        .set(true)));
        SegmentedButton segmented = segmented(buttons);
        viewModel
                .perUnitProperty()
                .subscribe(perUnit -> segmented.getToggleGroup().selectToggle(buttons.get(perUnit ? 1 : 0)));
        return segmented;
    }

    /** Exactly one of them is always pressed. */
    private static SegmentedButton segmented(List<ToggleButton> buttons) {
        var group = new ToggleGroup();
        var segmented = new SegmentedButton(buttons.toArray(ToggleButton[]::new));
        segmented.setToggleGroup(group);
        group.getToggles().setAll(buttons);
        group.selectedToggleProperty().addListener((observable, before, now) -> {
            if (now == null) {
                group.selectToggle(before);
            }
        });
        return segmented;
    }

    private ToggleButton toggle(String id, String key, Runnable action) {
        var button = new ToggleButton();
        button.setId(id);
        button.getStyleClass().add("small");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.textProperty().bind(messages.text(key));
        var tooltip = new Tooltip();
        tooltip.textProperty().bind(messages.text(key + ".hint"));
        button.setTooltip(tooltip);
        button.setOnAction(event -> action.run());
        return button;
    }

    private MenuButton save() {
        var save = new MenuButton();
        save.setId("weights-save");
        save.setGraphic(Icons.of(Feather.DOWNLOAD));
        save.getStyleClass().addAll("small", "icon-only");
        Icons.name(save, messages.text("save"));
        save.getItems().addAll(item("png", export::png), item("svg", export::svg));
        save.disableProperty().bind(viewModel.shownProperty().map(Optional::isEmpty));
        return save;
    }

    private MenuItem item(String ending, BiConsumer<AtlasPicture, Path> saveTo) {
        return Menus.item("weights-" + ending, messages.text("save." + ending), () -> export.picture()
                .ifPresent(picture -> saving.ask(
                        getScene().getWindow(),
                        messages.get("file-name"),
                        ending,
                        file -> saveTo.accept(picture, file))));
    }
}
