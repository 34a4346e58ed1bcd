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
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
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
        return tab(
                "curves",
                Feather.TRENDING_UP,
                messages,
                shown -> new CurvesView(new CurvesViewModel(session), session));
    }

    private static Tab weights(Session session, Messages messages) {
        return tab("weights", Feather.GRID, messages, shown -> {
            var viewModel = new WeightsViewModel(session);
            var view = new WeightsView(viewModel, session);
            viewModel.activeProperty().bind(shown);
            return view;
        });
    }

    private static Tab layers(Session session, Messages messages) {
        return tab("layers", Feather.LAYERS, messages, shown -> {
            var viewModel = new LayersViewModel(session);
            var view = new LayersView(viewModel, session);
            viewModel.activeProperty().bind(shown);
            return view;
        });
    }

    private static Tab predictions(Session session, Messages messages) {
        return tab("predictions", Feather.TARGET, messages, shown -> {
            var viewModel = new PredictionsViewModel(session);
            var view = new PredictionsView(viewModel, session);
            viewModel.activeProperty().bind(shown);
            return view;
        });
    }

    private static Tab compare(Session session, Messages messages) {
        return tab("compare", Feather.BAR_CHART_2, messages, shown -> {
            var viewModel = new CompareViewModel(session);
            var view = new CompareView(viewModel, session);
            viewModel.activeProperty().bind(shown);
            return view;
        });
    }

    private static Tab myDigits(Session session, Messages messages) {
        return tab("my-digits", Feather.EDIT_3, messages, shown -> {
            var viewModel = new MyDigitsViewModel(session);
            var view = new MyDigitsView(viewModel, new FineTuneViewModel(session), session);
            viewModel.activeProperty().bind(shown);
            return view;
        });
    }

    private static Tab robustness(Session session, Messages messages) {
        return tab("robustness", Feather.SHIELD, messages, shown -> {
            var viewModel = new RobustnessViewModel(session);
            var view = new RobustnessView(viewModel, session);
            viewModel.activeProperty().bind(shown);
            return view;
        });
    }

    /**
     * A tab whose content is made when it is first looked at: most are not on the way to the first window.
     *
     * @param content made for what says whether it shows
     */
    private static Tab tab(String key, Ikon icon, Messages messages, Function<ReadOnlyBooleanProperty, Node> content) {
        var tab = new Tab();
        tab.setId("tab-" + key);
        tab.textProperty().bind(messages.text("tab." + key));
        tab.setGraphic(Icons.of(icon));
        tab.selectedProperty().subscribe(selected -> {
            if (selected && tab.getContent() == null) {
                tab.setContent(content.apply(tab.selectedProperty()));
            }
        });
        return tab;
    }
}
