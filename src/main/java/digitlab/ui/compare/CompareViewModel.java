package digitlab.ui.compare;

import digitlab.chart.ChartStyle;
import digitlab.core.experiment.GridEdge;
import digitlab.core.experiment.LocalText;
import digitlab.core.experiment.Measure;
import digitlab.core.experiment.Run;
import digitlab.core.experiment.RunSpec;
import digitlab.core.experiment.Setting;
import digitlab.core.experiment.Study;
import digitlab.core.experiment.StudyResults;
import digitlab.ui.session.RunItem;
import digitlab.ui.session.Session;
import digitlab.ui.session.Studies;
import digitlab.ui.session.StudyItem;
import digitlab.ui.session.StudyState;
import digitlab.ui.session.Theme;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** What the Compare tab shows: the groups of a study, or of the runs that charts show, and which of them is looked at. */
public final class CompareViewModel {
    private static final int MNIST_IMAGES = 60_000;

    private final Session session;
    private final Figures figures;
    private final BooleanProperty active = new SimpleBooleanProperty();
    private final ObjectProperty<Measure> measure = new SimpleObjectProperty<>(Measure.TEST_ACCURACY);
    private final ObjectProperty<Kind> kind = new SimpleObjectProperty<>(Kind.LEVELS);
    private final ReadOnlyObjectWrapper<Optional<Comparison>> comparison =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Integer> chosen = new ReadOnlyObjectWrapper<>(-1);
    private final ObservableList<RunItem> runs = FXCollections.observableArrayList(
            run -> new Observable[] {run.statusProperty(), run.visibleProperty(), run.nameProperty()});
    private final ChangeListener<StudyResults> follower = (observable, before, now) -> refresh();
    private Optional<StudyItem> followed = Optional.empty();
    private boolean isKindChosen;
    private @Nullable String chosenName;
    private @Nullable String reference;

    public CompareViewModel(Session session) {
        this.session = session;
        this.figures = new Figures(session.languageProperty());
        Bindings.bindContent(runs, session.runs());
        runs.addListener((Observable observable) -> refresh());
        session.studies().shownProperty().subscribe(this::follow);
        session.languageProperty().addListener(observable -> refresh());
        measure.addListener(observable -> refresh());
        active.addListener(observable -> refresh());
    }

    /** Whether somebody looks. */
    public BooleanProperty activeProperty() {
        return active;
    }

    Session session() {
        return session;
    }

    Figures figures() {
        return figures;
    }

    ObjectProperty<Measure> measureProperty() {
        return measure;
    }

    ReadOnlyObjectProperty<Kind> kindProperty() {
        return kind;
    }

    /** Looks at the groups in one of the {@link #kinds}. */
    void look(Kind chosenKind) {
        isKindChosen = true;
        kind.set(chosenKind);
    }

    /** How far the shown study's training is; null if none is shown. */
    ObservableValue<StudyState> stateProperty() {
        return session.studies().shownProperty().flatMap(item -> item.map(StudyItem::stateProperty)
                .orElse(null));
    }

    /** The groups; empty if there are none. */
    ReadOnlyObjectProperty<Optional<Comparison>> comparisonProperty() {
        return comparison.getReadOnlyProperty();
    }

    /** The row that the verdict is about; −1 if there is none. */
    ReadOnlyObjectProperty<Integer> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** The chosen row; −1 if there is none, or none yet in groups that have just changed. */
    int chosenRow() {
        int row = chosen.getValue();
        return comparison.get().filter(now -> row < now.rows().size()).isPresent() ? row : -1;
    }

    /** The study that is shown; empty if it is the runs of the list. */
    Optional<StudyItem> study() {
        return followed;
    }

    private void follow(Optional<StudyItem> item) {
        followed.ifPresent(before -> before.resultsProperty().removeListener(follower));
        followed = item;
        item.ifPresent(now -> now.resultsProperty().addListener(follower));
        chosenName = null;
        reference = null;
        isKindChosen = false;
        refresh();
    }

    private void refresh() {
        if (!active.get() && comparison.get().isPresent()) {
            return;
        }
        Optional<StudyResults> results = results();
        comparison.set(results.filter(found -> found.count() > 0)
                .map(found -> Comparison.of(found, measure(found), reference)));
        comparison.get().ifPresent(now -> {
            List<Kind> kinds = kinds();
            if (!isKindChosen || !kinds.contains(kind.get())) {
                kind.set(kinds.get(0));
            }
        });
        chosen.set(comparison.get().map(this::rowOfChosen).orElse(-1));
    }

    private Optional<StudyResults> results() {
        if (followed.isPresent()) {
            return followed.map(StudyItem::results);
        }
        List<Run> shown = runs.stream()
                .filter(run -> run.visibleProperty().get())
                .flatMap(run -> run.stored().stream())
                .toList();
        return ChosenRuns.of(shown, figures::name);
    }

    /** The chosen measure, or the first that the runs have. */
    private Measure measure(StudyResults results) {
        return Comparison.has(results, measure.get()) || measures(results).isEmpty()
                ? measure.get()
                : measures(results).get(0);
    }

    private static List<Measure> measures(StudyResults results) {
        return Arrays.stream(Measure.values())
                .filter(candidate -> Comparison.has(results, candidate))
                .toList();
    }

    /** What the runs can be compared by. */
    List<Measure> measures() {
        return results().map(CompareViewModel::measures).orElse(List.of());
    }

    private int rowOfChosen(Comparison now) {
        for (int i = 0; i < now.rows().size(); i++) {
            if (now.rows().get(i).setting().name().equals(chosenName)) {
                return i;
            }
        }
        return now.best();
    }

