package digitlab.ui.experiments;

import digitlab.chart.ChartStyle;
import digitlab.core.data.DataSpec;
import digitlab.core.experiment.ClaimResult;
import digitlab.core.experiment.Experiment;
import digitlab.core.experiment.Measure;
import digitlab.core.experiment.Metric;
import digitlab.core.experiment.RunSpec;
import digitlab.core.experiment.Setting;
import digitlab.core.experiment.Study;
import digitlab.core.experiment.StudyResults;
import digitlab.lab.ReportControl;
import digitlab.lab.ReportOccasion;
import digitlab.lab.ReportOrder;
import digitlab.lab.ReportSubject;
import digitlab.lab.StudyLab;
import digitlab.ui.fx.Messages;
import digitlab.ui.session.Session;
import digitlab.ui.session.StudyItem;
import digitlab.ui.session.Theme;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ChangeListener;
import org.jspecify.annotations.Nullable;

/** The experiments there are, the one that is looked at, what somebody expects of it, and its runs. */
public final class ExperimentsViewModel {
    /** Share of the images that a quick look takes. */
    static final double QUICK_SHARE = 0.1;

    /** Seeds that a quick look takes at most. */
    static final int QUICK_REPEATS = 2;

    private static final int MNIST_IMAGES = 60_000;
    private static final double SECONDS_PER_MINUTE = 60;

    private final Session session;
    private final Messages messages;
    private final ExperimentCatalogue catalogue;
    private final ObjectProperty<Optional<Experiment>> selected = new SimpleObjectProperty<>(Optional.empty());
    private final BooleanProperty quick = new SimpleBooleanProperty();
    private final IntegerProperty repeats = new SimpleIntegerProperty(1);
    private final ReadOnlyLongWrapper version = new ReadOnlyLongWrapper();
    private final ReadOnlyBooleanWrapper reporting = new ReadOnlyBooleanWrapper();
    private final Map<String, String> expectations = new HashMap<>();
    private final ChangeListener<Object> follower = (observable, before, now) -> changed();
    private @Nullable StudyItem item;

    public ExperimentsViewModel(Session session) {
        this.session = session;
        this.messages = Messages.of(ExperimentsViewModel.class, session.languageProperty());
        this.catalogue = new ExperimentCatalogue(session, messages);
        session.experimentsOpenProperty().subscribe(open -> {
            if (open) {
                catalogue.load(this::lookAt);
            }
        });
        selected.addListener((observable, before, now) -> {
            quick.set(false);
            now.ifPresent(experiment -> repeats.set(experiment.repeats()));
            choose();
        });
        quick.addListener(observable -> choose());
        repeats.addListener(observable -> choose());
        session.languageProperty().addListener(observable -> changed());
        session.themeProperty().addListener(observable -> changed());
    }

    Session session() {
        return session;
    }

    Messages messages() {
        return messages;
    }

    Locale language() {
        return session.languageProperty().get();
    }

    private StudyLab lab() {
        return session.studies().lab();
    }

    ObjectProperty<Optional<Experiment>> selectedProperty() {
        return selected;
    }

    /** The experiments there are. */
    ExperimentCatalogue catalogue() {
        return catalogue;
    }

    BooleanProperty quickProperty() {
        return quick;
    }

    IntegerProperty repeatsProperty() {
        return repeats;
    }

    /** Grows with every change of the experiment that is looked at. */
    ReadOnlyLongProperty versionProperty() {
        return version.getReadOnlyProperty();
    }

    /** Whether a report is being made. */
    ReadOnlyBooleanProperty reportingProperty() {
        return reporting.getReadOnlyProperty();
    }

    /** Stays with the experiment that is looked at or was last, if it is still there. */
    private void lookAt(List<Experiment> experiments) {
        String before = selected.get()
                .map(Experiment::id)
                .orElse(session.experimentProperty().get());
        selected.set(experiments.stream()
                .filter(experiment -> experiment.id().equals(before))
                .findFirst()
                .or(() -> experiments.stream().findFirst()));
    }

    private void tell(Exception failure) {
        session.noticeProperty().set(String.valueOf(failure.getMessage()));
    }

    /** Opens the help at the lesson about a topic, or at the list of lessons. */
    void openLesson(String topic) {
        session.helpProperty().set(catalogue.isTaught(topic) ? "lessons/" + topic + ".md" : "lessons.md");
    }

    /** Whether all runs of an experiment are there. */
    boolean isRun(Experiment experiment) {
        return new StudyResults(experiment.study(), session.studies().runs())
                .missing()
                .isEmpty();
    }

    private void choose() {
        unfollow();
        item = selected.get()
                .map(experiment -> session.studies().item(experiment.title(), study(experiment)))
                .orElse(null);
        follow();
        changed();
    }

    private void follow() {
        if (item != null) {
            item.resultsProperty().addListener(follower);
            item.stateProperty().addListener(follower);
            item.progressProperty().addListener(follower);
        }
    }

    private void unfollow() {
        if (item != null) {
            item.resultsProperty().removeListener(follower);
            item.stateProperty().removeListener(follower);
            item.progressProperty().removeListener(follower);
        }
    }

    private void changed() {
        version.set(version.get() + 1);
    }

    private Study study(Experiment experiment) {
        if (!quick.get()) {
            return experiment.study(repeats.get());
        }
        return experiment.study(Math.min(QUICK_REPEATS, repeats.get())).with(ExperimentsViewModel::quick);
    }

