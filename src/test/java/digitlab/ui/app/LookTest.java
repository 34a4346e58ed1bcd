package digitlab.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import digitlab.ui.session.Theme;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.css.CssParser;
import javafx.css.Declaration;
import javafx.css.Rule;
import javafx.css.Stylesheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class LookTest {
    private static final Path SHEETS = Path.of("src/main/resources/digitlab/ui");

    private static List<String> lines(Stylesheet sheet) {
        return sheet.getRules().stream()
                .flatMap(rule -> Stream.concat(
                        Stream.of(rule.getSelectors().toString()),
                        rule.getDeclarations().stream().map(Declaration::getProperty)))
                .toList();
    }

    private static Stylesheet text(Theme theme) throws IOException {
        return new CssParser().parse(URI.create(Look.stylesheets(theme).get(0)).toURL());
    }

    @Test
    void everySheetIsPartOfTheLook() throws Exception {
        String look = Files.readString(SHEETS.resolve("app/look.css"));
        List<String> themes = List.of("light", "dark", "contrast");
        try (Stream<Path> files = Files.walk(SHEETS)) {
            List<String> forgotten = files.map(
                            file -> SHEETS.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> name.endsWith(".css") && !name.equals("app/look.css"))
                    .filter(name -> themes.stream().noneMatch(theme -> name.endsWith("/" + theme + ".css")))
                    .filter(name -> !look.contains("\"../" + name + "\"")
                            && !look.contains("\"" + name.replace("app/", "") + "\""))
                    .toList();
            assertEquals(List.of(), forgotten);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aThemeHasItsColoursAndAllThatThemesShare(Theme theme) throws Exception {
        List<Rule> rules = text(theme).getRules();
        List<String> selectors =
                rules.stream().map(rule -> rule.getSelectors().toString()).toList();
        assertEquals("-dl-ground", rules.get(0).getDeclarations().get(0).getProperty());
        for (String part : List.of("top-bar", "section", "runs", "tour-ring")) {
            assertFalse(selectors.stream().noneMatch(selector -> selector.contains(part)), part);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theBinaryFormSaysWhatTheTextSays(Theme theme) throws Exception {
        URL binary = URI.create(Look.stylesheets(theme).get(0).replaceAll("\\.css$", ".bss"))
                .toURL();
        assumeTrue(Files.exists(Path.of(binary.toURI())), "Maven makes it");
        assertEquals(lines(text(theme)), lines(Stylesheet.loadBinary(binary)));
    }
}
