package digitlab.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import digitlab.core.data.LabelledImages;
import digitlab.mnist.IdxReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class IdxExportTest {
    private static final int COUNT = 7;

    @TempDir
    Path folder;

    private static LabelledImages images() {
        byte[] pixels = new byte[COUNT * LabelledImages.PIXELS];
        new Random(1).nextBytes(pixels);
        return new LabelledImages(pixels, new byte[] {0, 9, 1, 8, 2, 7, 3});
    }

    private void isReadAsItWas(String imageName, String labelName) throws IOException {
        Path imageFile = folder.resolve(imageName);
        Path labelFile = folder.resolve(labelName);
        IdxExport.write(images(), imageFile, labelFile);
        LabelledImages read = new IdxReader().read(imageFile, labelFile).images();
        assertArrayEquals(images().pixels(), read.pixels());
        assertArrayEquals(images().labels(), read.labels());
    }

    @Test
    void whatIsWrittenIsReadAsItWas() throws IOException {
        isReadAsItWas("images", "labels");
        assertEquals(16 + COUNT * LabelledImages.PIXELS, Files.size(folder.resolve("images")));
        assertEquals(8 + COUNT, Files.size(folder.resolve("labels")));
    }

    @Test
    void namesThatEndInGzArePacked() throws IOException {
        isReadAsItWas("images.gz", "labels.GZ");
        assertEquals(0x1f, Files.readAllBytes(folder.resolve("images.gz"))[0]);
        assertEquals(0x1f, Files.readAllBytes(folder.resolve("labels.GZ"))[0]);
    }
}
