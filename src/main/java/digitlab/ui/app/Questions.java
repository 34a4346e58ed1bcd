package digitlab.ui.app;

import digitlab.ui.curves.CurvesView;
import digitlab.ui.curves.CurvesViewModel;
import digitlab.ui.fx.Icons;
import digitlab.ui.fx.Messages;
import digitlab.ui.session.Session;
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
                tab("curves", Feather.TRENDING_UP, new CurvesView(new CurvesViewModel(session), session), messages));
    }

    static Tab tab(String key, Ikon icon, Node content, Messages messages) {
        var tab = new Tab();
        tab.setId("tab-" + key);
        tab.textProperty().bind(messages.text("tab." + key));
        tab.setGraphic(Icons.of(icon));
        tab.setContent(content);
        return tab;
    }
}
