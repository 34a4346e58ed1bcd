package digitlab;

import digitlab.cli.EpochClock;
import digitlab.cli.Workplace;
import digitlab.core.data.DataSource;
import digitlab.core.data.LabelledImages;
import digitlab.core.data.LoadedImages;
import digitlab.core.experiment.Run;
import digitlab.core.experiment.RunSpec;
import digitlab.core.experiment.StudyResults;
import digitlab.core.network.Parameters;
import digitlab.engine.builtin.BuiltinEngine;
import digitlab.engine.dl4j.Dl4jEngine;
import digitlab.engine.dl4j.Dl4jEnvironment;
import digitlab.ink.Canvas;
import digitlab.lab.DataSets;
import digitlab.lab.DrawingFiles;
import digitlab.lab.DrawingLab;
import digitlab.lab.Engines;
import digitlab.lab.EpochTimer;
import digitlab.lab.ExperimentLibrary;
import digitlab.lab.Lab;
import digitlab.lab.LocalPool;
import digitlab.lab.MnistAndMyDigits;
import digitlab.lab.MyDigits;
import digitlab.lab.NetworkService;
import digitlab.lab.PreparationMethod;
import digitlab.lab.Reports;
import digitlab.lab.RunLibrary;
import digitlab.lab.RunQueue;
import digitlab.lab.Settings;
import digitlab.lab.StudyLab;
import digitlab.lab.StudyService;
import digitlab.lab.TrainingService;
import digitlab.mnist.BundledMnist;
import digitlab.mnist.IdxDataSet;
import digitlab.mnist.IdxReader;
import digitlab.report.ReportMaker;
import digitlab.store.CurveCsv;
import digitlab.store.DrawingStore;
import digitlab.store.NetworkFile;
import digitlab.store.RecipeJson;
import digitlab.store.ResultsCsv;
import digitlab.store.RunStore;
import digitlab.store.SettingsFile;
import digitlab.store.StandardFolder;
import digitlab.store.StoreException;
import digitlab.store.StoredNetwork;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** This machine: its files, its engines, its processes. */
final class LocalWorkplace implements Workplace {
    private static final Duration TRASH_KEPT = Duration.ofDays(7);

    private final InstantSource clock = InstantSource.system();
    private final IdxReader idx = new IdxReader();
    private final BundledMnist mnist = new BundledMnist(idx);
    private final List<DataSource> sources = new ArrayList<>(List.of(mnist));
    private final Engines engines;
    private DataSets data = new DataSets(sources);

    LocalWorkplace() {
        Map<String, Supplier<digitlab.engine.Engine>> suppliers = new LinkedHashMap<>();
        suppliers.put(RunSpec.BUILTIN, BuiltinEngine::new);
        suppliers.put(Dl4jEngine.ID, Dl4jEngine::new);
        engines = new Engines(suppliers);
    }

    @Override
    public String program() {
        String version = Main.class.getPackage().getImplementationVersion();
        return "Digit Lab " + (version == null ? "(not packaged)" : version);
    }

    @Override
    public int openWindow(@Nullable Path file) throws IOException {
        return new WindowStart(this).run(file);
    }

    @Override
    public Set<String> engines() {
        return engines.names();
    }

    @Override
    public Path standardStore() {
        return StandardFolder.of(
                System.getProperty("os.name"), System.getenv(), Path.of(System.getProperty("user.home")));
    }

    @Override
    public RunLibrary library(Path store) {
        return new RunLibrary(store(store), clock);
    }

    @Override
    public RunQueue queue(Path folder) {
        return new RunQueue(training(folder), 1);
    }

    /** All that the window works with, in one folder: runs, drawings, a teacher's experiments. */
    Lab lab(Path folder) {
        RunLibrary library = library(folder);
        var studies = new StudyLab(
                studies(folder, processors()), processors(), experiments(folder), reports(library), new Browser());
        return new Lab(data(folder), engines, library, queue(folder), networks(), drawings(folder), studies);
    }

    /** What the window remembers in a folder of runs. */
    Settings settings(Path folder) {
        return new Settings(new SettingsFile(folder));
    }

    @Override
    public StudyService studies(Path folder, int sideBySide) {
        RunLibrary library = library(folder);
        return new StudyService(library, () -> new LocalPool(training(folder), library, sideBySide), System::nanoTime);
    }

    private TrainingService training(Path folder) {
        RunStore store = store(folder);
        try {
            store.emptyTrash(clock.instant().minus(TRASH_KEPT));
        } catch (StoreException e) {
            // Old runs take up room for longer. If the folder cannot be written to, beginning a run will say so.
        }
        return new TrainingService(data(folder), engines, store, program(), clock, System::nanoTime);
    }

