package digitlab.core.experiment;

import digitlab.core.Check;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

/**
 * Everything that an experiment or a sweep trains: each setting once with each seed.
 *
 * @param id of the experiment, in files
 * @param settings that are compared; at least one, their names all different
 * @param seeds the same for each setting, so that differences are taken seed by seed; at least one, each once
 */
public record Study(String id, List<Setting> settings, List<Long> seeds) {
    /** Seeds at most. */
    public static final int MOST_REPEATS = 1000;

    private static final Pattern UNIT_NAME = Pattern.compile("([a-z0-9]+(?:-[a-z0-9]+)*): .+");

    public Study {
        settings = List.copyOf(settings);
        seeds = List.copyOf(seeds);
        if (settings.isEmpty()) {
            throw new IllegalArgumentException("an experiment must train at least one recipe, but has none");
        }
        Check.intRange("repeats", seeds.size(), 1, MOST_REPEATS);
        if (new HashSet<>(seeds).size() < seeds.size()) {
            throw new IllegalArgumentException("seeds must all be different, but are " + seeds);
        }
        Set<String> names = new HashSet<>();
        for (Setting setting : settings) {
            if (!names.add(setting.name())) {
                throw new IllegalArgumentException("two settings are called '%s'".formatted(setting.name()));
            }
        }
    }

    /**
     * A study with seeds that follow one another.
     *
     * @param firstSeed the first of them
     * @param repeats their number
     */
    public static Study of(String id, List<Setting> settings, long firstSeed, int repeats) {
        Check.intRange("repeats", repeats, 1, MOST_REPEATS);
        return new Study(
                id,
                settings,
                LongStream.range(firstSeed, firstSeed + repeats).boxed().toList());
    }

    /**
     * A recipe to train.
     *
     * @param setting whose recipe it is
     * @param recipe with the seed
     */
    public record Unit(Setting setting, RunSpec recipe) {
        public long seed() {
            return recipe.seed();
        }

        /** For lists of runs, the same for all seeds: {@code l2-experiment: λ = 1e-3}. */
        public String name(String study) {
            return study + ": " + setting.label().english();
        }
    }

    /**
     * The id of the study that a run was made for, if its name looks like those that {@link Unit#name} writes. A person may
     * have given it such a name, too: whether there is a study of that id, the caller knows.
     */
    public static Optional<String> idOf(Run run) {
        Matcher matcher = UNIT_NAME.matcher(run.name());
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /**
     * All there is to train, seed by seed, so that comparisons are possible before the last one is done. Settings that share
     * a recipe share its runs.
     */
    public List<Unit> units() {
        Map<RunSpec, Unit> units = new LinkedHashMap<>();
        for (long seed : seeds) {
            for (Setting setting : settings) {
                RunSpec recipe = setting.recipe(seed);
                units.putIfAbsent(recipe.withThreads(1), new Unit(setting, recipe));
            }
        }
        return List.copyOf(units.values());
    }

    /** The same study of changed recipes, such as those with less data. */
    public Study with(UnaryOperator<RunSpec> change) {
        return new Study(
                id,
                settings.stream()
                        .map(setting -> new Setting(
                                setting.name(),
                                setting.label(),
                                setting.block(),
                                setting.values(),
                                change.apply(setting.recipe())))
                        .toList(),
                seeds);
    }

    /** The fields in which the recipes differ, seeds and threads apart. */
    public List<RecipeField> varied() {
        return Arrays.stream(RecipeField.values())
                .filter(field -> field != RecipeField.SEED && field != RecipeField.THREADS)
                .filter(field -> settings.stream()
                                .map(setting -> field.get(setting.recipe()))
                                .distinct()
                                .count()
                        > 1)
                .toList();
    }
}
