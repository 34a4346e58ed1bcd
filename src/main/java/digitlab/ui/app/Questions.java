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
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** One tab for each question that people ask of their runs. */
final class Questions {
    private Questions() {}

    static List<Tab> tabs(Session session, Messages messages) {
        return List.of(
                curves(session, messages),
                weights(session, messages),
                layers(session, messages),
                predictions(session, messages),
                compare(session, messages),
                myDigits(session, messages),
                robustness(session, messages));
    }

    private static Tab curves(Session session, Messages messages) {
        return tab("curves", Feather.TRENDING_UP, new CurvesView(new CurvesViewModel(session), session), messages);
    }

    private static Tab weights(Session session, Messages messages) {
        var viewModel = new WeightsViewModel(session);
        var tab = tab("weights", Feather.GRID, new WeightsView(viewModel, session), messages);
        viewModel.activeProperty().bind(tab.selectedProperty());
        return tab;
    }

    private static Tab layers(Session session, Messages messages) {
        var viewModel = new LayersViewModel(session);
        var tab = tab("layers", Feather.LAYERS, new LayersView(viewModel, session), messages);
        viewModel.activeProperty().bind(tab.selectedProperty());
        return tab;
    }

    private static Tab predictions(Session session, Messages messages) {
        var viewModel = new PredictionsViewModel(session);
        var tab = tab("predictions", Feather.TARGET, new PredictionsView(viewModel, session), messages);
        viewModel.activeProperty().bind(tab.selectedProperty());
        return tab;
    }

    private static Tab compare(Session session, Messages messages) {
        var viewModel = new CompareViewModel(session);
        var tab = tab("compare", Feather.BAR_CHART_2, new CompareView(viewModel, session), messages);
        viewModel.activeProperty().bind(tab.selectedProperty());
        return tab;
    }

    private static Tab myDigits(Session session, Messages messages) {
        var viewModel = new MyDigitsViewModel(session);
        var view = new MyDigitsView(viewModel, new FineTuneViewModel(session), session);
        var tab = tab("my-digits", Feather.EDIT_3, view, messages);
        viewModel.activeProperty().bind(tab.selectedProperty());
        return tab;
    }

    private static Tab robustness(Session session, Messages messages) {
        var viewModel = new RobustnessViewModel(session);
        var tab = tab("robustness", Feather.SHIELD, new RobustnessView(viewModel, session), messages);
        viewModel.activeProperty().bind(tab.selectedProperty());
        return tab;
    }

    private static Tab tab(String key, Ikon icon, Node content, Messages messages) {
        var tab = new Tab();
        tab.setId("tab-" + key);
        tab.textProperty().bind(messages.text("tab." + key));
        tab.setGraphic(Icons.of(icon));
        tab.setContent(content);
        return tab;
    }
}
