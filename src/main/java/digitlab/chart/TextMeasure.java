package digitlab.chart;

import java.util.ArrayList;
import java.util.List;

/** How wide texts are. */
@FunctionalInterface
public interface TextMeasure {
    /** Pixels from a text's start to its end. */
    double width(TextRun run);

    /** Pixels of several pieces side by side. */
    default double width(TextRun... runs) {
        double sum = 0;
        for (TextRun run : runs) {
            sum += width(run);
        }
        return sum;
    }

    /** The text in lines that fit into a width, broken between words; a word that does not fit has a line to itself. */
    default List<TextRun> lines(TextRun run, double room) {
        List<TextRun> lines = new ArrayList<>();
        String line = "";
        for (String word : run.text().split(" ", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && width(new TextRun(longer, run.size(), run.bold(), run.colour())) > room) {
                lines.add(new TextRun(line, run.size(), run.bold(), run.colour()));
                line = word;
            } else {
                line = longer;
            }
        }
        lines.add(new TextRun(line, run.size(), run.bold(), run.colour()));
        return lines;
    }

    /**
     * The text, or so much of its beginning and its end that it fits with an ellipsis into a width: names of a series tell
     * themselves apart by their ends.
     */
    default TextRun fitted(TextRun run, double room) {
        if (width(run) <= room) {
            return run;
        }
        String text = run.text();
        for (int length = text.length() - 1; length > 0; length--) {
            int head = (length + 1) / 2;
            int tail = text.length() - length / 2;
            if (Character.isHighSurrogate(text.charAt(head - 1)) || Character.isHighSurrogate(text.charAt(tail - 1))) {
                continue;
            }
            String cut = text.substring(0, head).stripTrailing() + "…"
                    + text.substring(tail).stripLeading();
            var shorter = new TextRun(cut, run.size(), run.bold(), run.colour());
            if (width(shorter) <= room) {
                return shorter;
            }
        }
        return new TextRun("", run.size(), run.bold(), run.colour());
    }
}
