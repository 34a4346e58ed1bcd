package digitlab.core.experiment;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A text in one or several languages.
 *
 * @param languages text by language, such as {@code de}; at least one, none blank
 */
public record LocalText(Map<String, String> languages) {
    private static final String ENGLISH = "en";

    public LocalText {
        if (languages.isEmpty() || languages.values().stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("a text must have words in at least one language, but is " + languages);
        }
        languages = Collections.unmodifiableMap(new LinkedHashMap<>(languages));
    }

    /** A text that is the same in all languages. */
    public static LocalText of(String text) {
        return new LocalText(Map.of(ENGLISH, text));
    }

    /** In that language, or else in English, or else in the one that there is. */
    public String in(Locale locale) {
        String own = languages.get(locale.getLanguage());
        if (own != null) {
            return own;
        }
        return languages.getOrDefault(ENGLISH, languages.values().iterator().next());
    }

    /** In English, or in the one language there is. */
    public String english() {
        return in(Locale.ENGLISH);
    }
}
