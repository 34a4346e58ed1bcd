package digitlab.engine.dl4j;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * The native code of an installed program: one file, a zip inside xz, a third as large as the jars that have it otherwise.
 * The installers' builds make it and name it in {@value #PROPERTY}; without that property the jars are used.
 */
final class ShippedNatives {
    /** System property that names the file. */
    static final String PROPERTY = "digitlab.natives";

    private static final String ENDING = ".zip.xz";

    /** The decoder may need so much, in KiB; the file's own dictionary has 8 MiB. */
    private static final int MOST_KIBIBYTES = 64 * 1024;

    /** On Linux, macOS and Windows. */
    private static final List<String> OPEN_BLAS_ENDINGS = List.of(".so.0", ".0.dylib", ".dll");

    private ShippedNatives() {}

    /**
     * Unpacks the file below the home folder, unless an earlier start did, and has JavaCPP look there first. To be called
     * before any class of JavaCPP is initialised, since it reads the properties just once.
     *
     * @throws UnsatisfiedLinkError if it cannot be unpacked
     */
    static void makeAvailable() {
        String packed = System.getProperty(PROPERTY);
        if (packed == null) {
            return;
        }
        Path cache = Path.of(System.getProperty("user.home"), ".javacpp", "digitlab");
        try {
            Path folder = unpacked(Path.of(packed), cache);
            System.setProperty("java.library.path", folder.toString());
            System.setProperty("org.bytedeco.javacpp.pathsFirst", "true");
        } catch (IOException e) {
            throw new UnsatisfiedLinkError(reason(e));
        }
    }

    private static String reason(IOException e) {
        return e instanceof NoSuchFileException missing
                ? missing.getFile() + " is missing; install the program again"
                : String.valueOf(e.getMessage());
    }

    /**
     * The folder with what is in a packed file, named after it. It is there whole or not at all: it is filled under another
     * name, and of two processes that fill it at once the second leaves it to the first.
     */
    static Path unpacked(Path packed, Path cache) throws IOException {
        String name = String.valueOf(packed.getFileName());
        Path folder = cache.resolve(name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name);
        if (Files.isDirectory(folder)) {
            return folder;
        }
        Files.createDirectories(cache);
        Path filling = Files.createTempDirectory(cache, "filling");
        try {
            unpack(packed, filling);
            Files.move(filling, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
            return folder;
        } finally {
            delete(filling);
        }
        return folder;
    }

    private static void unpack(Path packed, Path folder) throws IOException {
        try (InputStream file = new BufferedInputStream(Files.newInputStream(packed));
                var zip = new ZipInputStream(new XZInputStream(file, MOST_KIBIBYTES))) {
            int files = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.getName().matches("[A-Za-z0-9._+-]+")) {
                    throw new ZipException(
                            packed + " holds a file with a folder in its name; install the program again");
                }
                Files.copy(zip, folder.resolve(entry.getName()));
                files++;
            }
            giveOpenBlasItsSecondName(folder);
            if (files == 0) {
                throw new ZipException(packed + " holds no native code; install the program again");
            }
        }
    }

    /**
     * JavaCPP extracts OpenBLAS under this name too, and ND4J's half of it asks for that. As a link to the same file it is
     * loaded once; a copy would be loaded twice.
     */
    private static void giveOpenBlasItsSecondName(Path folder) throws IOException {
        for (String ending : OPEN_BLAS_ENDINGS) {
            Path openBlas = folder.resolve("libopenblas" + ending);
            if (Files.exists(openBlas)) {
                link(folder.resolve("libopenblas_nolapack" + ending), openBlas);
            }
        }
    }

    private static void link(Path name, Path file) throws IOException {
        try {
            Files.createLink(name, file);
        } catch (IOException | UnsupportedOperationException e) {
            Files.copy(file, name); // a file system without links
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return; // it has its final name
        }
        List<Path> content;
        try (Stream<Path> paths = Files.walk(folder)) {
            content = paths.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : content) {
            Files.delete(path);
        }
    }
}
