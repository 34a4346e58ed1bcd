package digitlab.ui.compare;

import digitlab.core.experiment.LocalText;
import digitlab.core.experiment.RecipeField;
import digitlab.core.experiment.Run;
import digitlab.core.experiment.RunGroup;
import digitlab.core.experiment.Setting;
import digitlab.core.experiment.Study;
import digitlab.core.experiment.StudyResults;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Runs that somebody chose, as if a study had made them: repeated seeds of one recipe are one setting. */
final class ChosenRuns {
    private static final String ID = "runs";

    private ChosenRuns() {}

    /**
     * The study that those runs would be of; empty if none of them was trained to its end.
     *
     * @param fieldName what people call a field
     */
    static Optional<StudyResults> of(List<Run> runs, Function<RecipeField, String> fieldName) {
        List<RunGroup> groups = RunGroup.of(runs);
        if (groups.isEmpty()) {
            return Optional.empty();
        }
        List<RecipeField> varied = new Study(
                        ID,
                        IntStream.range(0, groups.size())
                                .mapToObj(i -> setting("group " + i, groups.get(i), List.of()))
                                .toList(),
                        List.of(0L))
                .varied();
        List<Setting> settings = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (RunGroup group : groups) {
            String name = name(group, varied, fieldName);
            String unique = name;
            for (int i = 2; !taken.add(unique); i++) {
                unique = name + " (" + i + ")";
            }
            settings.add(setting(unique, group, varied));
        }
        List<Long> seeds = groups.stream()
                .flatMap(group -> group.runs().stream())
                .map(run -> run.spec().seed())
                .distinct()
                .sorted()
                .toList();
        return Optional.of(new StudyResults(new Study(ID, settings, seeds), runs));
    }

    /** The name that a single run was given, or what tells its recipe apart. */
    private static String name(RunGroup group, List<RecipeField> varied, Function<RecipeField, String> fieldName) {
        Run first = group.runs().get(0);
        if (varied.isEmpty() || group.runs().size() == 1) {
            return first.name();
        }
        return varied.stream()
                .map(field -> fieldName.apply(field) + " " + field.get(group.recipe()))
                .collect(Collectors.joining(" · "));
    }

    private static Setting setting(String name, RunGroup group, List<RecipeField> varied) {
        Map<RecipeField, String> values = new LinkedHashMap<>();
        varied.forEach(field -> values.put(field, field.get(group.recipe())));
        return new Setting(name, LocalText.of(name), "", values, group.recipe());
    }
}
