package digitlab;

import digitlab.lab.Lab;
import digitlab.lab.Settings;
import java.nio.file.Path;

/** The lab as the program puts it together, on a folder of the test's. */
public final class TestLabs {
    private TestLabs() {}

    public static Lab in(Path folder) {
        return new LocalWorkplace().lab(folder);
    }

    public static Settings settings(Path folder) {
        return new LocalWorkplace().settings(folder);
    }
}