    @Override
    public ExperimentLibrary experiments() {
        return experiments(standardStore());
    }

    private static ExperimentLibrary experiments(Path folder) {
        return new ExperimentLibrary(folder.resolve("experiments"));
    }

    @Override
    public int processors() {
        return Runtime.getRuntime().availableProcessors();
    }

    private static RunStore store(Path folder) {
        return new RunStore(folder, new SecureRandom());
    }

    @Override
    public String addDataSet(DataFiles files) throws IOException {
        LoadedImages training = idx.read(files.images(), files.labels());
        LoadedImages test = null;
        if (files.testImages() != null && files.testLabels() != null) {
            test = idx.read(files.testImages(), files.testLabels());
        } else if (training.imagesSha256().equals(BundledMnist.TRAINING_IMAGES_SHA256)) {
            test = mnist.test().orElse(null);
        }
        var set = new IdxDataSet(training, test);
        sources.add(set);
        data = new DataSets(sources);
        return set.id();
    }

    @Override
    public NetworkService networks() {
        return new NetworkService(engines);
    }

    @Override
    public Reports reports(RunLibrary library) {
        return new ReportMaker(library, data, networks(), program(), clock);
    }

    @Override
    public LabelledImages testSet() throws IOException {
        return data.test(mnist.id()).orElseThrow().images();
    }

    @Override
    public LabelledImages images(Path images, Path labels) throws IOException {
        return idx.read(images, labels).images();
    }

    @Override
    public LabelledImages pictures(Path file) throws IOException {
        return switch (FileKind.of(file)) {
            case IDX -> idx.readUnlabelled(file);
            case INK -> DrawingFiles.ink(file, PreparationMethod.STROKES, Canvas.TABLET.penWidth());
            case OTHER -> DrawingFiles.picture(file);
        };
    }

    @Override
    public DrawingLab drawings(Path store) {
        return DrawingLab.of(data, engines, digits(store), clock, System::nanoTime);
    }

    private static DrawingStore digits(Path store) {
        return new DrawingStore(store, new SecureRandom());
    }

    /** All data sets, with My digits of that folder. */
    private DataSets data(Path store) {
        return data.with(new MnistAndMyDigits(mnist, new MyDigits(digits(store), networks(), clock)));
    }

    @Override
    public Parameters readNetwork(Path file) {
        return NetworkFile.read(file).parameters();
    }

    @Override
    public void saveNetwork(Path file, Parameters parameters, @Nullable RunSpec recipe, String metrics) {
        NetworkFile.write(file, new StoredNetwork(parameters, recipe, metrics));
    }

    @Override
    public RunSpec readRecipe(Path file) throws IOException {
        return RecipeJson.read(file);
    }

    @Override
    public String recipeText(RunSpec spec) {
        return RecipeJson.write(spec);
    }

    @Override
    public String recipeIdentity(RunSpec spec) {
        return RecipeJson.identity(spec);
    }

    @Override
    public String curveCsv(Run run) {
        return CurveCsv.write(run.curve(), run.spec().network().layerCount());
    }

    @Override
    public String resultsCsv(StudyResults results) {
        return ResultsCsv.results(results);
    }

    @Override
    public String curvesCsv(StudyResults results) {
        return ResultsCsv.curves(results);
    }

    @Override
    public EpochClock clock(RunSpec spec) throws IOException {
        var timer = new EpochTimer(
                engines.named(spec.engine()), spec, data.training(mnist.id()).images(), System::nanoTime);
        return new EpochClock() {
            @Override
            public double seconds() {
                return timer.seconds();
            }

            @Override
            public void close() {
                timer.close();
            }
        };
    }

    @Override
    public Map<String, String> missingEnvironment(String engine, int threads) {
        return engine.equals(Dl4jEngine.ID) ? Dl4jEnvironment.best(threads).missingFrom(System.getenv()) : Map.of();
    }

    @Override
    public Optional<String> environmentOf(String engine, int threads) {
        return engine.equals(Dl4jEngine.ID)
                ? Optional.of(Dl4jEnvironment.best(threads).explanation())
                : Optional.empty();
    }

    @Override
    public Process startAgain(List<String> arguments, Map<String, String> environment, boolean takesOver)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        for (String option : ManagementFactory.getRuntimeMXBean().getInputArguments()) {
            if (option.startsWith("-X") || option.startsWith("-Ddigitlab.")) {
                command.add(option); // such as -Xmx, or where an installed program has its native code
            }
        }
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        if (takesOver) {
            builder.inheritIO();
        }
        builder.environment().putAll(environment);
        return builder.start();
    }
}
