package digitlab.store;

import digitlab.core.experiment.Run;
import digitlab.core.experiment.RunResult;
import digitlab.core.experiment.RunSpec;
import digitlab.core.experiment.RunState;
import digitlab.core.metrics.BatchPoint;
import digitlab.core.metrics.EpochMetrics;
import digitlab.core.network.NetworkSpec;
import digitlab.core.network.Parameters;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what lies in a run's folder. A file that is not what was written is a {@link FormatException} with its name. */
final class RunReader {
    private final RunFolder folder;

    RunReader(RunFolder folder) {
        this.folder = folder;
    }

    /**
     * The whole run.
     *
     * @param isTrained whether somebody trains it; asked before this is called, because who stops training has written
     *     everything before
     */
    Run run(boolean isTrained) throws IOException {
        String name = RecordJson.readAbout(json(folder.about()));
        var provenance = RecordJson.readProvenance(json(folder.provenance()));
        List<EpochMetrics> curve = curve();
        RunResult result = Files.exists(folder.result()) ? RecordJson.readResult(json(folder.result())) : null;
        if (result != null && result.epoch() > curve.size()) {
            throw new FormatException("%s ends at epoch %d, but the result is that of epoch %d"
                    .formatted(folder.curve(), curve.size(), result.epoch()));
        }
        String failure = result == null && !isTrained && Files.exists(folder.failure())
                ? RecordJson.readFailure(json(folder.failure()))
                : null;
        return new Run(
                folder.id(), name, spec(), provenance, state(result, failure, isTrained), curve, result, failure);
    }

    private static RunState state(@Nullable RunResult result, @Nullable String failure, boolean isTrained) {
        if (result != null) {
            return RunState.FINISHED;
        }
        if (isTrained) {
            return RunState.RUNNING;
        }
        return failure == null ? RunState.INTERRUPTED : RunState.FAILED;
    }

    RunSpec spec() throws IOException {
        return RecipeJson.read(folder.recipe());
    }

    private List<EpochMetrics> curve() throws IOException {
        if (!Files.exists(folder.curve())) {
            return List.of();
        }
        String text = text(folder.curve());
        return named(folder.curve(), () -> CurveCsv.read(text));
    }

    List<BatchPoint> points() throws IOException {
        if (!Files.exists(folder.points())) {
            return List.of();
        }
        String text = text(folder.points());
        return named(folder.points(), () -> PointsCsv.read(text));
    }

    Parameters weights(int epoch) throws IOException {
        NetworkSpec network = spec().network();
        Path file = WeightShelf.file(folder.weights(), epoch);
        return named(file, () -> StateFile.read(file, network).state().parameters());
    }

    Optional<Checkpoint> checkpoint() throws IOException {
        if (!Files.exists(folder.checkpoint())) {
            return Optional.empty();
        }
        NetworkSpec network = spec().network();
        return Optional.of(named(folder.checkpoint(), () -> StateFile.read(folder.checkpoint(), network)));
    }

    private interface Reading<T> {
        T read() throws IOException;
    }

    private static <T> T named(Path file, Reading<T> reading) throws IOException {
        try {
            return reading.read();
        } catch (FormatException e) {
            throw new FormatException(file + " is damaged: " + e.getMessage());
        }
    }

    private static LocatedJson json(Path file) throws IOException {
        return LocatedJson.parse(LocalDisk.read(file), file.toString());
    }

    private static String text(Path file) throws IOException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(LocalDisk.read(file)))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new FormatException(file + " is damaged: it is no text");
        }
    }
}
