package digitlab.ui.predictions;

import digitlab.chart.ChartStyle;
import digitlab.core.data.DataSpec;
import digitlab.core.data.LabelledImages;
import digitlab.core.data.LoadedImages;
import digitlab.core.data.TrainingSplit;
import digitlab.core.experiment.RunSpec;
import digitlab.core.network.Parameters;
import digitlab.ui.fx.Jobs;
import digitlab.ui.session.RunItem;
import digitlab.ui.session.RunStatus;
import digitlab.ui.session.Session;
import digitlab.ui.session.Theme;
import java.io.IOException;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;

/** What the Predictions tab shows of the focused run, at the epoch of the time slider. */
public final class PredictionsViewModel {
    /** No image. */
    static final int NONE = -1;

    /** While a network trains, it is asked this often at most: asking costs what training needs. */
    private static final long INTERVAL_NANOS = 500_000_000L;

    /** Images that no run is trained on. */
    enum ImageSet {
        TEST,
        VALIDATION
    }

    private final Session session;
    private final Jobs.Line answering;
    private final Jobs.Line looking;
    private final BooleanProperty active = new SimpleBooleanProperty();
    private final ObjectProperty<ImageSet> imageSet = new SimpleObjectProperty<>(ImageSet.TEST);
    private final ObjectProperty<Choice> choice = new SimpleObjectProperty<>(Choice.EVERYTHING);
    private final IntegerProperty chosen = new SimpleIntegerProperty(NONE);
    private final ReadOnlyObjectWrapper<Optional<Answers>> answers = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Sample>> sample = new ReadOnlyObjectWrapper<>(Optional.empty());
    private ValidationImages validation = new ValidationImages(DataSpec.DEFAULT, 0, Optional.empty());
    private boolean outdated = true;
    private long lastAsked;

    /** A part of a training set, which takes a while to put together. */
    private record ValidationImages(DataSpec data, long seed, Optional<LabelledImages> images) {}

    public PredictionsViewModel(Session session) {
        this.session = session;
        this.answering = session.jobs().line();
        this.looking = session.jobs().line();
        session.weights().parametersProperty().addListener((observable, before, now) -> {
            outdated = true;
            if (now.isEmpty()) {
                answers.set(Optional.empty());
            } else if (!isTraining()) {
                ask();
            }
        });
        imageSet.addListener(observable -> {
            chosen.set(NONE);
            ask();
        });
        active.addListener(observable -> ask());
        session.weights().neededWhile(active);
        answers.addListener(observable -> look());
        chosen.addListener(observable -> look());
        choice.addListener(observable -> chooseFirst());
    }

    /** Whether somebody looks. */
    public BooleanProperty activeProperty() {
        return active;
    }

    ObjectProperty<ImageSet> imageSetProperty() {
        return imageSet;
    }

    /** Which images the large list has. */
    ObjectProperty<Choice> choiceProperty() {
        return choice;
    }

    /** The image that is looked at, by its number in the set, or {@link #NONE}. */
    IntegerProperty chosenProperty() {
        return chosen;
    }

    /** What the network says, or nothing yet. */
    ReadOnlyObjectProperty<Optional<Answers>> answersProperty() {
        return answers.getReadOnlyProperty();
    }

    /** The chosen image's way through the network. */
    ReadOnlyObjectProperty<Optional<Sample>> sampleProperty() {
        return sample.getReadOnlyProperty();
    }

    /** Chooses a cell of the confusion matrix, or none if it was the chosen one. */
    void toggleCell(int truth, int predicted) {
        Choice cell = Choice.ofCell(truth, predicted);
        choice.set(cell.equals(choice.get()) ? Choice.EVERYTHING : cell);
    }

    /** Called once a frame while somebody looks. */
    public void pulse(long nanos) {
        if (outdated && nanos - lastAsked >= INTERVAL_NANOS) {
            lastAsked = nanos;
            ask();
        }
    }

    private boolean isTraining() {
        return session.focusedProperty()
                .get()
                .filter(item -> item.status() == RunStatus.TRAINING)
                .isPresent();
    }

    private void ask() {
        Optional<RunItem> run = session.focusedProperty().get();
        Optional<Parameters> parameters = session.weights().parametersProperty().get();
        if (!active.get() || run.isEmpty() || parameters.isEmpty()) {
            return;
        }
        outdated = false;
        RunSpec spec = run.get().spec();
        ImageSet wanted = imageSet.get();
        answering.run(() -> answer(spec, wanted, parameters.get()), answers::set, failure -> session.noticeProperty()
                .set(String.valueOf(failure.getMessage())));
    }

    /** In the background. */
    private Optional<Answers> answer(RunSpec spec, ImageSet wanted, Parameters parameters) throws IOException {
        return images(spec, wanted)
                .map(images ->
                        new Answers(parameters, images, session.lab().networks().predict(parameters, images)));
    }

    private Optional<LabelledImages> images(RunSpec spec, ImageSet wanted) throws IOException {
        String name = spec.data().dataSet();
        if (wanted == ImageSet.TEST) {
            return session.lab().data().test(name).map(LoadedImages::images);
        }
        if (!validation.data.equals(spec.data()) || validation.seed != spec.seed() || validation.images.isEmpty()) {
            LabelledImages all = session.lab().data().training(name).images();
            LabelledImages some =
                    TrainingSplit.of(all, spec.data(), spec.seed()).validation();
            validation = new ValidationImages(spec.data(), spec.seed(), Optional.of(some));
        }
        return validation.images.filter(images -> images.count() > 0);
    }

    private void look() {
        Answers now = answers.get().orElse(null);
        int image = chosen.get();
        if (now == null || image >= now.count()) {
            sample.set(Optional.empty());
            return;
        }
        if (image == NONE) {
            chooseFirst();
            return;
        }
        looking.run(
                () -> new Sample(
                        now, image, session.lab().networks().layerOutputs(now.parameters(), now.images(), image)),
                done -> sample.set(Optional.of(done)),
                failure -> session.noticeProperty().set(String.valueOf(failure.getMessage())));
    }

    private void chooseFirst() {
        answers.get().ifPresent(now -> {
            int[] images = now.select(choice.get());
            if (images.length > 0) {
                chosen.set(images[0]);
            }
        });
    }

    /** The look of drawings in the window's theme. */
    ChartStyle style() {
        Theme theme = session.themeProperty().get();
        return ChartStyle.of(
                theme.isDark(),
                theme.isHighContrast(),
                session.presentationProperty().get());
    }
}
