package digitlab.ui.compare;

import digitlab.core.experiment.Interval;
import digitlab.core.experiment.Measure;
import digitlab.core.experiment.Metric;
import digitlab.core.experiment.OptimizerChoice;
import digitlab.core.experiment.PairedDifference;
import digitlab.core.experiment.RecipeField;
import digitlab.core.experiment.Run;
import digitlab.core.experiment.RunGroup;
import digitlab.core.experiment.RunSpec;
import digitlab.core.experiment.Setting;
import digitlab.core.experiment.StudyResults;
import digitlab.core.experiment.Variation;
import digitlab.core.experiment.Verdict;
import digitlab.core.training.Optimizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The groups of a study beside each other, each with its difference from the one that it is compared with: its control, or
 * whichever somebody has chosen.
 *
 * @param results the runs
 * @param measure by which groups are compared
 * @param rows a group each, in the order of the study's settings; those without runs are left out
 * @param varied fields in which the groups' recipes differ
 */
record Comparison(StudyResults results, Measure measure, List<Row> rows, List<RecipeField> varied) {
    /** Repeats that are offered for one recipe. */
    static final int REPEATS = 5;

    /** More seeds than this are only named, not offered. */
    private static final int MOST_SEEDS = 200;

    /** Fields that can be switched off, so that there is a control. */
    private static final Set<RecipeField> SWITCHES = EnumSet.of(
            RecipeField.L1,
            RecipeField.L2,
            RecipeField.DROPOUT,
            RecipeField.LABEL_NOISE,
            RecipeField.PATIENCE,
            RecipeField.AUGMENTATION);

    /**
     * A group of runs that differ in nothing but their seeds.
     *
     * @param value mean of the measure with its interval; null if no run has it
     * @param reference number of the row that it is compared with; its own for a row that others are compared with
     * @param difference this − the reference over the seeds that both have; null if there is none
     */
    record Row(
            Setting setting,
            RunGroup group,
            @Nullable Interval value,
            int reference,
            @Nullable PairedDifference difference) {
        double mean() {
            return value == null ? Double.NaN : value.mean();
        }

        Optional<Interval> of(Measure measure) {
            return group.summary(Metric.of(measure));
        }
    }

    Comparison {
        rows = List.copyOf(rows);
        varied = List.copyOf(varied);
    }

