package digitlab.ui.help;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class HelpBookTest {
    private static final Map<String, String> FILES = Map.of(
            "index.md",
            "# Documents\n## Use it\n* [Guide](guide.md): begin here\n  * [Part](parts/one.md)\n",
            "de/index.md",
            "# Dokumente\n## Benutzen\n* [Führer](guide.md)\n  * [Teil](../parts/de/one.md)\n",
            "guide.md",
            "# Guide\nTo *begin*.\n\n## The first `run`\n| key | effect |\n|---|---|\n| F5 | trains |\n\n## The last\nNothing runs.\n",
            "de/guide.md",
            "# Führer\nZum Anfang.\n\n## Der erste Lauf\nF5.\n\n## Der letzte\nNichts.\n",
            "parts/one.md",
            "# One\nSee the [guide](../guide.md#the-last).\n",
            "apart.md",
            "# Apart\nNo contents name it.\n");

    private static HelpBook book(Locale language) {
        return new HelpBook(path -> Optional.ofNullable(FILES.get(path)), language);
    }

    private static List<String> places(List<HelpBook.Hit> hits) {
        return hits.stream().map(hit -> hit.place().text()).toList();
    }

    @Test
    void theContentsAreTheLinksOfTheIndexUnderTheirGroups() {
        assertEquals(
                List.of(
                        new HelpBook.Entry(0, "Use it", ""),
                        new HelpBook.Entry(1, "Guide", "guide.md"),
                        new HelpBook.Entry(2, "Part", "parts/one.md")),
                book(Locale.ENGLISH).contents());
    }

    @Test
    void aTranslationTakesItsPagesPlaceAndAnUntranslatedPageStays() {
        HelpBook german = book(Locale.GERMAN);
        assertEquals(
                List.of("", "guide.md", "parts/one.md"),
                german.contents().stream().map(HelpBook.Entry::page).toList());
        assertEquals("Führer", german.page("guide.md").orElseThrow().title());
        assertTrue(german.page("guide.md").orElseThrow().isTranslation());
        assertFalse(german.page("parts/one.md").orElseThrow().isTranslation());
        assertEquals("Apart", german.page("apart.md").orElseThrow().title());
        assertEquals(Optional.empty(), german.page("missing.md"));
    }

    @Test
    void aPlaceNamedInEnglishLeadsToTheSameHeadingOfTheTranslation() {
        HelpBook german = book(Locale.GERMAN);
        HelpPage guide = german.page("guide.md").orElseThrow();
        assertEquals(2, guide.heading("the-last"));
        assertEquals(1, guide.heading("der-erste-lauf"));
        assertEquals(0, guide.heading("nowhere"));
    }

    @Test
    void aSearchFindsEveryWordHeadingsFirst() {
        HelpBook book = book(Locale.ENGLISH);
        assertEquals(List.of("guide.md#the-first-run", "guide.md#the-last"), places(book.search("run")));
        assertEquals(List.of("guide.md#the-first-run"), places(book.search(" TRAINS  f5 ")));
        assertEquals(List.of(), places(book.search("trains nothing")));
        assertEquals(List.of(), places(book.search("  ")));
        assertEquals("key effect F5 trains", book.search("effect").get(0).excerpt());
    }

    @Test
    void linksAreReadFromTheFileInWhichTheyStand() {
        assertEquals(new HelpPlace("guide.md", "the-last"), HelpPlace.of("../guide.md#the-last", "parts/one.md"));
        assertEquals(new HelpPlace("parts/one.md", "top"), HelpPlace.of("#top", "parts/one.md"));
        HelpPlace installers = HelpPlace.of("../../../installers/README.md", "guide.md");
        assertEquals("../../../installers/README.md", installers.page());
        assertEquals("installers/README.md", HelpPlace.pathInSources(installers.page()));
        assertEquals(new HelpPlace("guide.md", ""), HelpPlace.of("../src/site/markdown/guide.md", installers.page()));
        assertTrue(HelpPlace.isAddress("https://example.org") && !HelpPlace.isAddress("guide.md"));
    }
}
