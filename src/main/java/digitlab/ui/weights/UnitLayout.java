package digitlab.ui.weights;

import digitlab.core.data.LabelledImages;

/**
 * Where the parts of {@link UnitDrawing} lie: below each other where the tab is high, else the outgoing weights beside the
 * picture. All in pixels.
 *
 * @param factor enlargement of the unit's picture
 * @param firstHeading height of the line over what lies at the top
 * @param heading height of the line over what lies below
 * @param barWidth of the colour bar with its numbers
 * @param picture the unit's weights
 * @param histogram of them
 * @param outgoing weights to the next layer
 */
record UnitLayout(
        int factor, double firstHeading, double heading, double barWidth, Part picture, Part histogram, Part outgoing) {
    /** A rectangle, heading included; without height where there is no room for it. */
    record Part(double left, double top, double width, double height) {}

    private static final int LEAST_FACTOR = 3;
    private static final int MOST_FACTOR = 7;

    /** From here on a column of everything looks well. */
    private static final int GOOD_FACTOR = 6;

    private static final double GAP = 10;

    /** How far apart the bars of outgoing weights may be, in lines of text. */
    private static final double MOST_STRETCH = 1.6;

    /** Share of the tab's width that the drawing may take up. */
    private static final double MOST_SHARE = 0.52;

    /** Share up to which outgoing weights get more than they need. */
    private static final double GENEROUS_SHARE = 0.5;

    /** Sizes that follow from the type. */
    private record Measures(double textSize, double firstHeading) {
        double heading() {
            return Math.ceil(1.7 * textSize);
        }

        double barWidth() {
            return Math.ceil(14 + 3.4 * textSize);
        }

        /** Ten lines of text. */
        double bars() {
            return Math.ceil(11 * textSize);
        }

        double histogram() {
            return Math.ceil(4.6 * textSize);
        }

        /** Label, bar and number. */
        double leastOutgoing() {
            return Math.ceil(11.5 * textSize);
        }

        /** With a note behind the heading. */
        double mostOutgoing() {
            return Math.ceil(19 * textSize);
        }

        double between() {
            return Math.ceil(1.5 * textSize);
        }

        double pictureWidth(int factor) {
            return LabelledImages.SIDE * factor + 8 + barWidth();
        }

        double pictureHeight(int factor) {
            return firstHeading + LabelledImages.SIDE * factor;
        }
    }

    /**
     * The layout in a tab.
     *
     * @param width of the whole tab, of which the drawing takes its share
     * @param height of the tab
     * @param firstHeading height of the line over the picture
     * @param textSize of captions
     * @param outgoing whether there are outgoing weights
     */
    static UnitLayout fitting(double width, double height, double firstHeading, double textSize, boolean outgoing) {
        var measures = new Measures(textSize, firstHeading);
        double below = measures.heading() + GAP + measures.histogram();
        int column = factor(height - firstHeading - below - GAP - measures.heading() - measures.bars());
        int beside = factor(height - firstHeading - below);
        double second = outgoing ? measures.between() + measures.leastOutgoing() : 0;
        while (beside > LEAST_FACTOR && measures.pictureWidth(beside) + second > MOST_SHARE * width) {
            beside--;
        }
        if (!outgoing) {
            return alone(measures, beside, height);
        }
        return column >= Math.min(GOOD_FACTOR, beside)
                ? below(measures, column, height)
                : beside(measures, beside, width, height);
    }

    private static int factor(double room) {
        return (int) Math.max(LEAST_FACTOR, Math.min(MOST_FACTOR, Math.floor(room / LabelledImages.SIDE)));
    }

    private static UnitLayout alone(Measures measures, int factor, double height) {
        var picture = new Part(0, 0, measures.pictureWidth(factor), measures.pictureHeight(factor));
        return new UnitLayout(
                factor,
                measures.firstHeading,
                measures.heading(),
                measures.barWidth(),
                picture,
                histogram(measures, picture, height),
                new Part(0, height, 0, 0));
    }

    private static Part histogram(Measures measures, Part picture, double height) {
        double top = picture.height + GAP;
        double rest = height - top;
        double least = measures.heading() + measures.histogram();
        return new Part(0, top, picture.width, rest < least ? 0 : Math.min(rest, least + measures.histogram()));
    }

    private static UnitLayout beside(Measures measures, int factor, double width, double height) {
        UnitLayout alone = alone(measures, factor, height);
        double left = alone.picture.width + measures.between();
        double most = Math.min(measures.mostOutgoing(), GENEROUS_SHARE * width - left);
        double tall = measures.firstHeading + MOST_STRETCH * measures.bars();
        return new UnitLayout(
                factor,
                alone.firstHeading,
                alone.heading,
                alone.barWidth,
                alone.picture,
                alone.histogram,
                new Part(left, 0, Math.max(measures.leastOutgoing(), Math.floor(most)), Math.min(height, tall)));
    }

    private static UnitLayout below(Measures measures, int factor, double height) {
        double width = Math.max(measures.pictureWidth(factor), measures.mostOutgoing());
        double top = measures.pictureHeight(factor) + GAP;
        double rest = height - top;
        double least = measures.heading() + measures.histogram();
        double both = least + GAP + measures.heading() + measures.bars();
        double spare = Math.max(0, rest - both);
        double histogram = rest < least ? 0 : least + Math.min(0.4 * spare, measures.histogram());
        double outgoing =
                rest < both ? 0 : Math.min(rest - histogram - GAP, measures.heading() + MOST_STRETCH * measures.bars());
        return new UnitLayout(
                factor,
                measures.firstHeading,
                measures.heading(),
                measures.barWidth(),
                new Part(0, 0, width, measures.pictureHeight(factor)),
                new Part(0, top, width, histogram),
                new Part(0, top + histogram + GAP, width, outgoing));
    }

    /** Height of the line over a part. */
    double heading(Part part) {
        return part.top == 0 ? firstHeading : heading;
    }

    boolean hasHistogram() {
        return histogram.height > 0;
    }

    boolean hasOutgoing() {
        return outgoing.height > 0;
    }

    /** Pixels from left to right. */
    double width() {
        return Math.max(histogram.left + histogram.width, outgoing.left + outgoing.width);
    }
}
