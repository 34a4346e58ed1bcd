package digitlab.cli;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Guesses what somebody meant to type. */
final class Suggestion {
    private static final int MOST_MISTAKES = 2;

    private Suggestion() {}

    /** "; did you mean x?" for the known word that is nearest, or nothing if none is near. */
    static String of(String word, Collection<String> known) {
        String typed = word.toLowerCase(Locale.ROOT);
        Optional<String> nearest = known.stream().min(Comparator.comparingInt(candidate -> distance(typed, candidate)));
        return nearest.filter(candidate -> distance(typed, candidate) <= MOST_MISTAKES)
                .map(candidate -> "; did you mean " + candidate + "?")
                .orElse("");
    }

    /** Levenshtein's distance: letters to insert, delete or replace. */
    static int distance(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[to.length()];
    }
}
