package digitlab.lab;

import digitlab.core.experiment.Experiment;
import digitlab.store.ExperimentFolder;
import digitlab.store.ExperimentJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The experiments that can be run: those that come with the program, and a teacher's own in a folder. */
public final class ExperimentLibrary {
    private final Path folder;

    /** @param folder of files that teachers drop in; need not exist */
    public ExperimentLibrary(Path folder) {
        this.folder = folder;
    }

    /** Where a teacher's files belong. */
    public Path folder() {
        return folder;
    }

    /** All experiments; a file of the folder with the id of one that came with the program replaces it. */
    public Contents contents() {
        Map<String, Experiment> byId = new LinkedHashMap<>();
        ExperimentFolder.builtIn().forEach(experiment -> byId.put(experiment.id(), experiment));
        ExperimentFolder own = ExperimentFolder.read(folder);
        own.experiments().forEach(experiment -> byId.put(experiment.id(), experiment));
        return new Contents(List.copyOf(byId.values()), own.mistakes());
    }

    /** The guide to a topic's lesson as Markdown, in that language or else in English; empty if there is none. */
    public Optional<String> guide(String topic, Locale language) {
        return ExperimentFolder.guide(topic, language);
    }

    /**
     * The experiment in any file.
     *
     * @throws digitlab.store.FormatException if it is none; the message says where and why
     * @throws IOException if it cannot be read
     */
    public Experiment open(Path file) throws IOException {
        return ExperimentJson.read(file);
    }

    /** Where the folder has, or would have, the file of an experiment. */
    public Path fileOf(Experiment experiment) {
        return folder.resolve(experiment.id() + ".json");
    }

    /**
     * Copies an experiment's file into the folder, whole or not at all, in the place of one with its id.
     *
     * @throws digitlab.store.FormatException if it is none; the message says where and why
     * @throws IOException if it cannot be read or copied
     */
    public Experiment keep(Path file) throws IOException {
        Experiment experiment = open(file);
        Path kept = fileOf(experiment);
        if (Files.exists(kept) && Files.isSameFile(file, kept)) {
            return experiment;
        }
        Files.createDirectories(folder);
        Path copy = Files.createTempFile(folder, experiment.id(), ".part");
        try {
            Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            Files.move(copy, kept, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(copy);
        }
        return experiment;
    }

    /**
     * What there is.
     *
     * @param experiments in the order of the library, then those of the folder
     * @param mistakes a sentence for each file in the folder that is no experiment
     */
    public record Contents(List<Experiment> experiments, List<String> mistakes) {
        public Contents {
            experiments = List.copyOf(experiments);
            mistakes = List.copyOf(mistakes);
        }
    }
}
