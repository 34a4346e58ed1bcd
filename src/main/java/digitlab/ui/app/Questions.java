package digitlab.ui.app;

import digitlab.ui.compare.CompareView;
import digitlab.ui.compare.CompareViewModel;
import digitlab.ui.curves.CurvesView;
import digitlab.ui.curves.CurvesViewModel;
import digitlab.ui.fx.Icons;
import digitlab.ui.fx.Messages;
import digitlab.ui.layers.LayersView;
import digitlab.ui.layers.LayersViewModel;
import digitlab.ui.mydigits.FineTuneViewModel;
import digitlab.ui.mydigits.MyDigitsView;
import digitlab.ui.mydigits.MyDigitsViewModel;
import digitlab.ui.predictions.PredictionsView;
import digitlab.ui.predictions.PredictionsViewModel;
import digitlab.ui.robustness.RobustnessView;
import digitlab.ui.robustness.RobustnessViewModel;
import digitlab.ui.session.Session;
import digitlab.ui.weights.WeightsView;
import digitlab.ui.weights.WeightsViewModel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** One tab for each question that people ask of their runs. */
final class Questions {
    private final Session session;
    private final Messages messages;
    private final List<Runnable> answers = new ArrayList<>();
    private final List<Tab> tabs;

    Questions(Session session, Messages messages) {
        this.session = session;
        this.messages = messages;
        this.tabs = List.of(curves(), weights(), layers(), predictions(), compare(), myDigits(), robustness());
    }

    /** The tabs, which have no content until {@link #answer()}. */
    List<Tab> tabs() {
        return tabs;
    }

    /** Makes the content of the tab that shows, and from now on that of each other when it is first looked at. */
    void answer() {
        answers.forEach(Runnable::run);
        answers.clear();
    }

    private Tab curves() {
        return tab("curves", Feather.TRENDING_UP, shown -> new CurvesView(new CurvesViewModel(session), session));
    }

    private Tab weights() {
        return tab("weights", Feather.GRID, shown -> {
            var viewModel = new WeightsViewModel(session);
            var view = new WeightsView(viewModel, session);
            viewModel.activeProperty().bind(shown);
            return view;
        });
    }

    private Tab layers() {
        return tab("layers", Feather.LAYERS, shown -> {
            var viewModel = new LayersViewModel(session);
            var view = new LayersView(viewModel, session);
            viewModel.activeProperty().bind(shown);
            return view;
        });
    }

    private Tab predictions() {
        return tab("predictions", Feather.TARGET, shown -> {
            var viewModel = new PredictionsViewModel(session);
            var view = new PredictionsView(viewModel, session);
            viewModel.activeProperty().bind(shown);
            return view;
        });
    }

    private Tab compare() {
        return tab("compare", Feather.BAR_CHART_2, shown -> {
            var viewModel = new CompareViewModel(session);
            var view = new CompareView(viewModel, session);
            viewModel.activeProperty().bind(shown);
            return view;
        });
    }

    private Tab myDigits() {
        return tab("my-digits", Feather.EDIT_3, shown -> {
            var viewModel = new MyDigitsViewModel(session);
            var view = new MyDigitsView(viewModel, new FineTuneViewModel(session), session);
            viewModel.activeProperty().bind(shown);
            return view;
        });
    }

    private Tab robustness() {
        return tab("robustness", Feather.SHIELD, shown -> {
            var viewModel = new RobustnessViewModel(session);
            var view = new RobustnessView(viewModel, session);
            viewModel.activeProperty().bind(shown);
            return view;
        });
    }

    /** @param content made for what says whether it shows; most is not on the way to the first window */
    private Tab tab(String key, Ikon icon, Function<ReadOnlyBooleanProperty, Node> content) {
        var tab = new Tab();
        tab.setId("tab-" + key);
        tab.textProperty().bind(messages.text("tab." + key));
        tab.setGraphic(Icons.of(icon));
        answers.add(() -> tab.selectedProperty().subscribe(selected -> {
            if (selected && tab.getContent() == null) {
                tab.setContent(content.apply(tab.selectedProperty()));
            }
        }));
        return tab;
    }
}
