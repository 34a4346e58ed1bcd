package digitlab.cli;

import digitlab.lab.RunLibrary;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Brings deleted runs back. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        abbreviateSynopsis = true,
        description = "Bring back runs that were deleted within a week.")
final class RunsRestoreCommand implements Callable<Integer> {
    private final Workplace workplace;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "RUN", arity = "1..*", description = "Ids of deleted runs.")
    private List<String> ids;

    @Mixin
    private StoreOption store = new StoreOption();

    RunsRestoreCommand(Workplace workplace) {
        this.workplace = workplace;
    }

    @Override
    public Integer call() {
        RunLibrary library = workplace.library(store.folder(workplace));
        for (String id : ids) {
            library.restore(id);
            spec.commandLine().getOut().println("Restored run " + id);
            spec.commandLine().getOut().flush();
        }
        return ExitStatus.DONE;
    }
}
