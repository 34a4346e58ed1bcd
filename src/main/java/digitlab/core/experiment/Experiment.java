package digitlab.core.experiment;

import digitlab.core.Check;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A question to a handful of recipes, with what it takes to answer it.
 *
 * @param id unique in a library, of lower-case letters, digits and hyphens
 * @param topic of the library's guides that it belongs to, such as {@code overfitting}
 * @param title for lists
 * @param question it answers
 * @param prediction what to answer before it runs
 * @param sweeps the blocks of recipes that are compared; at least one
 * @param repeats seeds with which each is trained unless somebody wants more or fewer
 * @param lookAt what to look at when it has run
 * @param claims to be checked on its runs; possibly none
 * @param lesson what a teacher has decided
 */
public record Experiment(
        String id,
        String topic,
        LocalText title,
        LocalText question,
        Prediction prediction,
        List<Sweep> sweeps,
        int repeats,
        List<LocalText> lookAt,
        List<Claim> claims,
        Lesson lesson) {
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    public Experiment {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException(
                    "id must be lower-case letters and digits with hyphens between, but is '" + id + "'");
        }
        Check.intRange("repeats", repeats, 1, Study.MOST_REPEATS);
        sweeps = List.copyOf(sweeps);
        lookAt = List.copyOf(lookAt);
        claims = List.copyOf(claims);
        Set<String> blocks = new HashSet<>();
        for (Sweep sweep : sweeps) {
            if (sweep.block().isBlank() || !blocks.add(sweep.block())) {
                throw new IllegalArgumentException(
                        "blocks must have different names, but one is '" + sweep.block() + "'");
            }
        }
        Study study = study(id, sweeps, 1, 1);
        for (Claim claim : claims) {
            for (Operand operand : claim.operands()) {
                if (study.settings().stream().noneMatch(operand::selects)) {
                    throw new IllegalArgumentException("claims must be about runs of the experiment, but none is '%s'"
                            .formatted((operand.block() + " " + operand.where()).strip()));
                }
            }
        }
    }

    /** What it trains, with so many seeds: from the lesson's seed on, or from the first block's. */
    public Study study(int repeats) {
        Long fixed = lesson.seed();
        return study(id, sweeps, fixed == null ? sweeps.get(0).base().seed() : fixed, repeats);
    }

    /** What it trains. */
    public Study study() {
        return study(repeats);
    }

    private static Study study(String id, List<Sweep> sweeps, long seed, int repeats) {
        List<Setting> settings =
                sweeps.stream().flatMap(sweep -> sweep.settings().stream()).toList();
        return Study.of(id, settings, seed, repeats);
    }
}