    /** Puts a row into the verdict. */
    void choose(int row) {
        comparison.get().filter(now -> row >= 0 && row < now.rows().size()).ifPresent(now -> {
            chosenName = now.rows().get(row).setting().name();
            chosen.set(row);
        });
    }

    /** Compares all rows with this one; −1 for each one's control. */
    void compareWith(int row) {
        reference = row < 0
                ? null
                : comparison
                        .get()
                        .map(now -> now.rows().get(row).setting().name())
                        .orElse(null);
        if (reference != null && reference.equals(chosenName)) {
            chosenName = null;
        }
        refresh();
    }

    /** Ways to look at these groups, the most telling first. */
    List<Kind> kinds() {
        return comparison.get().map(now -> Kind.of(now, lines())).orElse(List.of(Kind.LEVELS));
    }

    Optional<SweepLines> lines() {
        return comparison.get().flatMap(now -> SweepLines.of(now, figures::name));
    }

    /** The edge that the best setting lies at, if it does. */
    Optional<GridEdge> edge() {
        return comparison.get().flatMap(now -> now.results().edges().stream().findFirst());
    }

    /** Further values beyond that edge. */
    Optional<GridExtension> extension() {
        return comparison.get().flatMap(now -> edge().flatMap(edge -> GridExtension.of(now.results(), edge)));
    }

    /** Trains further values beyond the edge and shows them with the others. */
    void extend() {
        extension().ifPresent(extension -> begin(title(), extension.study(), extension.study()));
    }

    /** Seeds still to be run so that the chosen row's difference would be noticed; empty if that is no question, or too many. */
    OptionalInt moreSeeds() {
        Comparison now = comparison.get().orElse(null);
        return now == null || chosenRow() < 0 ? OptionalInt.empty() : now.moreSeeds(chosenRow());
    }

    /** Trains the chosen row and what it is compared with, with further seeds. */
    void runMoreSeeds() {
        Comparison now = comparison.get().orElse(null);
        OptionalInt more = moreSeeds();
        if (now == null || more.isEmpty()) {
            return;
        }
        Study study = now.results().study();
        List<Long> seeds = new ArrayList<>(study.seeds());
        long next = seeds.stream().mapToLong(seed -> seed).max().orElse(0) + 1;
        for (int i = 0; i < more.getAsInt(); i++) {
            seeds.add(next + i);
        }
        Comparison.Row row = now.rows().get(chosenRow());
        Setting other = now.rows().get(row.reference()).setting();
        String id = followed.isPresent() ? study.id() : Studies.REPEATS;
        begin(title(), new Study(id, study.settings(), seeds), new Study(id, List.of(row.setting(), other), seeds));
    }

    /** Trains the one recipe that there is with several seeds. */
    void repeat() {
        comparison.get().ifPresent(now -> {
            Setting setting = now.rows().get(0).setting();
            Study study =
                    Study.of(Studies.REPEATS, List.of(setting), setting.recipe().seed(), Comparison.REPEATS);
            begin(setting.label(), study, study);
        });
    }

    /** Trains a sweep and shows it. */
    void begin(Study sweep) {
        begin(sweepTitle(sweep), sweep, sweep);
    }

    private LocalText sweepTitle(Study sweep) {
        String fields = sweep.settings().get(0).values().keySet().stream()
                .map(figures::name)
                .reduce((a, b) -> a + " × " + b)
                .orElse("");
        return LocalText.of(figures.messages().get("sweep.title", fields));
    }

    private void begin(LocalText title, Study shown, Study part) {
        String kept = chosenName;
        Kind looked = kind.get();
        boolean wasChosen = isKindChosen;
        StudyItem item = session.studies().item(title, shown);
        item.know(session.runs().stream().flatMap(run -> run.stored().stream()).toList());
        session.studies().shownProperty().set(Optional.of(item));
        session.studies().begin(item, part, null);
        chosenName = kept;
        if (wasChosen && kinds().contains(looked)) {
            look(looked);
        }
    }

    LocalText title() {
        return followed.map(StudyItem::title)
                .orElseGet(() -> LocalText.of(figures.messages().get("runs")));
    }

    /** Seconds that so many runs of each of these recipes will take here. */
    double secondsFor(List<Setting> settings, int seeds) {
        double seconds = 0;
        for (Setting setting : settings) {
            seconds += seeds * secondsOf(setting);
        }
        return seconds / session.studies().lab().sideBySide();
    }

    private double secondsOf(Setting setting) {
        Optional<Double> measured = comparison.get().flatMap(now -> now.rows().stream()
                .filter(row -> row.setting().name().equals(setting.name()))
                .findFirst()
                .flatMap(row -> row.of(Measure.SECONDS))
                .map(interval -> interval.mean()));
        return measured.orElseGet(() -> guess(setting.recipe()));
    }

    /** From the speed of runs so far, on a set as large as MNIST. */
    double guess(RunSpec recipe) {
        return recipe.training().epochs() * session.secondsPerEpoch(recipe.withThreads(1), MNIST_IMAGES);
    }

    /** A run of the chosen row, and one of the row that it is compared with, with the same seed where both have one. */
    Optional<List<Run>> pair() {
        return comparison.get().filter(now -> chosenRow() >= 0).flatMap(now -> now.pair(chosenRow()));
    }

    /** Shows the first run of a row in all other tabs. */
    void showRun(int row) {
        comparison
                .get()
                .ifPresent(
                        now -> session.show(now.rows().get(row).group().runs().get(0)));
    }

    ChartStyle style() {
        Theme theme = session.themeProperty().get();
        return ChartStyle.of(
                theme.isDark(),
                theme == Theme.HIGH_CONTRAST,
                session.presentationProperty().get());
    }
}
