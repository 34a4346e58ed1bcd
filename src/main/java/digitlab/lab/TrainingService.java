package digitlab.lab;

import digitlab.core.data.LoadedImages;
import digitlab.core.data.TrainingSplit;
import digitlab.core.experiment.Provenance;
import digitlab.core.experiment.Run;
import digitlab.core.experiment.RunResult;
import digitlab.core.experiment.RunSpec;
import digitlab.core.metrics.EpochMetrics;
import digitlab.core.metrics.Evaluation;
import digitlab.core.metrics.TrainingSnapshot;
import digitlab.core.network.Parameters;
import digitlab.core.training.EarlyStopping;
import digitlab.core.training.StopReason;
import digitlab.engine.Engine;
import digitlab.engine.TrainableNetwork;
import digitlab.engine.Trainer;
import digitlab.engine.TrainingControl;
import digitlab.engine.TrainingImages;
import digitlab.engine.TrainingObserver;
import digitlab.engine.TrainingProgress;
import digitlab.engine.TrainingResult;
import digitlab.store.RunStore;
import digitlab.store.RunWriter;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.LongSupplier;

/** Makes a run of a recipe: reads the data, trains, stores every epoch, and looks at the test set once, at the end. */
public final class TrainingService {
    private final DataSets data;
    private final Engines engines;
    private final RunStore store;
    private final String program;
    private final InstantSource clock;
    private final LongSupplier nanoClock;

    /**
     * The service of one store.
     *
     * @param program name and version of the lab, for the provenance of runs
     * @param nanoClock elapsed time in nanoseconds, such as {@link System#nanoTime}
     */
    public TrainingService(
            DataSets data,
            Engines engines,
            RunStore store,
            String program,
            InstantSource clock,
            LongSupplier nanoClock) {
        this.data = data;
        this.engines = engines;
        this.store = store;
        this.program = program;
        this.clock = clock;
        this.nanoClock = nanoClock;
    }

    /**
     * Trains a recipe from its beginning. Blocks until training has ended, for whatever reason.
     *
     * @param name of the run, for people
     * @throws CancellationException if it was {@linkplain TrainingControl#leave left}; it can be resumed
     * @throws IOException if the data cannot be read
     * @throws digitlab.store.StoreException if the run cannot be stored; finished epochs stay
     * @throws IllegalArgumentException if the recipe does not fit the data or an engine
     */
    public TrainedRun train(RunSpec spec, String name, TrainingControl control, RunObserver observer)
            throws IOException {
        LoadedImages images = data.training(spec.data().dataSet());
        TrainingSplit split = TrainingSplit.of(images.images(), spec.data(), spec.seed());
        Engine engine = engines.named(spec.engine());
        try (TrainableNetwork network = untrained(engine, spec);
                RunWriter writer = store.begin(name, spec, provenance(engine, images))) {
            writer.startsWith(network.parameters());
            return trainAndStore(spec, network, split, TrainingProgress.NONE, writer, control, observer);
        }
    }

    /**
     * Goes on with an interrupted run from its last finished epoch, as if it had never been interrupted.
     *
     * @throws IOException if the data cannot be read or has changed
     * @throws digitlab.store.StoreException if the run cannot be read or stored, is finished or is in use
     */
    public TrainedRun resume(String id, TrainingControl control, RunObserver observer) throws IOException {
        try (RunWriter writer = store.resume(id)) {
            Run run = store.run(id);
            RunSpec spec = run.spec();
            LoadedImages images = data.training(spec.data().dataSet());
            if (!images.imagesSha256().equals(run.provenance().dataSha256())) {
                throw new IOException("Run %s was begun with other images than %s has now; train its recipe anew."
                        .formatted(run.name(), spec.data().dataSet()));
            }
            TrainingSplit split = TrainingSplit.of(images.images(), spec.data(), spec.seed());
            try (TrainableNetwork network = untrained(engines.named(spec.engine()), spec)) {
                store.checkpoint(id).ifPresent(checkpoint -> network.restore(checkpoint.state()));
                return trainAndStore(spec, network, split, progressOf(run), writer, control, observer);
            }
        }
    }

