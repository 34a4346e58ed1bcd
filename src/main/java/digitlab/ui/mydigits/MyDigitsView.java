package digitlab.ui.mydigits;

import digitlab.chart.Atlas;
import digitlab.chart.ColourScale;
import digitlab.core.data.LabelledImages;
import digitlab.lab.MyDigits;
import digitlab.ui.chart.HeatmapAtlas;
import digitlab.ui.fx.FileSaving;
import digitlab.ui.fx.FramePump;
import digitlab.ui.fx.Icons;
import digitlab.ui.fx.Menus;
import digitlab.ui.fx.Messages;
import digitlab.ui.session.Session;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The tab My digits: all drawings, the chosen one, the runs' scores, fine-tuning. */
public final class MyDigitsView extends BorderPane {
    private static final int LEAST_FACTOR = 2;
    private static final int MOST_FACTOR = 4;
    private static final double SIDE_WIDTH = 344;

    private final MyDigitsViewModel viewModel;
    private final FineTuneViewModel tuning;
    private final Session session;
    private final Messages messages;
    private final FileSaving saving;
    private final HeatmapAtlas atlas;
    private final FlowPane filters = new FlowPane();
    private final ToggleGroup labels = new ToggleGroup();
    private final ToggleButton misread = new ToggleButton();
    private List<Entry> shown = List.of();

    public MyDigitsView(MyDigitsViewModel viewModel, FineTuneViewModel tuning, Session session) {
        this.viewModel = viewModel;
        this.tuning = tuning;
        this.session = session;
        this.messages = Messages.of(MyDigitsView.class, session.languageProperty());
        this.saving = session.saving();
        this.atlas =
                new HeatmapAtlas(session.jobs()::inBackground, session.jobs()::onFxThread, LEAST_FACTOR, MOST_FACTOR);
        setId("my-digits");
        getStyleClass().add("my-digits");
        atlas.setId("my-digits-atlas");
        atlas.accessibleTextProperty().bind(messages.text("drawings"));
        setTop(tools());
        setCenter(drawings());
        setRight(side());
        followChoice();
        var pump = new FramePump(nanos -> {
            viewModel.pulse();
            tuning.pulse();
        });
        viewModel.activeProperty().subscribe(active -> {
            if (active) {
                pump.start();
            } else {
                pump.stop();
            }
        });
        viewModel.collectedProperty().addListener(observable -> show());
        viewModel.filterProperty().addListener(observable -> show());
        session.languageProperty().addListener(observable -> show());
        show();
    }

    private HBox tools() {
        var between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        var undo =
                Icons.button("restore-digits", Feather.CORNER_UP_LEFT, messages.text("restore"), () -> session.digits()
                        .undoDelete());
        undo.disableProperty().bind(session.digits().restorableProperty().not());
        var open = new Button(null, Icons.of(Feather.UPLOAD));
        open.setId("import-digits");
        open.setMinWidth(Region.USE_PREF_SIZE);
        open.getStyleClass().add("small");
        open.textProperty().bind(messages.text("import"));
        open.setOnAction(event -> importInk());
        filters.getStyleClass().add("digit-filters");
        HBox.setHgrow(filters, Priority.ALWAYS);
        var bar = new HBox(filters, between, undo, open, export());
        bar.getStyleClass().add("my-digits-tools");
        return bar;
    }

    private MenuButton export() {
        var button = new MenuButton(null, Icons.of(Feather.DOWNLOAD));
        button.setId("export-digits");
        button.getStyleClass().add("small");
        button.textProperty().bind(messages.text("export"));
        button.setMinWidth(Region.USE_PREF_SIZE);
        MyDigits digits = session.lab().drawings().myDigits();
        button.getItems()
                .setAll(
                        Menus.item(
                                messages.text("export.ink"),
                                () -> saving.ask(
                                        getScene().getWindow(),
                                        messages.get("export.name"),
                                        "jsonl",
                                        file -> saving.saveBy(file, () -> {
                                            digits.exportInk(file);
                                            return file;
                                        }))),
                        Menus.item(messages.text("export.idx"), this::exportIdx));
        button.disableProperty().bind(Bindings.isEmpty(session.digits().list()));
        return button;
    }

