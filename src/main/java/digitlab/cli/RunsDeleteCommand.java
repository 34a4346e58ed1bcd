package digitlab.cli;

import digitlab.lab.RunLibrary;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Deletes runs. */
@Command(
        name = "delete",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        abbreviateSynopsis = true,
        description = "Delete runs, damaged ones too. For a week 'digitlab runs restore' brings them back.")
final class RunsDeleteCommand implements Callable<Integer> {
    private final Workplace workplace;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "RUN", arity = "1..*", description = "Ids of runs, or 'last'.")
    private List<String> wanted;

    @Mixin
    private StoreOption store = new StoreOption();

    RunsDeleteCommand(Workplace workplace) {
        this.workplace = workplace;
    }

    @Override
    public Integer call() {
        RunLibrary library = workplace.library(store.folder(workplace));
        PrintWriter out = spec.commandLine().getOut();
        List<String> ids = wanted.stream()
                .map(text -> RunNames.id(text, library))
                .distinct()
                .toList();
        for (String id : ids) {
            library.delete(id);
            out.println("Deleted run " + id);
            out.flush();
        }
        return ExitStatus.DONE;
    }
}
