package digitlab.cli;

import digitlab.core.experiment.Run;
import digitlab.lab.ReportControl;
import digitlab.lab.ReportOccasion;
import digitlab.lab.ReportOrder;
import digitlab.lab.ReportSubject;
import digitlab.lab.RunLibrary;
import digitlab.report.ReportMaker;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a report about stored runs. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        abbreviateSynopsis = true,
        description = {
            "Make a report about runs: a page to print, the same as Markdown, figures, and the numbers as CSV.",
            "Runs of one recipe with different seeds are put together; the first recipe is what others are compared with."
        },
        footer = {
            "",
            "A run is named by its id, by the beginning of it if no other begins so, or by 'last'.",
            "",
            "Examples:",
            "  digitlab report last --out report",
            "  digitlab report --all --store runs --out report --title \"L2 or dropout?\" --language de"
        })
final class ReportCommand implements Callable<Integer> {
    private final Workplace workplace;
    private final Interruptions interruptions;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "RUN", arity = "0..*", description = "Runs to report on.")
    private List<String> wanted = new ArrayList<>();

    @Option(names = "--all", description = "Report on all runs in the folder.")
    private boolean all;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            required = true,
            description = "Folder for the report; a new one, or an empty one.")
    private Path out;

    @Option(names = "--force", description = "Replace the report that is in the folder.")
    private boolean force;

    @Option(
            names = "--title",
            paramLabel = "TEXT",
            defaultValue = "",
            description = "Title of the report. Default: what is compared.")
    private String title = "";

    @Option(names = "--question", paramLabel = "TEXT", description = "The question that the runs are to answer.")
    private @Nullable String question;

    @Option(
            names = "--expectation",
            paramLabel = "TEXT",
            description = "What was expected before the runs. Without it the report leaves room to write.")
    private @Nullable String expectation;

    @Option(
            names = "--language",
            paramLabel = "en|de",
            defaultValue = "en",
            description = "Language of the report. Default: ${DEFAULT-VALUE}.")
    private String language;

    @Mixin
    private StoreOption store = new StoreOption();

    @Mixin
    private JsonOutput json = new JsonOutput();

    ReportCommand(Workplace workplace, Interruptions interruptions) {
        this.workplace = workplace;
        this.interruptions = interruptions;
    }

    @Override
    public Integer call() throws IOException {
        if (all == !wanted.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "Which runs are to be reported on? Name them, or give --all");
        }
        if (!ReportMaker.LANGUAGES.contains(language)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--language must be one of " + String.join(", ", ReportMaker.LANGUAGES) + ", but is " + language);
        }
        json.check();
        RunLibrary library = workplace.library(store.folder(workplace));
        List<Run> runs = runs(library);
        Path page = make(library, runs);
        json.write(fields -> {
            fields.writeStringField("report", page.toString());
            fields.writeNumberField("runs", runs.size());
        });
        if (!json.replacesText()) {
            json.text().println("Report of " + Text.count(runs.size(), "run") + " in " + page);
            json.text().flush();
        }
        return ExitStatus.DONE;
    }

    private List<Run> runs(RunLibrary library) {
        if (!all) {
            return wanted.stream()
                    .map(text -> library.run(RunNames.id(text, library)))
                    .distinct()
                    .toList();
        }
        RunLibrary.Contents contents = library.contents();
        contents.damaged().forEach(sentence -> spec.commandLine().getErr().println("digitlab: " + sentence));
        spec.commandLine().getErr().flush();
        if (contents.runs().isEmpty()) {
            throw new IllegalArgumentException("there are no runs in " + store.folder(workplace));
        }
        return contents.runs();
    }

    private Path make(RunLibrary library, List<Run> runs) throws IOException {
        var cancelled = new AtomicBoolean();
        var occasion = ReportOccasion.of(title, question, expectation);
        var order =
                new ReportOrder(occasion, new ReportSubject.Chosen(runs), out, force, Locale.forLanguageTag(language));
        Interruptions.Watch watch = interruptions.whenInterrupted(() -> cancelled.set(true));
        try (watch) {
            return workplace.reports(library).make(order, new ReportControl() {
                @Override
                public void progressed(double share) {}

                @Override
                public boolean isCancelled() {
                    return cancelled.get();
                }
            });
        }
    }
}
