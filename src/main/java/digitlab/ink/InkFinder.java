package digitlab.ink;

import digitlab.ink.Components.Component;
import java.util.List;
import java.util.Optional;

/** Tells the ink of a digit from paper, specks and the marks of a page. */
final class InkFinder {
    /** Ink takes away at least this share of the paper's light … */
    private static final double FAINTEST_INK = 0.06;

    /** … and stands out from the paper's noise by this many standard deviations. */
    private static final double ABOVE_NOISE = 6;

    /** A component whose longest side is a smaller share of the largest one's is a speck. */
    private static final double SPECK = 0.12;

    /** Beside the marks of a page a digit has at least this share of the picture's longest side. */
    private static final double DIGIT = 0.05;

    /** Steps of contrast from 0 to 1. */
    private static final int STEPS = 256;

    private InkFinder() {}

    /**
     * Ink, cleaned.
     *
     * @param threshold contrast at the edge of a stroke
     * @param mask where it is
     * @param parts boxes of its connected parts
     */
    record Ink(double threshold, InkMask mask, List<Box> parts) {}

    /** The ink, unless there is none. */
    static Optional<Ink> find(InkContrast contrast) {
        boolean[] isErased = new boolean[contrast.width() * contrast.height()];
        Optional<Ink> ink = find(contrast, isErased);
        Optional<Ink> rest = ink;
        while (rest.isPresent()) {
            ink = rest;
            Components components = Components.of(rest.get().mask());
            List<Component> marks = new PageMarks(components, contrast.width(), contrast.height()).list();
            if (marks.isEmpty()) {
                break;
            }
            erase(components.mask(rest.get().mask(), marks), isErased);
            rest = find(contrast, isErased).filter(InkFinder::isLargeEnough);
        }
        return ink;
    }

    private static boolean isLargeEnough(Ink ink) {
        return ink.mask().bounds().longestSide()
                >= DIGIT * Math.max(ink.mask().width(), ink.mask().height());
    }

    /** What is at least half as strong as full ink, without specks. */
    private static Optional<Ink> find(InkContrast contrast, boolean[] isErased) {
        double faintest = Math.max(FAINTEST_INK, ABOVE_NOISE * contrast.noise());
        double full = fullInk(contrast, isErased, faintest);
        if (!(full > 0)) {
            return Optional.empty();
        }
        double threshold = Math.max(faintest, full / 2);
        InkMask mask = above(contrast, isErased, threshold);
        Components components = Components.of(mask);
        List<Component> kept = withoutSpecks(components.list());
        return Optional.of(new Ink(
                threshold,
                components.mask(mask, kept),
                kept.stream().map(part -> part.box().box()).toList()));
    }

    /**
     * The mean of the stronger class of what stands out, or 0 if nothing does. The weaker class is soft edges and printed
     * lines. The classes are those that differ most (N. Otsu, A threshold selection method from gray-level histograms, IEEE
     * Transactions on Systems, Man, and Cybernetics 9 (1979)).
     */
    private static double fullInk(InkContrast contrast, boolean[] isErased, double faintest) {
        int[] counts = new int[STEPS + 1];
        long count = 0;
        long sum = 0;
        for (int i = 0; i < isErased.length; i++) {
            if (!isErased[i] && contrast.at(i) > faintest) {
                int step = Math.round(contrast.at(i) * STEPS);
                counts[step]++;
                count++;
                sum += step;
            }
        }
        double greatest = -1;
        double strongMean = 0;
        long weak = 0;
        long weakSum = 0;
        for (int step = 0; step <= STEPS && weak < count; step++) {
            double weakMean = weak == 0 ? 0 : (double) weakSum / weak;
            double mean = (double) (sum - weakSum) / (count - weak);
            double between = (double) weak * (count - weak) * (mean - weakMean) * (mean - weakMean);
            if (between > greatest) {
                greatest = between;
                strongMean = mean;
            }
            weak += counts[step];
            weakSum += (long) counts[step] * step;
        }
        return strongMean / STEPS;
    }

    private static InkMask above(InkContrast contrast, boolean[] isErased, double threshold) {
        boolean[] ink = new boolean[contrast.width() * contrast.height()];
        for (int i = 0; i < ink.length; i++) {
            ink[i] = !isErased[i] && contrast.at(i) > threshold;
        }
        return new InkMask(contrast.width(), contrast.height(), ink);
    }

    /** With the soft rim around what is erased. */
    private static void erase(InkMask mask, boolean[] isErased) {
        float[] distances = DistanceField.toInk(mask);
        double rim = Math.max(2, Math.max(mask.width(), mask.height()) / 100.0);
        for (int i = 0; i < isErased.length; i++) {
            isErased[i] |= distances[i] <= rim;
        }
    }

    private static List<Component> withoutSpecks(List<Component> components) {
        int largest = components.stream()
                .mapToInt(component -> component.box().longestSide())
                .max()
                .orElse(0);
        return components.stream()
                .filter(component -> component.box().longestSide() >= SPECK * largest)
                .toList();
    }
}
