package digitlab.ui.draw;

import digitlab.core.data.LabelledImages;
import digitlab.lab.Explainer;
import digitlab.lab.Explanation;
import digitlab.lab.Explanation.Neighbour;
import digitlab.ui.fx.Jobs;
import digitlab.ui.session.Session;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import org.jspecify.annotations.Nullable;

/** The reasons for the answer of the focused run, or for any other digit that it might have said. */
final class WhyViewModel {
    /** As many neighbours and units as fit side by side. */
    static final int MOST = 5;

    /** The digit that the network says. */
    static final int ANSWER = -1;

    private final Session session;
    private final DrawViewModel drawing;
    private final Jobs.Line line;
    private final BooleanProperty active = new SimpleBooleanProperty();
    private final IntegerProperty digit = new SimpleIntegerProperty(ANSWER);
    private final ReadOnlyObjectWrapper<Optional<Reasons>> reasons = new ReadOnlyObjectWrapper<>(Optional.empty());
    private @Nullable Nearest known;

    /** Neighbours of a drawing, which are the same for all networks of a data set. */
    private record Nearest(LabelledImages image, String dataSet, List<Neighbour> list, LabelledImages images) {}

    /** What a job finds. */
    private record Found(Nearest nearest, Reasons reasons) {}

    WhyViewModel(Session session, DrawViewModel drawing) {
        this.session = session;
        this.drawing = drawing;
        this.line = session.jobs().line();
        drawing.responseProperty().addListener(observable -> refresh());
        session.focusedProperty().addListener(observable -> refresh());
        active.addListener(observable -> refresh());
        digit.addListener(observable -> refresh());
    }

    /** Whether somebody looks. */
    BooleanProperty activeProperty() {
        return active;
    }

    /** The digit whose reasons are wanted, or {@link #ANSWER}. */
    IntegerProperty digitProperty() {
        return digit;
    }

    ReadOnlyObjectProperty<Optional<Reasons>> reasonsProperty() {
        return reasons.getReadOnlyProperty();
    }

    private void refresh() {
        Response response = drawing.responseProperty().get();
        NetworkAnswer asked = drawing.focusedAnswer().orElse(null);
        if (!active.get()) {
            return;
        }
        if (asked == null || !response.isDigit()) {
            line.run(() -> Optional.<Reasons>empty(), reasons::set, this::report);
            return;
        }
        LabelledImages image = Response.image(response.preparation()).orElseThrow();
        int wanted = digit.get() == ANSWER ? asked.answer().digit() : digit.get();
        Nearest before = known;
        line.run(
                () -> find(asked, image, wanted, before),
                found -> {
                    known = found.nearest;
                    reasons.set(Optional.of(found.reasons));
                },
                this::report);
    }

    /** In the background. */
    private Found find(NetworkAnswer asked, LabelledImages image, int wanted, @Nullable Nearest before)
            throws IOException {
        String dataSet = asked.run().spec().data().dataSet();
        boolean same = before != null
                && before.dataSet.equals(dataSet)
                && java.util.Arrays.equals(before.image.pixels(), image.pixels());
        Nearest nearest = before != null && same ? before : nearest(image, dataSet);
        Explanation explanation = Explainer.explain(asked.network().parameters(), image, 0, wanted, MOST);
        return new Found(nearest, new Reasons(asked, explanation, nearest.list, nearest.images));
    }

    private Nearest nearest(LabelledImages image, String dataSet) throws IOException {
        LabelledImages all = session.lab().data().training(dataSet).images();
        List<Neighbour> list = Explainer.nearest(image, 0, all, MOST);
        int[] indices = list.stream().mapToInt(Neighbour::image).toArray();
        return new Nearest(image, dataSet, list, all.subset(indices));
    }

    private void report(Exception failure) {
        session.noticeProperty().set(String.valueOf(failure.getMessage()));
    }
}
