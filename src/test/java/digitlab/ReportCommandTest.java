package digitlab;

import static digitlab.cli.ExitStatus.CANCELLED;
import static digitlab.cli.ExitStatus.DONE;
import static digitlab.cli.ExitStatus.FAILED;
import static digitlab.cli.ExitStatus.USAGE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitlab.report.Pages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

/** Reports as people ask for them, about networks that were really trained, on a small part of MNIST. */
final class ReportCommandTest {
    /** Shared, because it keeps MNIST in memory. */
    private static final LocalWorkplace WORKPLACE = new LocalWorkplace();

    @TempDir
    static Path shared;

    private static String store = "";

    @TempDir
    Path folder;

    @BeforeAll
    static void trainTwoRuns() {
        store = shared.resolve("store").toString();
        for (String dropout : List.of("0", "0.5")) {
            CommandRun trained = CommandRun.of(
                    WORKPLACE,
                    "train",
                    "--hidden",
                    "16",
                    "--fraction",
                    "0.01",
                    "--validation",
                    "1000",
                    "--epochs",
                    "2",
                    "--dropout",
                    dropout,
                    "--name",
                    "dropout \"" + dropout + "\" & co",
                    "--store",
                    store);
            assertEquals(DONE, trained.status(), trained.err());
        }
    }

    private static CommandRun report(String... arguments) {
        return CommandRun.of(
                WORKPLACE,
                Stream.concat(Stream.of("report", "--store", store), Stream.of(arguments))
                        .toArray(String[]::new));
    }

    private String out() {
        return folder.resolve("report").toString();
    }

    private Document page() throws Exception {
        return Pages.parsed(Files.readString(folder.resolve("report/report.html")));
    }

    private List<String> figures() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("report/figures"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void aReportOnTwoRunsShowsWhatTheirNetworksDisagreeAbout() throws Exception {
        CommandRun run =
                report("--all", "--out", out(), "--title", "With dropout?", "--question", "Does p = 0.5 help?");
        assertEquals(DONE, run.status(), run.err());
        assertEquals(
                "Report of 2 runs in " + folder.resolve("report/report.html"),
                run.out().strip());
        Pages.checkSelfContained(page());
        Pages.checkFigures(page(), 8);
        assertEquals(
                Stream.of(
                                "confusion",
                                "curves",
                                "levels",
                                "mistakes",
                                "only-first",
                                "only-second",
                                "weights-1",
                                "weights-2")
                        .flatMap(name -> Stream.of(name + ".png", name + ".svg"))
                        .toList(),
                figures());
        String text = page().getElementsByTagName("main").item(0).getTextContent();
        assertTrue(text.contains("McNemar"), text);
        assertTrue(text.contains("dropout \"0.5\" & co"), text);
    }

    @Test
    void disagreementsAddUpToTheTestSet() throws Exception {
        report("--all", "--out", out());
        String markdown = Files.readString(folder.resolve("report/report.md"));
        int sum = markdown.lines()
                .dropWhile(line -> !line.startsWith("## Two networks"))
                .filter(line -> line.matches("\\| [AB] (right|wrong) \\| \\d+ \\| \\d+ \\|"))
                .flatMap(line -> Stream.of(line.split(" \\| ")).skip(1))
                .mapToInt(cell -> Integer.parseInt(cell.replace(" |", "")))
                .sum();
        assertEquals(10_000, sum);
    }

    @Test
    void oneRunIsEnoughInGermanToo() throws Exception {
        CommandRun run = report("last", "--out", out(), "--language", "de", "--json", "-");
        assertEquals(
                folder.resolve("report/report.html").toString(),
                run.json().get("report").asText());
        assertEquals("de", page().getDocumentElement().getAttribute("lang"));
        assertEquals("Ergebnisse", page().getElementsByTagName("h2").item(0).getTextContent());
        assertEquals(
                List.of("confusion.png", "confusion.svg", "curves.png", "curves.svg", "mistakes.png", "mistakes.svg"),
                figures().subList(0, 6));
    }

    @Test
    void thereIsOneReportInAFolderUnlessAnotherIsAskedFor() {
        report("last", "--out", out());
        assertTrue(report("last", "--out", out()).refusal(FAILED).contains("have it replaced with --force"));
        assertEquals(DONE, report("last", "--out", out(), "--force").status());
    }

    @Test
    void whatIsMissingIsNamed() {
        assertEquals(
                "digitlab: Which runs are to be reported on? Name them, or give --all",
                report("--out", out()).refusal(USAGE));
        assertEquals(
                "digitlab: --language must be one of en, de, but is fr",
                report("last", "--out", out(), "--language", "fr").refusal(USAGE));
        assertEquals(
                "digitlab: There is no run nobody in " + store + ".",
                report("nobody", "--out", out()).refusal(FAILED));
        String empty = folder.resolve("empty").toString();
        assertEquals(
                "digitlab: there are no runs in " + empty,
                CommandRun.of(WORKPLACE, "report", "--all", "--store", empty, "--out", out())
                        .refusal(FAILED));
    }

    @Test
    void anInterruptionLeavesNothing() {
        CommandRun run = CommandRun.of(
                WORKPLACE,
                reaction -> {
                    reaction.run();
                    return () -> {};
                },
                "report",
                "--all",
                "--store",
                store,
                "--out",
                out());
        assertEquals("digitlab: the report was cancelled; nothing was written", run.refusal(CANCELLED));
        assertFalse(Files.exists(folder.resolve("report")));
    }

    @Test
    void theCommandsOfAReportMakeTheSameNetworksAgain() throws Exception {
        report("last", "--out", out());
        List<String> lines = Files.readAllLines(folder.resolve("report/repeat.txt"));
        String[] words = lines.get(0).split(" ");
        assertEquals(
                "digitlab train --store again --recipe recipes/01.json --seed 1",
                String.join(" ", List.of(words).subList(0, 8)));
        String again = folder.resolve("again").toString();
        CommandRun trained = CommandRun.of(
                WORKPLACE,
                "train",
                "--store",
                again,
                "--recipe",
                folder.resolve("report/recipes/01.json").toString(),
                "--seed",
                "1",
                "--json",
                "-");
        CommandRun before = CommandRun.of(WORKPLACE, "runs", "show", "last", "--store", store, "--json", "-");
        assertEquals(
                before.json().get("result").get("parametersSha256"),
                trained.json().get("parametersSha256"));
    }
}
