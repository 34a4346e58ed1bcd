package digitlab.ui.tour;

import java.util.Locale;

/** What the tour shows, in its order. */
public enum Sight {
    RECIPE,
    TRAIN,
    CURVES,
    WEIGHTS,
    TIME,
    DRAW,
    COMPARE,
    EXPERIMENTS;

    /** The key of its texts. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
