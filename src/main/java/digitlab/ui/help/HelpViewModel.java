package digitlab.ui.help;

import digitlab.ui.fx.Jobs;
import digitlab.ui.fx.Messages;
import digitlab.ui.session.Session;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** The page of the help that is open, how one got there, and what is searched for. Where it is, the session says. */
public final class HelpViewModel {
    private static final String FILES = "/digitlab/help/";

    private final Session session;
    private final Messages messages;
    private final Deque<String> past = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper returnable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<List<HelpBook.Entry>> contents = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<List<HelpBook.Hit>>> hits =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Shown>> shown = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final StringProperty query = new SimpleStringProperty("");
    private final Jobs.Line searching;
    private @Nullable HelpBook book;

    /**
     * What is looked at.
     *
     * @param heading number of the heading to begin at, from 0
     * @param isForeign whether the page is not in the window's language
     */
    record Shown(HelpPage page, int heading, boolean isForeign) {}

    public HelpViewModel(Session session) {
        this.session = session;
        this.messages = Messages.of(HelpViewModel.class, session.languageProperty());
        this.searching = session.jobs().line();
        query.addListener(observable -> search());
        session.helpProperty().addListener((observable, before, now) -> moved(before, now));
        session.languageProperty().addListener((observable, before, now) -> load(now));
        load(session.languageProperty().get());
    }

    /** Reading and parsing all pages takes longer than a frame. */
    private void load(Locale language) {
        session.jobs()
                .run(
                        () -> new HelpBook(HelpViewModel::file, language),
                        read -> {
                            if (session.languageProperty().get().equals(language)) {
                                book = read;
                                contents.set(read.contents());
                                search();
                                show();
                            }
                        },
                        failure -> tell(String.valueOf(failure.getMessage())));
    }

    private static Optional<String> file(String path) {
        String name = FILES + HelpPlace.pathInSources(path);
        try (InputStream stream = HelpViewModel.class.getResourceAsStream(name)) {
            return stream == null
                    ? Optional.empty()
                    : Optional.of(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("The program's page " + path + " cannot be read: " + e.getMessage(), e);
        }
    }

    private void moved(String before, String now) {
        if (now.isEmpty()) {
            past.clear();
        } else if (!before.isEmpty()) {
            past.push(before);
        }
        returnable.set(!past.isEmpty());
        show();
    }

    private void show() {
        String text = session.helpProperty().get();
        if (book == null || text.isEmpty()) {
            return;
        }
        HelpPlace place = HelpPlace.of(text);
        HelpBook current = book;
        shown.set(current.page(place.page())
                .or(() -> current.page(HelpBook.CONTENTS))
                .map(page -> new Shown(page, page.heading(place.anchor()), isForeign(page))));
    }

    private boolean isForeign(HelpPage page) {
        return !session.languageProperty().get().equals(Locale.ENGLISH) && !page.isTranslation();
    }

    /** Looking through all pages, too, takes longer than a frame. */
    private void search() {
        HelpBook current = book;
        String wanted = query.get();
        searching.run(
                () -> current == null || wanted.isBlank()
                        ? Optional.<List<HelpBook.Hit>>empty()
                        : Optional.of(current.search(wanted)),
                hits::set,
                failure -> tell(String.valueOf(failure.getMessage())));
    }

    Messages messages() {
        return messages;
    }

    ReadOnlyObjectProperty<List<HelpBook.Entry>> contentsProperty() {
        return contents.getReadOnlyProperty();
    }

    /** What the search has found; empty while nothing is searched for. */
    ReadOnlyObjectProperty<Optional<List<HelpBook.Hit>>> hitsProperty() {
        return hits.getReadOnlyProperty();
    }

    StringProperty queryProperty() {
        return query;
    }

    ReadOnlyObjectProperty<Optional<Shown>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** Whether there is a page to go back to. */
    ReadOnlyBooleanProperty returnableProperty() {
        return returnable.getReadOnlyProperty();
    }

    void open(HelpPlace place) {
        session.helpProperty().set(place.text());
    }

    /**
     * Follows a link of a page.
     *
     * @return the address that it leads to if that is not in the help: to be handed on, for the program opens no web pages
     */
    Optional<String> follow(String link, HelpPage from) {
        if (HelpPlace.isAddress(link)) {
            return Optional.of(link);
        }
        HelpPlace place = HelpPlace.of(link, from.file());
        boolean isPage = book != null && book.page(place.page()).isPresent();
        if (!isPage) {
            return Optional.of(HelpPlace.pathInSources(place.page()));
        }
        open(place);
        return Optional.empty();
    }

    /** A line for what takes long before a page shows. */
    Jobs.Line line() {
        return session.jobs().line();
    }

    void tell(String sentence) {
        session.noticeProperty().set(sentence);
    }

    /** Says that an address is in the clipboard. */
    void tellCopied(String address) {
        tell(messages.get("copied", address));
    }

    void back() {
        if (!past.isEmpty()) {
            String place = past.pop();
            session.helpProperty().set(place);
            past.pop(); // where one has just been: there is no way forward
            returnable.set(!past.isEmpty());
        }
    }

    void close() {
        session.helpProperty().set("");
    }
}
