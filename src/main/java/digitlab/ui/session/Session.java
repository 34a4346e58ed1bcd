package digitlab.ui.session;

import digitlab.core.data.LabelledImages;
import digitlab.core.experiment.Lesson;
import digitlab.core.experiment.Run;
import digitlab.core.experiment.RunSpec;
import digitlab.core.experiment.RunState;
import digitlab.core.experiment.Study;
import digitlab.lab.Lab;
import digitlab.lab.QueuedRun;
import digitlab.lab.RunLibrary;
import digitlab.ui.fx.FileChoosers;
import digitlab.ui.fx.FileQuestions;
import digitlab.ui.fx.FileSaving;
import digitlab.ui.fx.Jobs;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** What all parts of the window look at. Used on the FX thread; {@link #pulse} is called once a frame. */
public final class Session {
    /** The time slider's right end: what is newest. */
    public static final int LIVE = -1;

    /** Colours, markers and dashes that runs share out among them. */
    public static final int SLOTS = 6;

    /** Runs of one recipe that are trained at a time. */
    public static final int MOST_REPEATS = 100;

    private final Lab lab;
    private final Jobs jobs;
    private final FileQuestions files;
    private final FocusedWeights weights;
    private final NetworksInView networks;
    private final StoredDigits digits;
    private final ObservableList<RunItem> runs = FXCollections.observableArrayList();
    private final ObjectProperty<Optional<RunItem>> focused = new SimpleObjectProperty<>(Optional.empty());
    private final IntegerProperty epoch = new SimpleIntegerProperty(LIVE);
    private final RecipeHistory recipe;
    private final ObjectProperty<Optional<LabelledImages>> drawing = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Locale> language = new SimpleObjectProperty<>(Locale.ENGLISH);
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);
    private final BooleanProperty presentation = new SimpleBooleanProperty();
    private final IntegerProperty repeats = new SimpleIntegerProperty(1);
    private final StringProperty notice = new SimpleStringProperty("");
    private final ObjectProperty<Optional<ObservableValue<String>>> news = new SimpleObjectProperty<>(Optional.empty());
    private final Studies studies;
    private final ObjectProperty<Lesson> lesson = new SimpleObjectProperty<>(Lesson.FREE);
    private final BooleanProperty experimentsOpen = new SimpleBooleanProperty();
    private final StringProperty experiment = new SimpleStringProperty("");
    private final StringProperty question = new SimpleStringProperty("");
    private final StringProperty help = new SimpleStringProperty("");
    private int nextSlot;

    public Session(Lab lab, Jobs jobs, RunSpec recipe) {
        this(lab, jobs, new FileChoosers(), recipe);
    }

    /** @param files asks for files and folders, in a test without a person */
    public Session(Lab lab, Jobs jobs, FileQuestions files, RunSpec recipe) {
        this.lab = lab;
        this.jobs = jobs;
        this.files = files;
        var reader = new WeightsReader(lab);
        this.weights = new FocusedWeights(this, reader, this::report);
        this.networks = new NetworksInView(this, reader);
        this.digits = new StoredDigits(lab.drawings().myDigits(), jobs, notice);
        this.recipe = new RecipeHistory(recipe);
        this.studies = new Studies(lab.studies(), jobs, this::report);
    }

    public Lab lab() {
        return lab;
    }

    public Jobs jobs() {
        return jobs;
    }

    /** Asks the person at the window for files and folders. */
    public FileQuestions files() {
        return files;
    }

    /** Saves files, and says in {@link #noticeProperty} how it went. */
    public FileSaving saving() {
        return new FileSaving(files, jobs, language, notice::set);
    }

    public RecipeHistory recipe() {
        return recipe;
    }

    /** Sweeps and experiments. */
    public Studies studies() {
        return studies;
    }

    /** What the teacher has decided about the recipe that is edited. */
    public ObjectProperty<Lesson> lessonProperty() {
        return lesson;
    }

    /** Whether the page of experiments is open instead of the questions. */
    public BooleanProperty experimentsOpenProperty() {
        return experimentsOpen;
    }

    /** The id of the experiment at which their page opens; empty for the first. */
    public StringProperty experimentProperty() {
        return experiment;
    }

    /** The id of the tab that somebody wants to see, such as {@code tab-compare}; set back to empty once it shows. */
    public StringProperty questionProperty() {
        return question;
    }

    /** The place in the help that is open, as {@code page#anchor}, such as {@code glossary.md}; empty if none is. */
    public StringProperty helpProperty() {
        return help;
    }

    /** All runs, oldest first; those of studies only if somebody has asked to see them. */
    public ObservableList<RunItem> runs() {
        return runs;
    }

    /** The run that single-run views show. */
    public ObjectProperty<Optional<RunItem>> focusedProperty() {
        return focused;
    }

    /** The epoch that everything shows, or {@link #LIVE}. */
    public IntegerProperty epochProperty() {
        return epoch;
    }

    /** The focused run's weights at the shown epoch. */
    public FocusedWeights weights() {
        return weights;
    }

    /** The networks of several runs at the shown epoch. */
    public NetworksInView networks() {
        return networks;
    }

    /** The user's own drawings. */
    public StoredDigits digits() {
        return digits;
    }

    /** The current drawing as one image that a network can be asked about, whose label says nothing; empty paper is none. */
    public ObjectProperty<Optional<LabelledImages>> drawingProperty() {
        return drawing;
    }

    public ObjectProperty<Locale> languageProperty() {
        return language;
    }

    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    public BooleanProperty presentationProperty() {
        return presentation;
    }

    /** How often the recipe is trained, with one seed after the other; 1 to {@value #MOST_REPEATS}. */
    public IntegerProperty repeatsProperty() {
        return repeats;
    }

    /** Why the latest thing that was asked for could not be done; empty if it could. */
    public StringProperty noticeProperty() {
        return notice;
    }

    /** What was done that does not show by itself, such as where a file is now, in whatever language the window has. */
    public ObjectProperty<Optional<ObservableValue<String>>> newsProperty() {
        return news;
    }

    /** Seconds that an epoch of a recipe will take, guessed from the runs so far. */
    public double secondsPerEpoch(RunSpec spec, int trainingSetImages) {
        return Speed.secondsPerEpoch(spec, trainingSetImages, runs);
    }

    /** Whether a run tells how fast this machine is; before the first one, seconds are those of another machine. */
    public boolean isSpeedMeasured(RunSpec spec) {
        return Speed.isMeasured(spec, runs);
    }

    /** Fills the list with the runs of the store, but for those that are being trained, here or in another window or process. */
    public void loadRuns() {
        jobs.run(
                () -> new Loaded(lab.library().contents(), studies.ids()),
                loaded -> {
                    var contents = loaded.contents;
                    Set<String> listed = runs.stream().map(RunItem::id).collect(Collectors.toSet());
                    contents.runs().stream()
                            .filter(run -> !loaded.isOfStudy(run))
                            .filter(run -> run.state() != RunState.RUNNING && !listed.contains(run.id()))
                            .forEach(this::addStored);
                    studies.know(
                            contents.runs().stream().filter(loaded::isOfStudy).toList());
                    contents.damaged().stream().findFirst().ifPresent(notice::set);
                    if (focused.get().isEmpty() && !runs.isEmpty()) {
                        focused.set(Optional.of(runs.get(runs.size() - 1)));
                    }
                },
                this::report);
    }

    /** What the store has, and which ids studies have. */
    private record Loaded(RunLibrary.Contents contents, Set<String> studies) {
        boolean isOfStudy(Run run) {
            return Study.idOf(run).filter(studies::contains).isPresent();
        }
    }

    private void addStored(Run run) {
        RunItem item = RunItem.of(run, takeSlot());
        item.visibleProperty().set(runs.size() < SLOTS);
        runs.add(item);
        jobs.run(() -> lab.library().points(run.id()), item::setPoints, this::report);
    }

    /** Puts a study's run into the list, so that every view can show it, and looks at it. */
    public void show(Run run) {
        if (runs.stream().noneMatch(item -> item.id().equals(run.id()))) {
            addStored(run);
        }
        runs.stream().filter(item -> item.id().equals(run.id())).findFirst().ifPresent(item -> {
            item.visibleProperty().set(true);
            epoch.set(LIVE);
            focused.set(Optional.of(item));
        });
    }

    private int takeSlot() {
        return nextSlot++ % SLOTS;
    }

    /** Puts a recipe at the end of the queue and looks at it. */
    public RunItem train(RunSpec spec, String name) {
        return add(lab.queue().submit(spec, name));
    }

    /** Lets an interrupted run go on. */
    public void resume(RunItem interrupted) {
        runs.remove(interrupted);
        add(lab.queue().resume(interrupted.id(), interrupted.spec(), interrupted.name()));
    }

    private RunItem add(QueuedRun queued) {
        RunItem item = RunItem.of(queued, takeSlot());
        runs.add(item);
        epoch.set(LIVE);
        focused.set(Optional.of(item));
        return item;
    }

    /** The run that holds the training thread, or waits for it first. */
    public Optional<RunItem> current() {
        return runs.stream().filter(item -> item.status().isOpen()).findFirst();
    }

    public void pause(RunItem item) {
        item.queued().ifPresent(QueuedRun::pause);
    }

    public void goOn(RunItem item) {
        item.queued().ifPresent(QueuedRun::resume);
    }

    public void stop(RunItem item) {
        item.queued().ifPresent(QueuedRun::cancel);
    }

    /** Takes a finished run out of the list and puts it into the store's trash. */
    public void delete(RunItem item) {
        int index = runs.indexOf(item);
        runs.remove(item);
        if (focused.get().filter(item::equals).isPresent()) {
            focused.set(runs.isEmpty() ? Optional.empty() : Optional.of(runs.get(Math.max(0, index - 1))));
        }
        jobs.run(
                () -> {
                    lab.library().delete(item.id());
                    return item;
                },
                done -> {},
                this::report);
    }

    /** Brings a deleted run back to its place in the list. */
    public void restore(RunItem item, int index) {
        jobs.run(
                () -> {
                    lab.library().restore(item.id());
                    return item;
                },
                done -> runs.add(Math.min(index, runs.size()), item),
                this::report);
    }

    public void rename(RunItem item, String name) {
        String before = item.name();
        item.nameProperty().set(name);
        if (item.id().isEmpty()) {
            return;
        }
        jobs.run(
                () -> {
                    lab.library().rename(item.id(), name);
                    return name;
                },
                done -> {},
                failure -> {
                    item.nameProperty().set(before);
                    report(failure);
                });
    }

    /** Takes over what the training threads have put into their mailboxes since the last frame. */
    public void pulse(long nanos) {
        studies.pulse();
        for (RunItem item : runs) {
            item.queued().filter(queued -> item.status().isOpen()).ifPresent(queued -> pulse(item, queued));
        }
        weights.pulse(nanos);
        networks.pulse(nanos);
    }

    private void pulse(RunItem item, QueuedRun queued) {
        if (queued.id().isDone() && item.id().isEmpty()) {
            item.setId(queued.id().join());
        }
        queued.snapshots().take().ifPresent(item::show);
        if (queued.ended().isDone()) {
            finish(item, queued);
        } else if (queued.isPaused()) {
            item.setStatus(RunStatus.PAUSED);
        } else if (queued.id().isDone()) {
            item.setStatus(RunStatus.TRAINING);
        }
    }

    private void finish(RunItem item, QueuedRun queued) {
        try {
            item.show(queued.ended().join().run());
        } catch (CancellationException e) {
            runs.remove(item);
            return;
        } catch (CompletionException e) {
            if (e.getCause() instanceof CancellationException) {
                runs.remove(item);
                return;
            }
            String message = String.valueOf(
                    e.getCause() == null ? e.getMessage() : e.getCause().getMessage());
            item.setStatus(RunStatus.FAILED);
            item.setFailure(message);
            notice.set(message);
        }
        weights.refresh();
    }

    private void report(Exception failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        notice.set(message(cause == null ? failure : cause));
    }

    private static String message(@Nullable Throwable failure) {
        return failure == null || failure.getMessage() == null ? String.valueOf(failure) : failure.getMessage();
    }

    /** The end of an axis of epochs that has room for all runs that charts show, and for the focused one. */
    public int lastEpochOfAxis() {
        return runs.stream()
                .filter(run -> run.visibleProperty().get()
                        || focused.get().filter(run::equals).isPresent())
                .mapToInt(RunItem::lastEpochOfAxis)
                .max()
                .orElse(1);
    }
}