    /**
     * The groups of a study.
     *
     * @param reference name of the setting that all are compared with; null for each one's control
     */
    static Comparison of(StudyResults results, Measure measure, @Nullable String reference) {
        List<Setting> settings = new ArrayList<>();
        List<RunGroup> groups = new ArrayList<>();
        Set<RunSpec> seen = new HashSet<>();
        for (Setting setting : results.study().settings()) {
            results.group(setting)
                    .filter(group -> seen.add(setting.recipe(0).withThreads(1)))
                    .ifPresent(group -> {
                        settings.add(setting);
                        groups.add(group);
                    });
        }
        List<RecipeField> varied = variedFields(results);
        Metric metric = Metric.of(measure);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < settings.size(); i++) {
            int other = reference(settings, i, varied, reference);
            PairedDifference difference = other == i
                    ? null
                    : groups.get(i).minus(groups.get(other), metric).orElse(null);
            rows.add(new Row(
                    settings.get(i),
                    groups.get(i),
                    groups.get(i).summary(metric).orElse(null),
                    other,
                    difference));
        }
        return new Comparison(results, measure, rows, varied);
    }

    /** Without the learning rate where it only follows the optimiser, which has its own usual one. */
    private static List<RecipeField> variedFields(StudyResults results) {
        List<RecipeField> all = results.study().varied();
        boolean follows = all.contains(RecipeField.OPTIMIZER)
                && results.study().settings().stream().allMatch(setting -> hasUsualRate(setting));
        return all.stream()
                .filter(field -> !follows || field != RecipeField.LEARNING_RATE)
                .toList();
    }

    private static boolean hasUsualRate(Setting setting) {
        Optimizer optimizer = setting.recipe().training().optimizer();
        return optimizer.learningRate()
                == OptimizerChoice.of(optimizer).defaults().learningRate();
    }

    private static int reference(List<Setting> settings, int row, List<RecipeField> varied, @Nullable String chosen) {
        for (int i = 0; i < settings.size(); i++) {
            if (settings.get(i).name().equals(chosen)) {
                return i;
            }
        }
        List<RecipeField> others =
                varied.stream().filter(field -> !SWITCHES.contains(field)).toList();
        boolean isSwitched = others.size() < varied.size();
        for (int i = 0; i < settings.size(); i++) {
            RunSpec recipe = settings.get(i).recipe();
            RunSpec own = settings.get(row).recipe();
            boolean isAlike =
                    others.stream().allMatch(field -> field.get(recipe).equals(field.get(own)));
            if (isSwitched && isAlike && isOff(recipe, varied)) {
                return i;
            }
        }
        return isSwitched ? firstLike(settings, row, others) : 0;
    }

    private static int firstLike(List<Setting> settings, int row, List<RecipeField> others) {
        for (int i = 0; i < settings.size(); i++) {
            RunSpec recipe = settings.get(i).recipe();
            if (others.stream().allMatch(field -> field.get(recipe)
                    .equals(field.get(settings.get(row).recipe())))) {
                return i;
            }
        }
        return 0;
    }

    private static boolean isOff(RunSpec recipe, List<RecipeField> varied) {
        return varied.stream().filter(SWITCHES::contains).allMatch(field -> {
            String value = field.get(recipe);
            return new Variation(field, List.of(value)).isControl(value);
        });
    }

    /** Whether others are compared with this row. */
    boolean isReference(int row) {
        return rows.get(row).reference() == row;
    }

    /** Whether a row is better than the one it is compared with. */
    Verdict verdict(int row) {
        return better(row).map(PairedDifference::verdict).orElse(Verdict.UNKNOWN);
    }

    /** How much better a row is than the one it is compared with, whichever direction is the better one. */
    Optional<PairedDifference> better(int row) {
        PairedDifference difference = rows.get(row).difference();
        if (difference == null || measure.isLargerBetter()) {
            return Optional.ofNullable(difference);
        }
        Interval interval = difference.interval();
        return Optional.of(new PairedDifference(
                new Interval(interval.count(), -interval.mean(), interval.sd(), interval.halfWidth())));
    }

    /** The row with the best mean among those that are compared with another; −1 if there is none. */
    int best() {
        int best = -1;
        for (int i = 0; i < rows.size(); i++) {
            double mean = rows.get(i).mean();
            boolean isBetter = best < 0
                    || (measure.isLargerBetter()
                            ? mean > rows.get(best).mean()
                            : mean < rows.get(best).mean());
            if (!isReference(i) && Double.isFinite(mean) && isBetter) {
                best = i;
            }
        }
        return best;
    }

    /** How many rows are compared with the same one as this row. */
    int rivals(int row) {
        int reference = rows.get(row).reference();
        return (int) rows.stream()
                        .filter(other -> other.reference() == reference)
                        .count()
                - 1;
    }

    /** Whether any run has the measure. */
    static boolean has(StudyResults results, Measure measure) {
        return results.rows().stream()
                .anyMatch(row -> Double.isFinite(Metric.of(measure).of(row.run())));
    }

    /** Seeds still to be run so that a row's difference would be noticed; empty if that is no question, or too many. */
    OptionalInt moreSeeds(int row) {
        PairedDifference difference = rows.get(row).difference();
        if (difference == null) {
            return isReference(row) ? OptionalInt.empty() : OptionalInt.of(REPEATS);
        }
        Interval interval = difference.interval();
        if (!interval.isKnown()) {
            return OptionalInt.of(REPEATS - 1);
        }
        int more = difference.seedsNeeded().orElse(0) - interval.count();
        boolean isOpen = interval.low() <= 0 && interval.high() >= 0;
        return isOpen && more > 0 && more <= MOST_SEEDS ? OptionalInt.of(more) : OptionalInt.empty();
    }

    /** A run of a row, and one of the row that it is compared with, with the same seed where both have one. */
    Optional<List<Run>> pair(int row) {
        RunGroup group = rows.get(row).group();
        RunGroup other = rows.get(rows.get(row).reference()).group();
        var others = other.bySeed(Metric.of(measure));
        long seed = group.bySeed(Metric.of(measure)).keySet().stream()
                .filter(others::containsKey)
                .findFirst()
                .orElse(group.runs().get(0).spec().seed());
        return isReference(row) ? Optional.empty() : Optional.of(List.of(withSeed(group, seed), withSeed(other, seed)));
    }

    private static Run withSeed(RunGroup group, long seed) {
        return group.runs().stream()
                .filter(run -> run.spec().seed() == seed)
                .findFirst()
                .orElse(group.runs().get(0));
    }
}
