package digitlab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitlab.cli.Commands;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.Writer;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The documents: their links lead somewhere, their pictures exist, their commands are commands. */
final class DocumentsTest {
    private static final Path SITE = Path.of("src/site/markdown");
    private static final Path COMMANDS_PAGE = SITE.resolve("commands.md");
    private static final Pattern FENCE = Pattern.compile("(?ms)^```(\\w*)\\R(.*?)^```");
    private static final Pattern CODE = Pattern.compile("`[^`\n]*`");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)[^)]*\\)|(?:src|srcset|href)=\"([^\"]+)\"");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ +(.+)$");
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");
    private static final Pattern PROGRAM = Pattern.compile("^(?:digitlab|java -jar target/digitlab\\.jar)( .*|$)");

    private final Commands commands = new Commands(
            new LocalWorkplace(),
            reaction -> () -> {},
            new BufferedReader(Reader.nullReader()),
            new PrintWriter(Writer.nullWriter()),
            new PrintWriter(Writer.nullWriter()),
            false);

    private static List<Path> documents() throws IOException {
        List<Path> found = new ArrayList<>();
        for (String folder : List.of("src/site/markdown", "assets", "installers")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                files.filter(DocumentsTest::isMarkdown).forEach(found::add);
            }
        }
        try (Stream<Path> files = Files.list(Path.of(""))) {
            files.filter(DocumentsTest::isMarkdown).forEach(found::add);
        }
        return found;
    }

    private static boolean isMarkdown(Path path) {
        return path.toString().endsWith(".md");
    }

    @Test
    void theWalkSeesTheDocuments() throws IOException {
        List<String> names = documents().stream()
                .map(path -> path.toString().replace('\\', '/'))
                .toList();
        assertTrue(names.containsAll(List.of("README.md", "installers/README.md", "src/site/markdown/user-guide.md")));
        assertTrue(names.size() >= 20, names::toString);
    }

    @Test
    void everyRelativeLinkAndPictureResolves() throws IOException {
        List<String> dead = new ArrayList<>();
        for (Path document : documents()) {
            String text = FENCE.matcher(Files.readString(document)).replaceAll("");
            for (MatchResult link :
                    LINK.matcher(CODE.matcher(text).replaceAll("")).results().toList()) {
                String target = link.group(1) == null ? link.group(2) : link.group(1);
                if (!target.matches("(https?|mailto):.*") && !resolves(document, target)) {
                    dead.add(document + ": " + target);
                }
            }
        }
        assertEquals(List.of(), dead);
    }

    @Test
    void everyDocumentIsInTheContentsInBothLanguages() throws IOException {
        for (String contents : List.of("index.md", "de/index.md")) {
            Path index = SITE.resolve(contents);
            Set<Path> named = LINK.matcher(Files.readString(index))
                    .results()
                    .map(link -> index.resolveSibling(link.group(1)).normalize())
                    .collect(Collectors.toSet());
            List<String> missing = documents().stream()
                    .filter(document -> document.startsWith(SITE) && !document.endsWith("index.md"))
                    .filter(document -> !named.contains(document) && !named.contains(translation(document)))
                    .filter(document -> !named.contains(original(document)))
                    .map(Path::toString)
                    .toList();
            assertEquals(List.of(), missing, contents);
        }
    }

    private static Path translation(Path document) {
        return document.resolveSibling("de").resolve(document.getFileName());
    }

    private static Path original(Path translation) {
        Path folder = translation.getParent();
        return folder != null && folder.endsWith("de") ? folder.resolveSibling(translation.getFileName()) : translation;
    }

    /** So that a place in a document leads to the same place of its translation. */
    @Test
    void aTranslationHasTheHeadingsOfItsOriginal() throws IOException {
        int compared = 0;
        for (Path document : documents()) {
            Path original = original(document);
            if (!original.equals(document)) {
                assertEquals(levels(original), levels(document), document::toString);
                compared++;
            }
        }
        assertTrue(compared >= 6, "saw only " + compared + " translations");
    }

    private static List<String> levels(Path document) throws IOException {
        return HEADING.matcher(FENCE.matcher(Files.readString(document)).replaceAll(""))
                .results()
                .map(heading -> heading.group().replaceAll("[^#].*", ""))
                .toList();
    }

    @Test
    void everyScreenshotIsShownSomewhere() throws IOException {
        var texts = new StringBuilder();
        for (Path document : documents()) {
            texts.append(Files.readString(document));
        }
        try (Stream<Path> pictures = Files.list(Path.of("assets", "screenshots"))) {
            assertEquals(
                    List.of(),
                    pictures.filter(picture ->
                                    !texts.toString().contains("assets/screenshots/" + picture.getFileName()))
                            .toList());
        }
    }

    @Test
    void theCitationNamesTheVersionThatIsBuilt() throws IOException {
        String pom = Files.readString(Path.of("pom.xml"));
        String version = pom.substring(pom.indexOf("<version>") + "<version>".length(), pom.indexOf("</version>"));
        assertTrue(Files.readString(Path.of("CITATION.cff")).contains("\nversion: " + version + "\n"), version);
        assertTrue(Files.readString(Path.of("CHANGELOG.md")).contains("\n## " + version), version);
    }

    private static boolean resolves(Path document, String target) throws IOException {
        String[] parts = target.split("#", 2);
        Path file = parts[0].isEmpty()
                ? document
                : document.resolveSibling(URLDecoder.decode(parts[0], StandardCharsets.UTF_8))
                        .normalize();
        if (!Files.exists(file)) {
            return false;
        }
        return parts.length == 1 || !isMarkdown(file) || anchors(file).contains(parts[1]);
    }

    /** As the sites that show Markdown name headings. */
    private static Set<String> anchors(Path file) throws IOException {
        return HEADING.matcher(FENCE.matcher(Files.readString(file)).replaceAll(""))
                .results()
                .map(heading -> heading.group(1)
                        .strip()
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-'))
                .collect(Collectors.toSet());
    }

    @Test
    void everyCommandInACodeBlockIsUnderstood() throws IOException {
        List<String> misused = new ArrayList<>();
        int understood = 0;
        for (Path document : documents()) {
            if (document.endsWith(COMMANDS_PAGE)) {
                continue; // synopses, compared with the commands themselves
            }
            for (String line : codeLines(Files.readString(document))) {
                var program = PROGRAM.matcher(line);
                if (program.find()) {
                    commands.misuse(arguments(program.group(1)))
                            .ifPresent(reason -> misused.add(document + ": " + line + ": " + reason));
                    understood++;
                }
            }
        }
        assertEquals(List.of(), misused);
        assertTrue(understood >= 10, "saw only " + understood + " commands");
    }

    /** Commands of a shell, each on one line, those after {@code &&} on their own. */
    private static List<String> codeLines(String document) {
        return FENCE.matcher(document)
                .results()
                .filter(block -> Set.of("", "sh", "shell", "bash").contains(block.group(1)))
                .flatMap(block ->
                        Pattern.compile("\\R|&&").splitAsStream(block.group(2).replaceAll("\\\\\\R\\s*", " ")))
                .map(String::strip)
                .toList();
    }

    private static String[] arguments(String line) {
        String command = line.replaceAll("\\s+(\\||>|2>|#).*$", "");
        String[] words = WORD.matcher(command)
                .results()
                .map(word -> Stream.of(1, 2, 3)
                        .map(word::group)
                        .filter(group -> group != null)
                        .findFirst()
                        .orElseThrow())
                .toArray(String[]::new);
        return words.length == 1 && GivenFile.isMeantBy(words[0]) ? new String[] {"open", words[0]} : words;
    }

    @Test
    void aWrongCommandWouldBeNoticed() {
        assertTrue(commands.misuse(arguments(" train --hiden 3")).isPresent());
        assertTrue(commands.misuse(arguments(" train --hidden 30 > out.txt")).isEmpty());
    }

    /** With {@code -Dpages=write} the page is written instead. */
    @Test
    void theReferenceIsWhatTheCommandsSay() throws IOException {
        if ("write".equals(System.getProperty("pages"))) {
            Files.writeString(COMMANDS_PAGE, commands.reference());
        }
        assertEquals(
                Files.readString(COMMANDS_PAGE),
                commands.reference(),
                "commands have changed; './mvnw test -Dtest=DocumentsTest -Dpages=write' writes the page");
    }
}
