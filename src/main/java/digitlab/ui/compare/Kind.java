package digitlab.ui.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Ways to look at a comparison. */
enum Kind {
    /** Along a field's numbers. */
    CURVE("curve"),
    /** Over two fields. */
    GRID("grid"),
    /** A line for each group. */
    LEVELS("levels"),
    /** Mean curves with bands. */
    BANDS("bands"),
    /** Digits that one run gets right and the other wrong. */
    DISAGREEMENT("disagreement");

    /** So many lines over two fields are read more easily as a grid. */
    private static final int FEWEST_OF_GRID = 3;

    private final String key;

    Kind(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }

    /** Ways to look at groups, the most telling first. */
    static List<Kind> of(Comparison groups, Optional<SweepLines> lines) {
        List<Kind> kinds = new ArrayList<>();
        boolean isGrid = FieldGrid.of(groups).isPresent();
        boolean areFewLines = lines.isPresent() && lines.get().lines().size() < FEWEST_OF_GRID;
        if (areFewLines || (lines.isPresent() && !isGrid)) {
            kinds.add(CURVE);
        }
        if (isGrid) {
            kinds.add(GRID);
            if (lines.isPresent() && !areFewLines) {
                kinds.add(CURVE);
            }
        }
        kinds.add(LEVELS);
        kinds.add(BANDS);
        if (groups.rows().size() > 1) {
            kinds.add(DISAGREEMENT);
        }
        return kinds;
    }
}
