package digitlab.report;

import digitlab.core.experiment.Interval;
import digitlab.core.experiment.Measure;
import digitlab.core.experiment.Run;
import digitlab.lab.ReportOccasion;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * What the sections of a report are written from.
 *
 * @param program name and version of the lab
 * @param made when the report is made
 */
record Contents(ReportOccasion occasion, Selection selection, ReportTexts texts, String program, Instant made) {
    List<ReportGroup> groups() {
        return selection.groups();
    }

    /** The occasion's, or one made of what is compared. */
    String title() {
        if (!occasion.title().isBlank()) {
            return occasion.title();
        }
        return isOneRecipe() ? groups().get(0).name() : texts.get("title", runs().size(), groups().size());
    }

    boolean isOneRecipe() {
        return groups().size() == 1;
    }

    /**
     * The group that validation images speak best of. Not the test set: what is chosen by a number is no longer measured by
     * it.
     */
    ReportGroup best() {
        Measure chosenBy = selection.has(Measure.VALIDATION_ACCURACY) ? Measure.VALIDATION_ACCURACY : selection.score();
        return groups().stream()
                .filter(group -> !Double.isNaN(group.mean(chosenBy)))
                .max(Comparator.comparingDouble(group -> group.mean(chosenBy)))
                .orElse(groups().get(0));
    }

    /** The lowest and highest number of seeds, {@code 3} or {@code 2–5}. */
    String seedCounts() {
        int least =
                groups().stream().mapToInt(group -> group.runs().size()).min().orElseThrow();
        int most =
                groups().stream().mapToInt(group -> group.runs().size()).max().orElseThrow();
        return least == most ? String.valueOf(least) : least + "–" + most;
    }

    /** Whether every group has an interval of that measure. */
    boolean isKnown(Measure measure) {
        return groups().stream()
                .allMatch(group ->
                        group.interval(measure).filter(Interval::isKnown).isPresent());
    }

    List<Run> runs() {
        return selection.runs();
    }
}
