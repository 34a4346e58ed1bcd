package digitlab.ui.session;

import digitlab.core.data.DataSource;
import digitlab.core.data.LabelledImages;
import digitlab.core.data.LoadedImages;
import digitlab.core.data.Validation;
import digitlab.core.experiment.RunSpec;
import digitlab.core.network.Activation;
import digitlab.core.network.DenseLayer;
import digitlab.engine.builtin.BuiltinEngine;
import digitlab.lab.DataSets;
import digitlab.lab.DrawingLab;
import digitlab.lab.Engines;
import digitlab.lab.Lab;
import digitlab.lab.MnistAndMyDigits;
import digitlab.lab.MyDigits;
import digitlab.lab.NetworkService;
import digitlab.lab.RunLibrary;
import digitlab.lab.RunQueue;
import digitlab.lab.StudyLabs;
import digitlab.lab.TrainingService;
import digitlab.store.DrawingStore;
import digitlab.store.RunStore;
import digitlab.ui.fx.Jobs;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** A lab that trains real networks in no time, on a few images whose labels are in every tenth of their pixels. */
public final class FewImagesLab implements AutoCloseable {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-22T00:35:12Z"));

    /** Three epochs of 240 images, 12 units. */
    public static final RunSpec RECIPE = RunSpec.DEFAULT
            .withData(RunSpec.DEFAULT.data().withValidation(new Validation.Count(60)))
            .withTraining(RunSpec.DEFAULT.training().withEpochs(3))
            .withNetwork(RunSpec.DEFAULT.network().withHidden(List.of(new DenseLayer(12, Activation.RELU))));

    private final RunQueue queue;
    private final Lab lab;

    public FewImagesLab(Path folder) {
        var store = new RunStore(folder, new Random(1));
        var engines = new Engines(Map.of(RunSpec.BUILTIN, BuiltinEngine::new));
        var networks = new NetworkService(engines);
        var digits = new MyDigits(new DrawingStore(folder, new Random(3)), networks, CLOCK);
        var images = new FewImages();
        var data = new DataSets(List.of(images, new MnistAndMyDigits(images, digits)));
        var drawings = DrawingLab.of(data, engines, new DrawingStore(folder, new Random(2)), CLOCK, () -> 0);
        var library = new RunLibrary(store, CLOCK);
        var training = new TrainingService(data, engines, store, "Digit Lab", CLOCK, () -> 0);
        queue = new RunQueue(training, 1);
        var studies = StudyLabs.training(library, training, folder.resolve("experiments"));
        lab = new Lab(data, engines, library, queue, networks, drawings, studies);
    }

    private static final class FewImages implements DataSource {
        @Override
        public String id() {
            return RunSpec.DEFAULT.data().dataSet();
        }

        @Override
        public LoadedImages training() {
            return new LoadedImages(images(300, 1), "ab", "cd");
        }

        @Override
        public Optional<LoadedImages> test() {
            return Optional.of(new LoadedImages(testImages(), "ef", "01"));
        }
    }

    /** What its runs are tested on. */
    public static LabelledImages testImages() {
        return images(40, 2);
    }

    /** Random images whose labels can be read off. */
    public static LabelledImages images(int count, long seed) {
        var random = new Random(seed);
        byte[] pixels = new byte[count * LabelledImages.PIXELS];
        byte[] labels = new byte[count];
        for (int i = 0; i < count; i++) {
            labels[i] = (byte) (i % LabelledImages.CLASSES);
            for (int pixel = labels[i]; pixel < LabelledImages.PIXELS; pixel += LabelledImages.CLASSES) {
                pixels[i * LabelledImages.PIXELS + pixel] = (byte) random.nextInt(256);
            }
        }
        return new LabelledImages(pixels, labels);
    }

    public Lab lab() {
        return lab;
    }

    /** Trains runs of that name, one after the other. */
    public void train(String... names) throws Exception {
        for (int i = 0; i < names.length; i++) {
            queue.submit(RECIPE.withSeed(i + 1), names[i]).ended().get();
        }
    }

    /** Trains a run with the user's own drawings among its images. */
    public void trainWithMyDigits(String name) throws Exception {
        RunSpec spec = RECIPE.withData(RECIPE.data().withDataSet(MnistAndMyDigits.ID));
        queue.submit(spec, name).ended().get();
    }

    /** A window's session whose jobs are done at once, with all runs in its list. */
    public Session session() {
        var session = new Session(lab, new Jobs(Runnable::run, Runnable::run), RECIPE);
        session.loadRuns();
        return session;
    }

    @Override
    public void close() {
        queue.close();
    }
}
