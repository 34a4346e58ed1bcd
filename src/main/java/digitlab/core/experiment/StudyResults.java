package digitlab.core.experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The runs of a study, as far as there are any. Immutable. */
public final class StudyResults {
    private final Study study;
    private final Map<RunSpec, Run> runs = new LinkedHashMap<>();
    private final Map<String, Double> drawingAccuracies;

    /**
     * Those of the runs that belong to the study.
     *
     * @param candidates any runs; those of other recipes and those that were not trained to their end are passed over, and
     *     of several with one recipe the first counts
     */
    public StudyResults(Study study, List<Run> candidates) {
        this(study, candidates, Map.of());
    }

    private StudyResults(Study study, List<Run> candidates, Map<String, Double> drawingAccuracies) {
        this.study = study;
        this.drawingAccuracies = Map.copyOf(drawingAccuracies);
        Map<RunSpec, Run> byRecipe = new LinkedHashMap<>();
        for (Run run : candidates) {
            if (RunGroup.isComparable(run)) {
                byRecipe.putIfAbsent(key(run.spec()), run);
            }
        }
        for (Study.Unit unit : study.units()) {
            Run run = byRecipe.get(key(unit.recipe()));
            if (run != null) {
                runs.put(key(unit.recipe()), run);
            }
        }
    }

    /**
     * The same, with what the networks make of the user's own drawings.
     *
     * @param accuracies on the drawings, in [0, 1], by id of the run
     */
    public StudyResults withDrawingAccuracies(Map<String, Double> accuracies) {
        return new StudyResults(study, List.copyOf(runs.values()), accuracies);
    }

    /** A figure of one of these runs; NaN if it does not have it. */
    double figure(Metric metric, Run run) {
        return metric.measure() == Measure.DRAWING_ACCURACY
                ? drawingAccuracies.getOrDefault(run.id(), Double.NaN)
                : metric.of(run);
    }

    /** Threads change no result. */
    private static RunSpec key(RunSpec recipe) {
        return recipe.withThreads(1);
    }

    public Study study() {
        return study;
    }

    /** The run of a setting with a seed. */
    public Optional<Run> run(Setting setting, long seed) {
        return Optional.ofNullable(runs.get(key(setting.recipe(seed))));
    }

    /** The runs of a setting; empty if there are none yet. */
    public Optional<RunGroup> group(Setting setting) {
        List<Run> found = study.seeds().stream()
                .flatMap(seed -> run(setting, seed).stream())
                .toList();
        return found.isEmpty() ? Optional.empty() : Optional.of(new RunGroup(setting.recipe(), found));
    }

    /** Runs that there are. */
    public int count() {
        return runs.size();
    }

    /** What is still to be trained. */
    public List<Study.Unit> missing() {
        return study.units().stream()
                .filter(unit -> !runs.containsKey(key(unit.recipe())))
                .toList();
    }

    /** Every run with the setting it belongs to, setting by setting, seeds in order. */
    public List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (Setting setting : study.settings()) {
            for (long seed : study.seeds()) {
                run(setting, seed).ifPresent(run -> rows.add(new Row(setting, run)));
            }
        }
        return rows;
    }

    /** What the runs say of a claim so far. */
    public ClaimResult check(Claim claim) {
        return new ClaimCheck(this).check(claim);
    }

    /** What sweeps should be extended, or need not have been made: see {@link GridEdge}. */
    public List<GridEdge> edges() {
        return GridEdge.of(this);
    }

    /**
     * A run in its place.
     *
     * @param setting it belongs to
     * @param run trained to its end
     */
    public record Row(Setting setting, Run run) {}
}