    /** Stores a recipe as a run that has not come to its first epoch, so that {@link #resume} can begin it later. */
    void keepForLater(RunSpec spec, String name) throws IOException {
        LoadedImages images = data.training(spec.data().dataSet());
        Engine engine = engines.named(spec.engine());
        try (RunWriter writer = store.begin(name, spec, provenance(engine, images))) {
            writer.startsWith(Parameters.initial(spec.network(), spec.seed()));
        }
    }

    private TrainingProgress progressOf(Run run) {
        EarlyStopping stopping = run.spec().training().earlyStopping();
        int best = stopping != null && stopping.restoreBest() ? stopping.bestEpoch(run.curve()) : 0;
        return new TrainingProgress(
                run.curve(), store.points(run.id()), best == 0 ? null : store.weights(run.id(), best));
    }

    private static TrainableNetwork untrained(Engine engine, RunSpec spec) {
        return engine.create(
                Parameters.initial(spec.network(), spec.seed()),
                spec.training().optimizer(),
                spec.training().penalty(),
                spec.seed(),
                spec.threads());
    }

    private TrainedRun trainAndStore(
            RunSpec spec,
            TrainableNetwork network,
            TrainingSplit split,
            TrainingProgress progress,
            RunWriter writer,
            TrainingControl control,
            RunObserver observer)
            throws IOException {
        try {
            observer.began(writer.id());
            var images = new TrainingImages(
                    split.training(), split.validation(), spec.data().augmentation());
            var trainer = new Trainer(
                    spec.training(), spec.seed(), control, new StoringObserver(writer, observer), nanoClock);
            TrainingResult result = trainer.train(network, images, progress);
            if (result.stopReason() == StopReason.CANCELLED && control.isLeft()) {
                throw new CancellationException("the run was left at its last finished epoch");
            }
            Parameters parameters = network.parameters();
            writer.finish(runResult(result, spec, network, parameters), parameters);
            return new TrainedRun(store.run(writer.id()), parameters);
        } catch (CancellationException e) {
            throw e; // the run stays as it is, and can go on
        } catch (IOException | RuntimeException e) {
            writer.fail(String.valueOf(e.getMessage()));
            throw e;
        }
    }

    /** Looks at the test set: once, with the weights that are kept. */
    private RunResult runResult(TrainingResult result, RunSpec spec, TrainableNetwork network, Parameters parameters)
            throws IOException {
        Evaluation test = null;
        if (result.epoch() > 0) {
            test = data.test(spec.data().dataSet())
                    .map(images -> network.evaluate(images.images()))
                    .orElse(null);
        }
        double seconds =
                result.curve().stream().mapToDouble(EpochMetrics::seconds).sum();
        return new RunResult(
                result.stopReason(), result.explanation(), result.epoch(), test, parameters.sha256(), seconds);
    }

    private Provenance provenance(Engine engine, LoadedImages images) {
        return new Provenance(
                program,
                engine.description(),
                System.getProperty("java.vendor") + " " + Runtime.version(),
                System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                        + System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors(),
                images.imagesSha256(),
                clock.instant());
    }

    /** Stores every finished epoch before anybody else hears of it. */
    private record StoringObserver(RunWriter writer, TrainingObserver next) implements TrainingObserver {
        @Override
        public void progressed(TrainingSnapshot snapshot, TrainableNetwork network) {
            next.progressed(snapshot, network);
        }

        @Override
        public void finishedEpoch(TrainingSnapshot snapshot, TrainableNetwork network) {
            List<EpochMetrics> curve = snapshot.curve();
            writer.epochFinished(curve.get(curve.size() - 1), network.state(), snapshot.points());
            next.finishedEpoch(snapshot, network);
        }
    }
}
