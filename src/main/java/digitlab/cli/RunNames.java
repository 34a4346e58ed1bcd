package digitlab.cli;

import digitlab.core.experiment.Run;
import digitlab.lab.RunLibrary;
import java.util.List;

/** Finds the run that somebody means. */
final class RunNames {
    private static final String LAST = "last";

    private RunNames() {}

    /**
     * The id of the run with that id or beginning of an id, or the last run for {@code last}. What fits no run stays as it
     * is, for the library to refuse.
     *
     * @throws IllegalArgumentException if several runs fit
     */
    static String id(String text, RunLibrary library) {
        List<String> ids = library.contents().runs().stream().map(Run::id).toList();
        if (text.equals(LAST)) {
            if (ids.isEmpty()) {
                throw new IllegalArgumentException("there is no run yet");
            }
            return ids.get(ids.size() - 1);
        }
        List<String> fitting = text.isEmpty()
                ? List.of()
                : ids.stream().filter(id -> id.startsWith(text)).toList();
        if (fitting.size() > 1 && !fitting.contains(text)) {
            throw new IllegalArgumentException("%d runs have ids that begin with %s; the last of them is %s"
                    .formatted(fitting.size(), text, fitting.get(fitting.size() - 1)));
        }
        return fitting.size() == 1 ? fitting.get(0) : text;
    }
}
