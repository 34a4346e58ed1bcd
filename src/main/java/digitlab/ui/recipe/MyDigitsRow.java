package digitlab.ui.recipe;

import digitlab.core.experiment.RunSpec;
import digitlab.lab.MnistAndMyDigits;
import digitlab.ui.session.Session;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Whether the user's own drawings train too. Those held back never do, so that they can judge. */
final class MyDigitsRow {
    private static final String WITHOUT = RunSpec.DEFAULT.data().dataSet();

    private final FormRows rows;
    private final Session session;

    MyDigitsRow(FormRows rows) {
        this.rows = rows;
        this.session = rows.session();
    }

    VBox build() {
        var field =
                EditorField.flag("my-digits", spec -> spec.data().dataSet().equals(MnistAndMyDigits.ID), this::with);
        var row = new VBox(2, rows.flag(field), counts());
        // of other data sets there is none with My digits added
        var possible = rows.viewModel().part(spec -> isPossible(spec.data().dataSet()));
        row.visibleProperty().bind(possible);
        row.managedProperty().bind(possible);
        return row;
    }

    private static boolean isPossible(String dataSet) {
        return dataSet.equals(WITHOUT) || dataSet.equals(MnistAndMyDigits.ID);
    }

    private RunSpec with(RunSpec spec, boolean on) {
        if (on && training() == 0) {
            throw new IllegalArgumentException(rows.messages().get("my-digits.none"));
        }
        return spec.withData(spec.data().withDataSet(on ? MnistAndMyDigits.ID : WITHOUT));
    }

    private int training() {
        return session.digits().list().size() - session.digits().heldBack();
    }

    private Label counts() {
        var counts = new Label();
        counts.setId("my-digits-counts");
        counts.getStyleClass().add("caption");
        counts.setWrapText(true);
        counts.setMinHeight(Region.USE_PREF_SIZE);
        counts.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> rows.messages()
                                .get(
                                        "my-digits.counts",
                                        training(),
                                        session.digits().heldBack()),
                        session.digits().list(),
                        session.languageProperty()));
        counts.visibleProperty()
                .bind(rows.viewModel().part(spec -> spec.data().dataSet().equals(MnistAndMyDigits.ID)));
        counts.managedProperty().bind(counts.visibleProperty());
        return counts;
    }
}