    private static RunSpec quick(RunSpec recipe) {
        DataSpec data = recipe.data();
        double share = Math.round(data.trainingFraction() * QUICK_SHARE * 1e6) / 1e6; // to read well
        return recipe.withData(data.withTrainingFraction(share));
    }

    /** The study of the experiment; empty if none is chosen. */
    Optional<StudyItem> item() {
        return Optional.ofNullable(item);
    }

    /** What somebody expects of the experiment; empty as long as nobody has said so. */
    Optional<String> expectation() {
        return selected.get().map(experiment -> expectations.get(experiment.id()));
    }

    /** Notes what somebody expects. Once there are results to see, it stays. */
    void expect(String answer) {
        selected.get()
                .filter(experiment -> !answer.isBlank() && !isSettled())
                .ifPresent(experiment -> expectations.put(experiment.id(), answer.strip()));
        changed();
    }

    /** Whether results show, so that an expectation can no longer be changed. */
    boolean isSettled() {
        return expectation().isPresent()
                && item().filter(now -> now.results().count() > 0).isPresent();
    }

    /** The results, if somebody has said what they expect; empty before. */
    Optional<StudyResults> results() {
        return isSettled() ? item().map(StudyItem::results) : Optional.empty();
    }

    List<ClaimResult> claims() {
        return results()
                .map(results -> selected.get().orElseThrow().claims().stream()
                        .map(results::check)
                        .toList())
                .orElse(List.of());
    }

    /** The name of the setting with the highest mean test accuracy; empty if there are no results to see. */
    Optional<String> highest() {
        return results().flatMap(results -> results.study().settings().stream()
                .filter(setting -> accuracy(results, setting).isPresent())
                .max((a, b) -> Double.compare(
                        accuracy(results, a).orElseThrow(), accuracy(results, b).orElseThrow()))
                .map(Setting::name));
    }

    private static OptionalDouble accuracy(StudyResults results, Setting setting) {
        return results.group(setting)
                .flatMap(group -> group.summary(Metric.of(Measure.TEST_ACCURACY)))
                .map(interval -> OptionalDouble.of(interval.mean()))
                .orElse(OptionalDouble.empty());
    }

    /** Trains what is missing, within the lesson's time. */
    void run() {
        Experiment experiment = selected.get().orElse(null);
        if (experiment != null && item != null && expectation().isPresent()) {
            Double minutes = experiment.lesson().minutes();
            Duration budget =
                    minutes == null ? null : Duration.ofMillis(Math.round(minutes * SECONDS_PER_MINUTE * 1000));
            session.studies().begin(item, budget);
        }
    }

    /** Seconds that the runs which are missing will take here. */
    double secondsLeft() {
        return item == null
                ? 0
                : item.results().missing().stream()
                                .mapToDouble(unit -> seconds(unit.recipe()))
                                .sum()
                        / lab().sideBySide();
    }

    /** Seconds of one run of a setting: measured, or guessed from the runs so far. */
    double seconds(Setting setting) {
        return Optional.ofNullable(item)
                .flatMap(now -> now.results().group(setting))
                .flatMap(group -> group.summary(Metric.of(Measure.SECONDS)))
                .map(interval -> interval.mean())
                .orElseGet(() -> seconds(setting.recipe()));
    }

    private double seconds(RunSpec recipe) {
        return recipe.training().epochs() * session.secondsPerEpoch(recipe.withThreads(1), MNIST_IMAGES);
    }

    int sideBySide() {
        return lab().sideBySide();
    }

    /** Shows the runs in the Compare tab. */
    void compare() {
        if (item != null) {
            session.studies().shownProperty().set(Optional.of(item));
            session.experimentsOpenProperty().set(false);
            session.questionProperty().set("tab-compare");
        }
    }

    /** Edits a setting's recipe, as far as the lesson lets it be edited. */
    void openRecipe(Setting setting) {
        selected.get().ifPresent(experiment -> {
            session.lessonProperty().set(experiment.lesson());
            Study study = experiment.study(1);
            session.recipe()
                    .change(setting.recipe(study.seeds().get(0))
                            .withThreads(session.recipe().recipe().threads()));
            session.experimentsOpenProperty().set(false);
        });
    }

    /** Reports on the runs in a new folder within this one, and shows the page. */
    void report(Path folder) {
        Experiment experiment = selected.get().orElse(null);
        StudyResults results = results().orElse(null);
        if (experiment == null || results == null) {
            return;
        }
        String again = "digitlab experiment run %s --repeats %d%s"
                .formatted(
                        experiment.id(),
                        results.study().seeds().size(),
                        quick.get() ? " --fraction " + QUICK_SHARE : "");
        var occasion = ReportOccasion.of(experiment, results, expectation().orElse(null), language(), List.of(again));
        var order = new ReportOrder(
                occasion, new ReportSubject.Studied(results), folder.resolve(experiment.id()), true, language());
        reporting.set(true);
        session.jobs()
                .run(
                        () -> {
                            Path page = lab().reports().make(order, ReportControl.NONE);
                            lab().pages().open(page);
                            return page;
                        },
                        page -> {
                            reporting.set(false);
                            session.newsProperty().set(Optional.of(messages.text("reported", page)));
                        },
                        failure -> {
                            reporting.set(false);
                            tell(failure);
                        });
    }

    /** Adds a teacher's file to the library, after reading it, and looks at its experiment. */
    void addFile(Path file) {
        catalogue.add(file, read -> selected.set(Optional.of(read)));
    }

    ChartStyle style() {
        Theme theme = session.themeProperty().get();
        return ChartStyle.of(
                theme.isDark(),
                theme == Theme.HIGH_CONTRAST,
                session.presentationProperty().get());
    }
}
