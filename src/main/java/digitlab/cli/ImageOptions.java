package digitlab.cli;

import digitlab.core.data.LabelledImages;
import digitlab.lab.DrawingFiles;
import digitlab.lab.PreparationMethod;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Options that say which images a network is measured on. */
final class ImageOptions {
    /** Of a tablet's pen in a box of 500, as wide in it as MNIST's is in 28 pixels. */
    private static final double PEN = DrawingFiles.TABLET_PEN;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--images",
            paramLabel = "FILE",
            description = "28x28 images in an IDX file (raw or gzip); needs --labels. Default: MNIST's test images.")
    private @Nullable Path images;

    @Option(names = "--labels", paramLabel = "FILE", description = "Labels of --images, an IDX file.")
    private @Nullable Path labels;

    @Option(
            names = "--ink",
            paramLabel = "FILE",
            description = "Drawings with their labels, a file of JSON Lines (raw or gzip), each prepared as MNIST's"
                    + " digits were: {\"label\": 8, \"strokes\": [[[x, y], ...], ...]}")
    private @Nullable Path ink;

    @Option(
            names = "--pictures",
            paramLabel = "DIR",
            description = "A folder of pictures of one digit each, prepared in the same way; the first character of a"
                    + " picture's name, or of the name of its folder in DIR, is its label.")
    private @Nullable Path pictures;

    @Option(names = "--my-digits", description = "The drawings that were stored in the window, My digits.")
    private boolean myDigits;

    @Option(
            names = "--preparation",
            paramLabel = "NAME",
            description = "How drawings and pictures become 28x28, to see what each step is worth: naive (shrink the"
                    + " canvas), picture (scale and centre the picture) or strokes (scale the strokes, draw them with"
                    + " MNIST's pen, centre). Default: strokes.")
    private @Nullable PreparationMethod preparation;

    @Option(
            names = "--pen",
            paramLabel = "WIDTH",
            description = "Width of the pen on the canvas of --ink, whose side is 500; it matters for naive and"
                    + " picture. Default: 43, which is like MNIST's.")
    private @Nullable Double pen;

    @Mixin
    private StoreOption store = new StoreOption();

    /** The images; sentences about pictures that could not be prepared go into the list. */
    LabelledImages read(Workplace workplace, List<String> refusals) throws IOException {
        PreparationMethod method = preparation == null ? PreparationMethod.STROKES : preparation;
        if (ink != null) {
            return DrawingFiles.ink(ink, method, pen == null ? PEN : pen);
        }
        if (pictures != null) {
            DrawingFiles.Pictures found = DrawingFiles.pictures(pictures, method);
            refusals.addAll(found.refusals());
            if (found.images().count() == 0) {
                throw new IOException(
                        "no picture in %s could be prepared; of the first: %s".formatted(pictures, refusals.get(0)));
            }
            return found.images();
        }
        if (myDigits) {
            LabelledImages digits =
                    workplace.drawings(store.folder(workplace)).myDigits().images();
            if (digits.count() == 0) {
                throw new IOException("There are no drawings in My digits yet: draw some in the window first.");
            }
            return digits;
        }
        return images == null || labels == null ? workplace.testSet() : workplace.images(images, labels);
    }

    /** What {@link #read} gives, in the plural. */
    String kind() {
        return ink != null || myDigits ? "drawing" : pictures != null ? "picture" : "image";
    }

    /** Complains about options that do not go together. */
    void check() {
        if ((images == null) != (labels == null)) {
            throw wrong(images == null ? "--labels needs --images" : "--images needs --labels");
        }
        List<String> sources = new ArrayList<>();
        Stream.of(
                        images == null ? "" : "--images",
                        ink == null ? "" : "--ink",
                        pictures == null ? "" : "--pictures",
                        myDigits ? "--my-digits" : "")
                .filter(name -> !name.isEmpty())
                .forEach(sources::add);
        if (sources.size() > 1) {
            throw wrong("only one of " + String.join(" and ", sources) + " can be given");
        }
        if (preparation != null && ink == null && pictures == null) {
            throw wrong("--preparation needs --ink or --pictures");
        }
        if (pen != null && ink == null) {
            throw wrong("--pen needs --ink");
        }
        if (pen != null && !(pen > 0 && pen <= 250)) {
            throw wrong("--pen must be above 0 and at most 250, but is " + pen);
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
