package digitlab.report;

import digitlab.core.experiment.RecipeField;
import digitlab.core.experiment.Run;
import digitlab.core.experiment.RunSpec;
import digitlab.core.training.StopReason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The runs of a report, put together by recipe.
 *
 * @param groups in the order of their first runs
 * @param varied fields in which the groups' recipes differ
 * @param doubles runs that repeat both recipe and seed of an earlier one; they are nobody's evidence and in no group
 * @param unfinished runs that were not trained to their end; in no group, unless there are no others
 */
record Selection(List<RunGroup> groups, List<RecipeField> varied, List<Run> doubles, List<Run> unfinished) {
    /** What never changes a network, or is what repetitions are told apart by. */
    private static final Set<RecipeField> NEVER_VARIED = Set.of(RecipeField.SEED, RecipeField.THREADS);

    Selection {
        groups = List.copyOf(groups);
        varied = List.copyOf(varied);
        doubles = List.copyOf(doubles);
        unfinished = List.copyOf(unfinished);
    }

    /**
     * Groups runs.
     *
     * @param fieldName how people call a field
     * @throws IllegalArgumentException if there is none
     */
    static Selection of(List<Run> runs, Function<RecipeField, String> fieldName) {
        if (runs.isEmpty()) {
            throw new IllegalArgumentException("a report needs at least one run, but there is none");
        }
        Map<RunSpec, List<Run>> byRecipe = new LinkedHashMap<>();
        List<Run> doubles = new ArrayList<>();
        Set<RunSpec> seen = new HashSet<>();
        List<Run> finished = runs.stream().filter(Selection::isFinished).toList();
        for (Run run : finished.isEmpty() ? runs : finished) {
            if (seen.add(run.spec().withThreads(1))) {
                byRecipe.computeIfAbsent(withoutSeed(run.spec()), recipe -> new ArrayList<>())
                        .add(run);
            } else {
                doubles.add(run);
            }
        }
        List<RecipeField> varied = varied(byRecipe.keySet());
        return new Selection(named(byRecipe, varied, fieldName), varied, doubles, unfinished(runs));
    }

    private static List<Run> unfinished(List<Run> runs) {
        return runs.stream().filter(run -> !isFinished(run)).toList();
    }

    private static boolean isFinished(Run run) {
        return run.result() != null && run.result().stopReason() != StopReason.CANCELLED;
    }

    private static RunSpec withoutSeed(RunSpec spec) {
        return spec.withSeed(0).withThreads(1);
    }

    private static List<RecipeField> varied(Set<RunSpec> recipes) {
        return Arrays.stream(RecipeField.values())
                .filter(field -> !NEVER_VARIED.contains(field))
                .filter(field -> recipes.stream().map(field::get).distinct().count() > 1)
                .toList();
    }

    private static List<RunGroup> named(
            Map<RunSpec, List<Run>> byRecipe, List<RecipeField> varied, Function<RecipeField, String> fieldName) {
        List<RunGroup> groups = new ArrayList<>();
        boolean namesTell = namesTell(byRecipe);
        Map<String, Integer> taken = new LinkedHashMap<>();
        byRecipe.forEach((recipe, runs) -> {
            boolean ownName = varied.isEmpty() || namesTell;
            String name = ownName ? runs.get(0).name() : values(recipe, varied, fieldName);
            int times = taken.merge(name, 1, Integer::sum);
            groups.add(new RunGroup(times == 1 ? name : name + " (" + times + ")", recipe, runs));
        });
        return groups;
    }

    /** Whether each recipe has a name that its runs share and no others have: then a person gave them. */
    private static boolean namesTell(Map<RunSpec, List<Run>> byRecipe) {
        Set<String> names = new HashSet<>();
        for (List<Run> runs : byRecipe.values()) {
            if (runs.stream().map(Run::name).distinct().count() > 1
                    || !names.add(runs.get(0).name())) {
                return false;
            }
        }
        return true;
    }

    /** {@code L2 1e-3, dropout 0.5}. */
    private static String values(RunSpec recipe, List<RecipeField> fields, Function<RecipeField, String> fieldName) {
        return fields.stream()
                .map(field -> fieldName.apply(field) + " " + field.get(recipe))
                .collect(Collectors.joining(", "));
    }

    /** All runs that count, group after group. */
    List<Run> runs() {
        return groups.stream().flatMap(group -> group.runs().stream()).toList();
    }

    /** Whether any group has several seeds. */
    boolean isRepeated() {
        return groups.stream().anyMatch(group -> group.runs().size() > 1);
    }

    /** Whether any run measured this. */
    boolean has(Measure measure) {
        return runs().stream().anyMatch(run -> !Double.isNaN(measure.of(run)));
    }

    /** What groups are compared by: accuracy on the test set, or on validation images where nothing was tested. */
    Measure score() {
        if (has(Measure.TEST_ACCURACY)) {
            return Measure.TEST_ACCURACY;
        }
        return has(Measure.VALIDATION_ACCURACY) ? Measure.VALIDATION_ACCURACY : Measure.TRAINING_ACCURACY;
    }
}
