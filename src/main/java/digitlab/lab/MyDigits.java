package digitlab.lab;

import digitlab.core.Seeds;
import digitlab.core.data.LabelledImages;
import digitlab.core.experiment.ShareInterval;
import digitlab.core.metrics.Evaluation;
import digitlab.core.network.Parameters;
import digitlab.ink.Canvas;
import digitlab.ink.DeletedDigits;
import digitlab.ink.DrawingPreparation;
import digitlab.ink.LabelledDrawing;
import digitlab.ink.MyDigit;
import digitlab.ink.PreparationOptions;
import digitlab.store.DrawingStore;
import digitlab.store.IdxExport;
import digitlab.store.InkFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The user's own drawings, a personal test set. Points are in a box of 500×500, as in {@link Canvas#TABLET}. Several windows
 * and commands may change them; what cannot be done ends in a {@link digitlab.store.StoreException} whose message is a
 * sentence for people.
 */
public final class MyDigits {
    private static final int HELD_BACK_ONE_OF = 3;

    private final DrawingStore store;
    private final NetworkService networks;
    private final InstantSource clock;
    private final DrawingPreparation preparation = new DrawingPreparation(Canvas.TABLET, PreparationOptions.DEFAULT);

    public MyDigits(DrawingStore store, NetworkService networks, InstantSource clock) {
        this.store = store;
        this.networks = networks;
        this.clock = clock;
    }

    /** The file that they are in. */
    public Path file() {
        return store.file();
    }

    /** All, in the order in which they were added. */
    public List<MyDigit> list() {
        return store.list();
    }

    /** 'It was a …'. */
    public MyDigit add(LabelledDrawing drawing) {
        return store.add(List.of(drawing), clock.instant()).get(0);
    }

    /** 'No, it was a …'. */
    public void relabel(String id, int label) {
        store.relabel(id, label);
    }

    /** Deletes drawings; {@link #restore} takes what is returned. */
    public DeletedDigits delete(Collection<String> ids) {
        return store.delete(ids);
    }

    /** Undoes a deletion. */
    public void restore(DeletedDigits deleted) {
        store.restore(deleted);
    }

    /**
     * Adds all drawings of a file of ink, or none of them, and returns them.
     *
     * @throws IOException if the file cannot be read
     * @throws digitlab.store.FormatException naming the line, if it is no such file
     */
    public List<MyDigit> importInk(Path file) throws IOException {
        return store.add(InkFile.read(file), clock.instant());
    }

    /** Writes all drawings into a file of ink; in gzip if its name ends in ".gz". */
    public void exportInk(Path file) throws IOException {
        InkFile.write(file, list().stream().map(MyDigit::drawing).toList());
    }

    /** Writes what the networks see, 28×28, as MNIST's own files are, for other programs. */
    public void exportIdx(Path images, Path labels) throws IOException {
        IdxExport.write(images(), images, labels);
    }

    /** What the networks see of all drawings, with their labels. */
    public LabelledImages images() {
        return images(list());
    }

    /** What the networks see of these drawings, with their labels. */
    public LabelledImages images(List<MyDigit> digits) {
        return preparation.images(digits.stream().map(MyDigit::drawing).toList());
    }

    /**
     * Whether a drawing only judges: about every third does, and for good, so that a network that was trained or fine-tuned
     * with My digits is never judged by what it has seen, however many are added later.
     */
    public static boolean isHeldBack(MyDigit digit) {
        return Math.floorMod(Seeds.mix(digit.id().hashCode()), HELD_BACK_ONE_OF) == 0;
    }

    /** Drawings to train with, at most so many of a digit, and those that judge ({@link #isHeldBack}). */
    public DrawingSplit split(int perClass, long seed) {
        return DrawingSplit.ofMyDigits(list(), perClass, seed);
    }

    /** How many of these images a network recognises, with an interval; empty if there are none. */
    public Optional<ShareInterval> score(Parameters parameters, LabelledImages images) {
        if (images.count() == 0) {
            return Optional.empty();
        }
        Evaluation evaluation = networks.evaluate(parameters, images, 1);
        return Optional.of(new ShareInterval(evaluation.confusion().correct(), evaluation.count()));
    }
}
