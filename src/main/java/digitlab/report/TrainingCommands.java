package digitlab.report;

import digitlab.core.experiment.Run;
import java.util.ArrayList;
import java.util.List;

/** The commands that train the runs of a selection again and report on them, for any shell. */
final class TrainingCommands {
    private TrainingCommands() {}

    /**
     * A line for each run, to be called in the report's folder, and one for the report.
     *
     * @param recipes file of each group's recipe
     */
    static List<String> of(Selection selection, List<String> recipes) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < recipes.size(); i++) {
            for (Run run : selection.groups().get(i).runs()) {
                lines.add("digitlab train --store again --recipe %s --seed %d --name \"%s\""
                        .formatted(recipes.get(i), run.spec().seed(), plain(run.name())));
            }
        }
        lines.add("digitlab report --store again --all --out again-report");
        return lines;
    }

    /** A name without what a shell takes for its own between quotation marks. */
    private static String plain(String name) {
        return name.replaceAll("[^\\p{L}\\p{N} .,:;=+()/×→-]", "_");
    }
}
