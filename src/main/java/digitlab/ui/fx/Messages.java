package digitlab.ui.fx;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.value.ObservableValue;

/**
 * The texts of one feature in the language of the window. Texts that stay on the screen are bound, so that they change
 * with the language.
 */
public final class Messages {
    private final String bundle;
    private final ObservableValue<Locale> language;

    /**
     * The texts of a feature.
     *
     * @param bundle base name, for example {@code digitlab.ui.recipe.messages}
     */
    public Messages(String bundle, ObservableValue<Locale> language) {
        this.bundle = bundle;
        this.language = language;
    }

    /** The texts in the package of a class. */
    public static Messages of(Class<?> feature, ObservableValue<Locale> language) {
        return new Messages(feature.getPackageName() + ".messages", language);
    }

    /** The language that the texts are in. */
    public ObservableValue<Locale> language() {
        return language;
    }

    /** The text of that key now; {@code {0}}, {@code {1}} … stand for the values. */
    public String get(String key, Object... values) {
        Locale locale = language.getValue();
        String text =
                ResourceBundle.getBundle(bundle, locale, NoFallback.INSTANCE).getString(key);
        return values.length == 0 ? text : new MessageFormat(text, locale).format(values);
    }

    /** The text of that key, whatever the language becomes. */
    public StringBinding text(String key, Object... values) {
        return Bindings.createStringBinding(() -> get(key, values), language);
    }

    /** English where a language has no bundle, whatever the machine speaks. */
    private static final class NoFallback extends ResourceBundle.Control {
        private static final NoFallback INSTANCE = new NoFallback();

        @Override
        public java.util.List<String> getFormats(String baseName) {
            return FORMAT_PROPERTIES;
        }

        @Override
        public @org.jspecify.annotations.Nullable Locale getFallbackLocale(String baseName, Locale locale) {
            return null;
        }
    }
}
