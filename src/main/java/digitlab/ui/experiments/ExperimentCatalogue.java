package digitlab.ui.experiments;

import digitlab.core.experiment.Experiment;
import digitlab.lab.ExperimentLibrary;
import digitlab.ui.fx.Messages;
import digitlab.ui.session.Session;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The experiments there are, by topic, as far as they are searched for; a teacher's files join them. */
final class ExperimentCatalogue {
    /** Topics in the order in which they are taught; others come after them. */
    private static final List<String> TOPICS =
            List.of("overfitting", "regularisation", "optimisation", "networks", "predictions");

    private final Session session;
    private final Messages messages;
    private final List<Experiment> experiments = new ArrayList<>();
    private final StringProperty search = new SimpleStringProperty("");
    private final ReadOnlyLongWrapper version = new ReadOnlyLongWrapper();

    ExperimentCatalogue(Session session, Messages messages) {
        this.session = session;
        this.messages = messages;
        search.addListener(observable -> changed());
        session.languageProperty().addListener(observable -> changed());
    }

    /** Experiments of one topic. */
    record Topic(String name, List<Experiment> experiments) {}

    StringProperty searchProperty() {
        return search;
    }

    /** Grows with every change of the list. */
    ReadOnlyLongProperty versionProperty() {
        return version.getReadOnlyProperty();
    }

    private void changed() {
        version.set(version.get() + 1);
    }

    private ExperimentLibrary library() {
        return session.studies().lab().experiments();
    }

    private Locale language() {
        return session.languageProperty().get();
    }

    /** Reads the library, those of the folder included. */
    void load(Consumer<List<Experiment>> done) {
        session.jobs()
                .run(
                        () -> library().contents(),
                        contents -> {
                            experiments.clear();
                            experiments.addAll(contents.experiments());
                            contents.mistakes().stream().findFirst().ifPresent(session.noticeProperty()::set);
                            changed();
                            done.accept(List.copyOf(experiments));
                        },
                        failure -> session.noticeProperty().set(String.valueOf(failure.getMessage())));
    }

    /** All experiments, whatever is searched for. */
    int count() {
        return experiments.size();
    }

    /** Topics with the experiments that are searched for. */
    List<Topic> topics() {
        String wanted = search.get().strip().toLowerCase(language());
        List<String> ids = new ArrayList<>(TOPICS);
        experiments.stream()
                .map(Experiment::topic)
                .filter(topic -> !ids.contains(topic))
                .distinct()
                .forEach(ids::add);
        List<Topic> topics = new ArrayList<>();
        for (String id : ids) {
            List<Experiment> found = experiments.stream()
                    .filter(experiment ->
                            experiment.topic().equals(id) && words(experiment).contains(wanted))
                    .toList();
            if (!found.isEmpty()) {
                topics.add(new Topic(topic(id), found));
            }
        }
        return topics;
    }

    /** What is searched through. */
    private String words(Experiment experiment) {
        return (experiment.title().in(language()) + " " + experiment.question().in(language()) + " " + experiment.id())
                .toLowerCase(language());
    }

    /** What people call a topic; a teacher's own as the teacher wrote it. */
    String topic(String id) {
        return isTaught(id) ? messages.get("topic." + id) : id;
    }

    /** Whether there is a lesson about a topic. */
    boolean isTaught(String topic) {
        return TOPICS.contains(topic);
    }

    /** Adds a teacher's file to the library's folder, after reading it, in the place of one with its id. */
    void add(Path file, Consumer<Experiment> done) {
        session.jobs()
                .run(
                        () -> library().keep(file),
                        read -> {
                            experiments.removeIf(other -> other.id().equals(read.id()));
                            experiments.add(read);
                            search.set("");
                            changed();
                            done.accept(read);
                        },
                        failure -> session.noticeProperty()
                                .set(messages.get(
                                        "not-added",
                                        Objects.requireNonNull(file.getFileName()),
                                        String.valueOf(failure.getMessage()))));
    }
}
