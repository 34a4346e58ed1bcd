package digitlab.lab;

import digitlab.core.data.DataSource;
import digitlab.core.data.LabelledImages;
import digitlab.core.data.LoadedImages;
import digitlab.ink.MyDigit;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * A data set with My digits added to its training images, but for those that are held back ({@link MyDigits#isHeldBack}); the
 * test images stay its own. What it gives changes with My digits, and so do its checksums.
 */
public final class MnistAndMyDigits implements DataSource {
    /** The name in recipes. */
    public static final String ID = "mnist+my-digits";

    private final DataSource mnist;
    private final MyDigits digits;

    public MnistAndMyDigits(DataSource mnist, MyDigits digits) {
        this.mnist = mnist;
        this.digits = digits;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public boolean canChange() {
        return true;
    }

    @Override
    public LoadedImages training() throws IOException {
        LoadedImages base = mnist.training();
        List<MyDigit> training = digits.list().stream()
                .filter(digit -> !MyDigits.isHeldBack(digit))
                .toList();
        if (training.isEmpty()) {
            throw new IOException("There are no drawings in My digits to train on yet: draw some more first.");
        }
        LabelledImages drawings = digits.images(training);
        return new LoadedImages(
                new LabelledImages(
                        joined(base.images().pixels(), drawings.pixels()),
                        joined(base.images().labels(), drawings.labels())),
                sha256(base.imagesSha256(), drawings.pixels()),
                sha256(base.labelsSha256(), drawings.labels()));
    }

    @Override
    public Optional<LoadedImages> test() throws IOException {
        return mnist.test();
    }

    private static byte[] joined(byte[] a, byte[] b) {
        byte[] both = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, both, a.length, b.length);
        return both;
    }

    /** Of the base's checksum and what was added to it. */
    private static String sha256(String base, byte[] added) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(HexFormat.of().parseHex(base));
            return HexFormat.of().formatHex(digest.digest(added));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
