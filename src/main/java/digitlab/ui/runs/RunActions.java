package digitlab.ui.runs;

import digitlab.lab.RecipeText;
import digitlab.lab.RunLibrary;
import digitlab.ui.fx.FileSaving;
import digitlab.ui.fx.Icons;
import digitlab.ui.fx.Menus;
import digitlab.ui.fx.Messages;
import digitlab.ui.session.RunItem;
import digitlab.ui.session.RunStatus;
import digitlab.ui.session.Session;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import org.kordamp.ikonli.feather.Feather;

/** What can be done with runs: the same behind buttons and in the menu of the table. */
final class RunActions {
    private final RunsViewModel viewModel;
    private final Session session;
    private final Messages messages;
    private final FileSaving saving;
    private final Runnable rename;
    private final ObservableValue<Boolean> none;

    /**
     * The actions.
     *
     * @param rename begins to edit the focused run's name
     */
    RunActions(RunsViewModel viewModel, Session session, Messages messages, Runnable rename) {
        this.viewModel = viewModel;
        this.session = session;
        this.messages = messages;
        this.rename = rename;
        this.saving = session.saving();
        this.none = session.focusedProperty().map(Optional::isEmpty);
    }

    /** Those that are wanted most, as buttons. */
    List<Region> buttons() {
        Button undo = button("undo-delete", Feather.ROTATE_CCW, viewModel::undoDelete);
        undo.disableProperty().unbind();
        undo.disableProperty().bind(viewModel.restorableProperty().not());
        return List.of(
                button("load-recipe", Feather.CORNER_UP_LEFT, viewModel::loadRecipe),
                button("repeat-run", Feather.REPEAT, viewModel::repeat),
                export(),
                button("delete-run", Feather.TRASH_2, viewModel::delete),
                undo);
    }

    private Button button(String key, Feather icon, Runnable action) {
        var button = new Button(null, Icons.of(icon));
        button.setId(key);
        button.getStyleClass().add("flat");
        button.textProperty().bind(messages.text(key));
        Icons.name(button, messages.text(key + ".hint"));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        button.disableProperty().bind(none);
        return button;
    }

    private MenuButton export() {
        var button = new MenuButton(null, Icons.of(Feather.DOWNLOAD));
        button.setId("export-run");
        button.getStyleClass().add("flat");
        button.textProperty().bind(messages.text("export-run"));
        Icons.name(button, messages.text("export-run.hint"));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.getItems().setAll(exports());
        button.disableProperty().bind(none);
        return button;
    }

    /** All of them. */
    ContextMenu menu() {
        var menu = new ContextMenu(
                item("load-recipe", viewModel::loadRecipe),
                item("repeat-run", viewModel::repeat),
                item("go-on", viewModel::goOn, RunsViewModel::canGoOn),
                new SeparatorMenuItem(),
                item("rename-run", rename),
                item("toggle-visible", viewModel::toggleVisible),
                new SeparatorMenuItem());
        menu.getItems().addAll(exports());
        var undo = item("undo-delete", viewModel::undoDelete);
        undo.disableProperty().unbind();
        undo.disableProperty().bind(viewModel.restorableProperty().not());
        menu.getItems().addAll(new SeparatorMenuItem(), item("delete-run", viewModel::delete), undo);
        return menu;
    }

    private List<MenuItem> exports() {
        Predicate<RunItem> began = run -> run.status() != RunStatus.QUEUED;
        return List.of(
                item("export-curve", () -> focused(this::exportCurve), began),
                item("export-recipe", () -> focused(this::exportRecipe)),
                item("export-network", () -> focused(this::exportNetwork), began));
    }

    private MenuItem item(String key, Runnable action) {
        return item(key, action, run -> true);
    }

    private MenuItem item(String key, Runnable action, Predicate<RunItem> applies) {
        MenuItem item = Menus.item(messages.text(key + ".menu"), action);
        item.disableProperty().bind(session.focusedProperty().flatMap(run -> run.<ObservableValue<Boolean>>map(
                        known -> known.statusProperty().map(status -> !applies.test(known)))
                .orElse(none)));
        return item;
    }

    private void focused(Consumer<RunItem> action) {
        session.focusedProperty().get().ifPresent(action);
    }

    private Window window() {
        return Window.getWindows().stream()
                .filter(Window::isFocused)
                .findFirst()
                .orElse(Window.getWindows().get(0));
    }

    private void exportCurve(RunItem run) {
        RunLibrary library = session.lab().library();
        saving.ask(
                window(),
                run.name(),
                "csv",
                file -> saving.save(file, () -> library.curveCsv(run.id()).getBytes(StandardCharsets.UTF_8)));
    }

    private void exportRecipe(RunItem run) {
        saving.ask(
                window(),
                run.name(),
                "json",
                file -> saving.save(file, () -> RecipeText.write(run.spec()).getBytes(StandardCharsets.UTF_8)));
    }

    private void exportNetwork(RunItem run) {
        RunLibrary library = session.lab().library();
        int shown = session.epochProperty().get();
        var result = run.resultProperty().get();
        saving.ask(
                window(),
                run.name(),
                "zip",
                file -> saving.saveBy(file, () -> {
                    library.saveNetwork(run.id(), RunsViewModel.epochToSave(library, run.id(), shown, result), file);
                    return file;
                }));
    }
}
