package digitlab.store;

import digitlab.core.experiment.Provenance;
import digitlab.core.experiment.Run;
import digitlab.core.experiment.RunResult;
import digitlab.core.experiment.RunSpec;
import digitlab.core.experiment.RunState;
import digitlab.core.metrics.BatchPoint;
import digitlab.core.metrics.EpochMetrics;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Collectors;

/** Makes the folders of new runs and takes over those of interrupted ones; the caller holds the run's lock. */
final class RunOpener {
    private final Path runs;
    private final Disk disk;
    private final long weightBytes;

    RunOpener(Path runs, Disk disk, long weightBytes) {
        this.runs = runs;
        this.disk = disk;
        this.weightBytes = weightBytes;
    }

    /** A new run. Its folder appears at once with all that is in it. */
    RunWriter create(String id, String name, RunSpec spec, Provenance provenance, RunLocks.Held lock)
            throws IOException {
        RunFolder place = place(id, fresh -> {
            Files.createDirectories(fresh.weights());
            describe(fresh, name, spec, provenance);
        });
        return new RunWriter(place, spec, List.of(), disk, lock, weightBytes);
    }

    /** A run that was trained elsewhere, without weights. */
    void adopt(Run run, RunResult result) throws IOException {
        place(run.id(), fresh -> {
            Files.createDirectories(fresh.weights());
            describe(fresh, run.name(), run.spec(), run.provenance());
            String curve = CurveCsv.write(run.curve(), run.spec().network().layerCount());
            disk.replace(fresh.curve(), text(curve));
            disk.replace(fresh.result(), RecordJson.result(result));
        });
    }

    private interface Filling {
        void fill(RunFolder folder) throws IOException;
    }

    /** A run's folder, which appears at once with all that is in it. */
    private RunFolder place(String id, Filling filling) throws IOException {
        RunFolder fresh = new RunFolder(runs.resolve(Trash.unfinished(id)));
        RunFolder place = new RunFolder(runs.resolve(id));
        try {
            Files.createDirectories(fresh.path());
            filling.fill(fresh);
            Files.move(fresh.path(), place.path(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            Trash.deleteAll(fresh.path());
            throw e;
        }
        LocalDisk.force(runs);
        return place;
    }

    private void describe(RunFolder folder, String name, RunSpec spec, Provenance provenance) throws IOException {
        disk.replace(folder.about(), RecordJson.about(name));
        disk.replace(folder.recipe(), text(RecipeJson.write(spec)));
        disk.replace(folder.provenance(), RecordJson.provenance(provenance));
    }

    /** An unfinished run, taken back to its checkpoint. */
    RunWriter reopen(RunFolder folder, RunLocks.Held lock) throws IOException {
        var reader = new RunReader(folder);
        Run run = reader.run(false);
        if (run.state() == RunState.FINISHED) {
            throw new StoreException("Run %s is finished: there is nothing to go on with.".formatted(run.id()));
        }
        int epoch = reader.checkpoint().map(Checkpoint::epoch).orElse(0);
        if (epoch > run.curve().size()) {
            throw new FormatException("%s is of epoch %d, but %s ends before"
                    .formatted(folder.checkpoint(), epoch, folder.curve().getFileName()));
        }
        List<EpochMetrics> curve = run.curve().subList(0, epoch);
        writePoints(
                folder,
                reader.points().stream().filter(point -> point.epoch() <= epoch).toList());
        writeCurve(folder, curve);
        new WeightShelf(folder.weights(), disk).dropAfter(epoch);
        Files.deleteIfExists(folder.failure());
        return new RunWriter(folder, run.spec(), curve, disk, lock, weightBytes);
    }

    /** Written anew even if all epochs stay: a killed process may have left half a line after them. */
    private void writeCurve(RunFolder folder, List<EpochMetrics> curve) throws IOException {
        if (curve.isEmpty()) {
            Files.deleteIfExists(folder.curve());
            return;
        }
        disk.replace(folder.curve(), text(CurveCsv.write(curve, 0)));
    }

    private void writePoints(RunFolder folder, List<BatchPoint> points) throws IOException {
        if (points.isEmpty()) {
            Files.deleteIfExists(folder.points());
            return;
        }
        disk.replace(
                folder.points(),
                text(points.stream().map(PointsCsv::row).collect(Collectors.joining("", PointsCsv.HEADER, ""))));
    }

    private static Disk.Content text(String text) {
        return out -> out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
