package digitlab;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Commands as people type them, on a small part of MNIST, and a store of the test's. */
abstract class SmallTrainings {
    /** 590 images, two epochs of 74 batches. */
    private static final Map<String, String> SMALL = Map.of(
            "--hidden", "16", "--fraction", "0.01", "--validation", "1000", "--epochs", "2", "--batch-size", "8");

    /** Shared, because it keeps MNIST in memory. */
    static final LocalWorkplace WORKPLACE = new LocalWorkplace();

    @TempDir
    Path folder;

    String store = "";

    @BeforeEach
    void placeStore() {
        store = folder.resolve("store").toString();
    }

    static CommandRun run(String... arguments) {
        return CommandRun.of(WORKPLACE, arguments);
    }

    final CommandRun train(String... more) {
        return run(training(more));
    }

    /** A small training, but for what is said otherwise. */
    final String[] training(String... more) {
        List<String> otherwise = List.of(more);
        List<String> arguments = new ArrayList<>(List.of("train"));
        SMALL.forEach((option, value) -> {
            if (!otherwise.contains(option)) {
                arguments.addAll(List.of(option, value));
            }
        });
        if (!otherwise.contains("--store")) {
            arguments.addAll(List.of("--store", store));
        }
        arguments.addAll(otherwise);
        return arguments.toArray(String[]::new);
    }

    final String path(String name) {
        return folder.resolve(name).toString();
    }
}
