package digitlab.lab;

import digitlab.core.data.LabelledImages;
import digitlab.ink.Canvas;
import digitlab.ink.DrawingPreparation;
import digitlab.ink.LabelledDrawing;
import digitlab.ink.PictureFile;
import digitlab.ink.PicturePreparation;
import digitlab.ink.Preparation;
import digitlab.ink.Preparation.Prepared;
import digitlab.ink.UnreadablePictureException;
import digitlab.store.InkFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/** Drawings and pictures in files, prepared as MNIST's digits were. */
public final class DrawingFiles {
    /** A pen as wide on a canvas of 500 as MNIST's is in 28 pixels. */
    public static final double TABLET_PEN = Canvas.TABLET.penWidth();

    private static final Set<String> PICTURES = Set.of("png", "jpg", "jpeg", "gif", "bmp", "tif", "tiff");
    private static final int MOST_PICTURES = 100_000;

    private DrawingFiles() {}

    /**
     * Pictures of which as many as possible were prepared.
     *
     * @param images of those that were
     * @param refusals a sentence for each of the others
     */
    public record Pictures(LabelledImages images, List<String> refusals) {
        public Pictures {
            refusals = List.copyOf(refusals);
        }
    }

    /**
     * The drawings of a file of ink, each prepared, whatever it is.
     *
     * @param pen width on the canvas, in a box of 500; only where pictures are scaled does it matter
     * @throws IOException if the file cannot be read or has no drawing
     * @throws digitlab.store.FormatException naming the line, if it is no such file
     */
    public static LabelledImages ink(Path file, PreparationMethod method, double pen) throws IOException {
        return new DrawingPreparation(new Canvas(Canvas.TABLET.side(), pen), method.options()).images(drawings(file));
    }

    private static List<LabelledDrawing> drawings(Path file) throws IOException {
        List<LabelledDrawing> drawings = InkFile.read(file);
        if (drawings.isEmpty()) {
            throw new IOException(file + " has no drawing in it");
        }
        return drawings;
    }

    /**
     * The drawings of a file of ink, half to fine-tune with and half to judge by ({@link DrawingSplit#of}).
     *
     * @throws IOException if the file cannot be read or has no drawing
     * @throws digitlab.store.FormatException naming the line, if it is no such file
     */
    public static DrawingSplit split(Path file, int perClass, long seed) throws IOException {
        return DrawingSplit.of(drawings(file), perClass, seed);
    }

    /**
     * One picture.
     *
     * @throws IOException saying what is wrong with it, or that no digit or several are in it
     */
    public static LabelledImages picture(Path file) throws IOException {
        Preparation preparation = new PicturePreparation().prepare(PictureFile.read(file));
        if (preparation instanceof Prepared prepared) {
            return new LabelledImages(prepared.digit().pixels(), new byte[1]);
        }
        throw new IOException(file + ": " + preparation.sentence());
    }

    /**
     * All pictures of a folder and its folders. The label is the first character of the name of the innermost folder whose
     * name begins with a digit, the folder itself not counted, or else of the picture's own name.
     *
     * @throws IOException if there is none, or one has no label
     */
    public static Pictures pictures(Path folder, PreparationMethod method) throws IOException {
        var preparation = new PicturePreparation(method.options());
        var pixels = new ByteArrayOutputStream();
        var labels = new ByteArrayOutputStream();
        List<String> refusals = new ArrayList<>();
        for (Path file : picturesIn(folder)) {
            int label = label(folder, file);
            try {
                Preparation preparing = preparation.prepare(PictureFile.read(file));
                if (preparing instanceof Prepared prepared) {
                    pixels.writeBytes(prepared.digit().pixels());
                    labels.write(label);
                } else {
                    refusals.add(file + ": " + preparing.sentence());
                }
            } catch (UnreadablePictureException e) {
                refusals.add(String.valueOf(e.getMessage()));
            }
        }
        return new Pictures(new LabelledImages(pixels.toByteArray(), labels.toByteArray()), refusals);
    }

    private static List<Path> picturesIn(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            throw new NoSuchFileException(folder.toString());
        }
        if (!Files.isDirectory(folder)) {
            throw new IOException(folder + " is a file, but a folder of pictures is wanted");
        }
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> pictures = files.filter(DrawingFiles::isPicture)
                    .sorted()
                    .limit(MOST_PICTURES + 1L)
                    .toList();
            if (pictures.isEmpty()) {
                throw new IOException("%s has no pictures in it: %s are looked for"
                        .formatted(
                                folder,
                                String.join(", ", PICTURES.stream().sorted().toList())));
            }
            if (pictures.size() > MOST_PICTURES) {
                throw new IOException(
                        "%s has more than %d pictures, which is as many as are read".formatted(folder, MOST_PICTURES));
            }
            return pictures;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static boolean isPicture(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return !name.startsWith(".")
                && PICTURES.contains(name.substring(name.lastIndexOf('.') + 1))
                && Files.isRegularFile(file);
    }

    private static int label(Path folder, Path file) throws IOException {
        Path inside = folder.relativize(file);
        for (int i = inside.getNameCount() - 2; i >= 0; i--) {
            OptionalInt label = digit(inside.getName(i));
            if (label.isPresent()) {
                return label.getAsInt();
            }
        }
        return digit(file.getFileName())
                .orElseThrow(() -> new IOException(
                        "%s has no label: its name or that of its folder must begin with the digit that it shows"
                                .formatted(file)));
    }

    private static OptionalInt digit(Path name) {
        char first = name.toString().charAt(0);
        return first >= '0' && first <= '9' ? OptionalInt.of(first - '0') : OptionalInt.empty();
    }
}
