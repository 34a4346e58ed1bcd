package digitlab.report;

import digitlab.core.experiment.LocalText;
import digitlab.core.experiment.Measure;
import digitlab.core.experiment.Metric;
import digitlab.core.experiment.RecipeField;
import digitlab.core.experiment.Run;
import digitlab.core.experiment.RunGroup;
import digitlab.core.experiment.RunSpec;
import digitlab.core.experiment.Setting;
import digitlab.core.experiment.Study;
import digitlab.core.experiment.StudyResults;
import digitlab.lab.ReportSubject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The runs of a report, put together by recipe.
 *
 * @param results that they are the runs of
 * @param groups in the order of the study's settings
 * @param shortNames what the groups' short names are made of, or empty if they are the names themselves
 * @param varied fields in which the groups' recipes differ
 * @param doubles runs that repeat both recipe and seed of an earlier one; they are nobody's evidence and in no group
 * @param unfinished runs that were not trained to their end; in no group, unless there are no others
 */
record Selection(
        StudyResults results,
        List<ReportGroup> groups,
        String shortNames,
        List<RecipeField> varied,
        List<Run> doubles,
        List<Run> unfinished) {
    private static final String ID = "selection";
    private static final String BETWEEN = " · ";

    Selection {
        groups = List.copyOf(groups);
        varied = List.copyOf(varied);
        doubles = List.copyOf(doubles);
        unfinished = List.copyOf(unfinished);
    }

    /**
     * What a report is about.
     *
     * @throws IllegalArgumentException if there is no run
     */
    static Selection of(ReportSubject subject, ReportTexts texts) {
        return subject instanceof ReportSubject.Studied studied
                ? ofStudy(studied.results(), texts)
                : ofRuns(((ReportSubject.Chosen) subject).runs(), texts);
    }

    private static Selection ofStudy(StudyResults results, ReportTexts texts) {
        List<RecipeField> varied = results.study().varied();
        List<RecipeField> axes = axes(
                varied, results.study().settings().stream().map(Setting::recipe).toList());
        List<ReportGroup> groups = new ArrayList<>();
        Set<RunSpec> seen = new HashSet<>();
        for (Setting setting : results.study().settings()) {
            boolean byValues = setting.block().isEmpty() && !varied.isEmpty();
            String name = byValues
                    ? values(setting.recipe(), axes, texts)
                    : setting.label().in(texts.language());
            String shortName = byValues ? shortValues(setting.recipe(), axes) : name;
            results.group(setting)
                    .filter(group -> seen.add(withoutSeed(group.recipe())))
                    .ifPresent(group -> groups.add(new ReportGroup(name, shortName, group)));
        }
        if (groups.isEmpty()) {
            throw new IllegalArgumentException(
                    "a report needs at least one run, but of " + results.study().id() + " there is none yet");
        }
        boolean byValues = results.study().settings().stream()
                .allMatch(setting -> setting.block().isEmpty() && !varied.isEmpty());
        return new Selection(results, groups, byValues ? fields(axes, texts) : "", varied, List.of(), List.of());
    }

    private static Selection ofRuns(List<Run> runs, ReportTexts texts) {
        if (runs.isEmpty()) {
            throw new IllegalArgumentException("a report needs at least one run, but there is none");
        }
        List<Run> finished = runs.stream().filter(RunGroup::isComparable).toList();
        Map<RunSpec, List<Run>> byRecipe = new LinkedHashMap<>();
        List<Run> doubles = new ArrayList<>();
        Set<RunSpec> seen = new HashSet<>();
        for (Run run : finished.isEmpty() ? runs : finished) {
            if (seen.add(run.spec().withThreads(1))) {
                byRecipe.computeIfAbsent(withoutSeed(run.spec()), recipe -> new ArrayList<>())
                        .add(run);
            } else {
                doubles.add(run);
            }
        }
        List<RecipeField> varied = varied(byRecipe.keySet());
        List<RecipeField> axes = axes(varied, byRecipe.keySet());
        boolean ownNames = varied.isEmpty() || namesTell(byRecipe);
        List<Setting> settings = settings(byRecipe, recipe -> ownNames ? "" : values(recipe, axes, texts));
        List<Long> seeds =
                runs.stream().map(run -> run.spec().seed()).distinct().sorted().toList();
        List<ReportGroup> groups = settings.stream()
                .map(setting -> new ReportGroup(
                        setting.name(),
                        ownNames ? setting.name() : shortValues(setting.recipe(), axes),
                        new RunGroup(setting.recipe(), Objects.requireNonNull(byRecipe.get(setting.recipe())))))
                .toList();
        return new Selection(
                new StudyResults(new Study(ID, settings, seeds), runs),
                groups,
                ownNames ? "" : fields(axes, texts),
                varied,
                doubles,
                runs.stream().filter(run -> !RunGroup.isComparable(run)).toList());
    }

    private static RunSpec withoutSeed(RunSpec spec) {
        return spec.withSeed(0).withThreads(1);
    }

    private static List<RecipeField> varied(Collection<RunSpec> recipes) {
        List<Setting> settings = new ArrayList<>();
        recipes.forEach(recipe -> settings.add(setting(String.valueOf(settings.size()), recipe)));
        return new Study(ID, settings, List.of(0L)).varied();
    }

    /** A setting for each recipe, by a name of what it varies or, if that is empty, by its first run's. */
    private static List<Setting> settings(Map<RunSpec, List<Run>> byRecipe, Function<RunSpec, String> naming) {
        Map<String, Integer> taken = new LinkedHashMap<>();
        List<Setting> settings = new ArrayList<>();
        byRecipe.forEach((recipe, runs) -> {
            String given = naming.apply(recipe);
            String name = given.isEmpty() ? runs.get(0).name() : given;
            int times = taken.merge(name, 1, Integer::sum);
            settings.add(setting(times == 1 ? name : name + " (" + times + ")", recipe));
        });
        return settings;
    }

    /** The learning rate is none of its own where each optimiser has one. */
    private static List<RecipeField> axes(List<RecipeField> varied, Collection<RunSpec> recipes) {
        Map<String, String> rates = new HashMap<>();
        boolean isOptimizers = recipes.stream().allMatch(recipe -> {
            String rate = RecipeField.LEARNING_RATE.get(recipe);
            return rate.equals(rates.computeIfAbsent(RecipeField.OPTIMIZER.get(recipe), optimizer -> rate));
        });
        boolean isDependent = isOptimizers && varied.contains(RecipeField.OPTIMIZER);
        return varied.stream()
                .filter(field -> !(isDependent && field == RecipeField.LEARNING_RATE))
                .toList();
    }

    private static Setting setting(String name, RunSpec recipe) {
        return new Setting(name, LocalText.of(name), "", Map.of(), recipe);
    }

    /** Whether each recipe has a name that its runs share and no others have: then a person gave them. */
    private static boolean namesTell(Map<RunSpec, List<Run>> byRecipe) {
        Set<String> names = new HashSet<>();
        for (List<Run> runs : byRecipe.values()) {
            Run first = runs.get(0);
            boolean isUnit = first.name().endsWith("seed " + first.spec().seed()); // of a study, which names each run
            if (isUnit || runs.stream().map(Run::name).distinct().count() > 1 || !names.add(first.name())) {
                return false;
            }
        }
        return true;
    }

    /** {@code L2 1e-3, dropout 0.5}. */
    private static String values(RunSpec recipe, List<RecipeField> fields, ReportTexts texts) {
        return fields.stream()
                .map(field -> texts.name(field) + " " + field.get(recipe))
                .collect(Collectors.joining(", "));
    }

    /** {@code 1e-3 · 0.5}. */
    private static String shortValues(RunSpec recipe, List<RecipeField> fields) {
        return fields.stream().map(field -> field.get(recipe)).collect(Collectors.joining(BETWEEN));
    }

    /** {@code L2 · dropout}. */
    private static String fields(List<RecipeField> fields, ReportTexts texts) {
        return fields.stream().map(texts::name).collect(Collectors.joining(BETWEEN));
    }

    /** The fields that groups are told apart by: those that vary, but for what follows from another one. */
    List<RecipeField> axes() {
        return axes(varied, groups.stream().map(ReportGroup::recipe).toList());
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
        return runs().stream()
                .anyMatch(run -> Double.isFinite(Metric.of(measure).of(run)));
    }

    /** What groups are compared by: accuracy on the test set, or on validation images where nothing was tested. */
    Measure score() {
        if (has(Measure.TEST_ACCURACY)) {
            return Measure.TEST_ACCURACY;
        }
        return has(Measure.VALIDATION_ACCURACY) ? Measure.VALIDATION_ACCURACY : Measure.TRAINING_ACCURACY;
    }
}
