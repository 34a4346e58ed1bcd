package digitlab.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import digitlab.core.experiment.Measure;
import digitlab.core.experiment.RecipeField;
import digitlab.core.experiment.RunState;
import digitlab.core.training.StopReason;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

final class ReportTextsTest {
    private static Properties bundle(String name) throws IOException {
        var bundle = new Properties();
        try (Reader in = new InputStreamReader(
                Objects.requireNonNull(ReportTexts.class.getResourceAsStream(name)), StandardCharsets.UTF_8)) {
            bundle.load(in);
        }
        return bundle;
    }

    @Test
    void bothLanguagesSayTheSame() throws IOException {
        Properties english = bundle("messages.properties");
        Properties german = bundle("messages_de.properties");
        assertEquals(new TreeSet<>(english.keySet()), new TreeSet<>(german.keySet()));
        for (String key : english.stringPropertyNames()) {
            String one = english.getProperty(key, "");
            String other = german.getProperty(key, "");
            assertEquals(placeholders(one), placeholders(other), key);
            assertFalse((one + other).contains("'"), key + " has a sign that message formats swallow");
        }
    }

    private static Set<Character> placeholders(String text) {
        Set<Character> found = new TreeSet<>();
        for (int at = text.indexOf('{'); at >= 0; at = text.indexOf('{', at + 1)) {
            found.add(text.charAt(at + 1));
        }
        return found;
    }

    @Test
    void everythingThatARunCanBeHasAName() {
        for (Locale language : new Locale[] {Locale.ENGLISH, Locale.GERMAN}) {
            var texts = new ReportTexts(language);
            for (Measure measure : Measure.values()) {
                assertFalse(texts.name(measure).isBlank());
            }
            for (RecipeField field : RecipeField.values()) {
                assertFalse(texts.name(field).isBlank());
            }
            for (StopReason reason : StopReason.values()) {
                assertFalse(texts.get("stop." + reason.id()).isBlank());
            }
            for (RunState state : RunState.values()) {
                assertFalse(texts.get("state." + state.id()).isBlank());
            }
        }
    }
}
