package digitlab.ui.mydigits;

import digitlab.core.data.LabelledImages;
import java.util.Comparator;
import java.util.List;

/**
 * All stored drawings as the networks see them.
 *
 * @param entries in the order in which they were stored
 * @param images one for each
 */
record Collected(List<Entry> entries, LabelledImages images) {
    static final Collected NONE = new Collected(List.of(), new LabelledImages(new byte[0], new byte[0]));

    Collected {
        entries = List.copyOf(entries);
    }

    /** Those that a filter lets through, by label. */
    List<Entry> select(Filter filter) {
        return entries.stream()
                .filter(entry -> filter.accepts(entry.digit().label(), entry.said()))
                .sorted(Comparator.comparingInt(entry -> entry.digit().label()))
                .toList();
    }

    int count(int label) {
        return (int)
                entries.stream().filter(entry -> entry.digit().label() == label).count();
    }

    int misread() {
        return (int) entries.stream().filter(Entry::isMisread).count();
    }
}
