package digitlab.store;

import digitlab.core.experiment.Experiment;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Experiments in a place: those that come with the program, or a teacher's in a folder.
 *
 * @param experiments that can be read
 * @param mistakes a sentence for each file that is no experiment
 */
public record ExperimentFolder(List<Experiment> experiments, List<String> mistakes) {
    private static final String BUILT_IN = "/digitlab/experiments/";
    private static final String LESSONS = "/digitlab/help/src/site/markdown/lessons/";
    private static final String LIST = "list.txt";

    public ExperimentFolder {
        experiments = List.copyOf(experiments);
        mistakes = List.copyOf(mistakes);
    }

    /** Those that come with the program, in the order of its list. */
    public static List<Experiment> builtIn() {
        return resource(LIST)
                .lines()
                .filter(name -> !name.isBlank())
                .map(name -> ExperimentJson.read(resource(name + ".json"), name + ".json"))
                .toList();
    }

    private static String resource(String name) {
        return text(BUILT_IN + name)
                .orElseThrow(() -> new FormatException("the program's experiment file " + name + " is missing"));
    }

    /**
     * The guide to a topic's lesson as Markdown: in that language, or else in English; empty for a topic that has none.
     *
     * @param topic of {@link Experiment#topic}
     */
    public static Optional<String> guide(String topic, Locale language) {
        if (!topic.matches("[a-z]+")) {
            return Optional.empty();
        }
        String page = topic + ".md";
        String own = language.getLanguage().replaceAll("[^a-z]", "");
        return text(LESSONS + own + "/" + page).or(() -> text(LESSONS + page));
    }

    private static Optional<String> text(String resource) {
        try (InputStream stream = ExperimentFolder.class.getResourceAsStream(resource)) {
            return stream == null
                    ? Optional.empty()
                    : Optional.of(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new FormatException("the program's file " + resource + " cannot be read: " + e.getMessage());
        }
    }

    /** The {@code .json} files of a folder, by name. A folder that does not exist is empty. */
    public static ExperimentFolder read(Path folder) {
        List<Experiment> experiments = new ArrayList<>();
        List<String> mistakes = new ArrayList<>();
        try {
            for (Path file : files(folder)) {
                try {
                    experiments.add(ExperimentJson.read(file));
                } catch (FormatException e) {
                    mistakes.add(e.getMessage() + ".");
                } catch (IOException e) {
                    mistakes.add("%s cannot be read: %s.".formatted(file, StoreException.reason(e)));
                }
            }
        } catch (IOException e) {
            mistakes.add("%s cannot be read: %s.".formatted(folder, StoreException.reason(e)));
        }
        return new ExperimentFolder(experiments, mistakes);
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(file -> file.getFileName().toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }
}
