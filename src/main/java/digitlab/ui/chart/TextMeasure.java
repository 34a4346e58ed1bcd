package digitlab.ui.chart;

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

    /** The text, or so much of its beginning that it fits with an ellipsis into a width. */
    default TextRun fitted(TextRun run, double room) {
        if (width(run) <= room) {
            return run;
        }
        String text = run.text();
        for (int length = text.length() - 1; length > 0; length--) {
            if (Character.isHighSurrogate(text.charAt(length - 1))) {
                continue;
            }
            var shorter =
                    new TextRun(text.substring(0, length).stripTrailing() + "…", run.size(), run.bold(), run.colour());
            if (width(shorter) <= room) {
                return shorter;
            }
        }
        return new TextRun("", run.size(), run.bold(), run.colour());
    }
}