    /** Two files, as MNIST's are: the images where one is asked for, and the labels beside it. */
    private void exportIdx() {
        saving.ask(getScene().getWindow(), messages.get("export.name") + "-images", "idx3-ubyte", images -> {
            String name = String.valueOf(images.getFileName());
            String labels = name.contains("-images")
                    ? name.replace("-images", "-labels").replace("idx3", "idx1")
                    : name + "-labels.idx1-ubyte";
            saving.saveBy(images, () -> {
                session.lab().drawings().myDigits().exportIdx(images, images.resolveSibling(labels));
                return images;
            });
        });
    }

    private void importInk() {
        session.files()
                .open(getScene().getWindow(), messages.get("import.title"), InkFiles.kind(messages))
                .ifPresent(file -> session.digits().importInk(file, added -> session.newsProperty()
                        .set(Optional.of(
                                messages.text("imported", added.size(), String.valueOf(file.getFileName()))))));
    }

    private StackPane drawings() {
        var empty = new Label();
        empty.setId("no-digits");
        empty.getStyleClass().add("secondary");
        empty.setWrapText(true);
        empty.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> messages.get(session.digits().list().isEmpty() ? "none" : "none-shown"),
                        session.digits().list(),
                        session.languageProperty()));
        empty.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> viewModel.shown().isEmpty(), viewModel.collectedProperty(), viewModel.filterProperty()));
        var pane = new StackPane(atlas, empty);
        pane.getStyleClass().add("digit-drawings");
        return pane;
    }

    private ScrollPane side() {
        var cards = new VBox(
                new ScoresCard(viewModel, session, messages),
                new DigitCard(viewModel, session, messages),
                new FineTuneCard(tuning, session, messages));
        cards.getStyleClass().add("digit-cards");
        var scroller = new ScrollPane(cards);
        scroller.setFitToWidth(true);
        scroller.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroller.setMinWidth(SIDE_WIDTH);
        scroller.setPrefWidth(SIDE_WIDTH);
        return scroller;
    }

    /** The tile with the frame is the chosen drawing. */
    private void followChoice() {
        atlas.selectedProperty().addListener((observable, before, tile) -> {
            if (tile.intValue() >= 0 && tile.intValue() < shown.size()) {
                viewModel
                        .chosenProperty()
                        .set(Optional.of(shown.get(tile.intValue()).digit().id()));
            }
        });
        viewModel.chosenProperty().addListener(observable -> select());
        atlas.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DELETE) {
                viewModel.delete();
                event.consume();
            }
        });
    }

    private void select() {
        int tile = viewModel.chosenEntry().map(shown::indexOf).orElse(-1);
        atlas.selectedProperty().set(tile);
    }

    private void show() {
        Collected collected = viewModel.collectedProperty().get();
        shown = viewModel.shown();
        buildFilters(collected);
        List<Entry> entries = shown;
        LabelledImages images = collected.images();
        float[] limits = new float[entries.size()];
        Arrays.fill(limits, 255);
        atlas.show(new Atlas(
                LabelledImages.SIDE,
                (tile, values) -> {
                    for (int i = 0; i < values.length; i++) {
                        values[i] = images.pixel(entries.get(tile).image(), i);
                    }
                },
                ColourScale.ink(),
                limits));
        select();
    }

    private void buildFilters(Collected collected) {
        Filter filter = viewModel.filterProperty().get();
        filters.getChildren().clear();
        filters.getChildren()
                .add(label(Filter.ANY, messages.get("all", collected.entries().size()), filter));
        for (int digit = 0; digit < LabelledImages.CLASSES; digit++) {
            int count = collected.count(digit);
            if (count > 0 || filter.label() == digit) {
                filters.getChildren().add(label(digit, messages.get("of-label", digit, count), filter));
            }
        }
        misread.setId("filter-misread");
        misread.getStyleClass().setAll("toggle-button", "small");
        misread.setText(messages.get("misread", collected.misread()));
        misread.setSelected(filter.misread());
        misread.setOnAction(event -> viewModel.filterProperty().set(filter.withMisread(misread.isSelected())));
        if (viewModel.focusedName().isPresent() && !collected.entries().isEmpty()) {
            filters.getChildren().add(misread);
        }
    }

    private ToggleButton label(int label, String text, Filter filter) {
        var button = new ToggleButton(text);
        button.setId(label == Filter.ANY ? "filter-all" : "filter-" + label);
        button.getStyleClass().add("small");
        button.setToggleGroup(labels);
        button.setSelected(filter.label() == label);
        button.setOnAction(event -> {
            button.setSelected(true);
            viewModel.filterProperty().set(filter.withLabel(label));
        });
        return button;
    }
}
