package digitlab.ink;

import digitlab.ink.Components.Component;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Tells the ink of a digit from paper, specks and lines along the edge. */
final class InkFinder {
    /** Ink takes away at least this share of the paper's light … */
    private static final double FAINTEST_INK = 0.06;

    /** … and stands out from the paper's noise by this many standard deviations. */
    private static final double ABOVE_NOISE = 6;

    /** The share of pixels that stand out which the level of full ink is below. */
    private static final double FULL_INK_QUANTILE = 0.8;

    /** A component whose longest side is a smaller share of the largest one's is a speck. */
    private static final double SPECK = 0.12;

    /** A component in this outermost share of the picture, and along more than half of it, is a line of its edge. */
    private static final double EDGE = 0.1;

    private InkFinder() {}

    /**
     * Ink, cleaned.
     *
     * @param level contrast of full ink; half of it is the edge of a stroke
     * @param mask where it is
     * @param parts its connected parts
     */
    record Ink(double level, InkMask mask, List<PixelBox> parts) {}

    /** The ink, unless there is none. */
    static Optional<Ink> find(InkContrast contrast) {
        boolean[] isErased = new boolean[contrast.count()];
        double faintest = Math.max(FAINTEST_INK, ABOVE_NOISE * contrast.noise());
        while (true) {
            double level = fullInk(contrast, isErased, faintest);
            if (!(level > 0)) {
                return Optional.empty();
            }
            InkMask mask = above(contrast, isErased, Math.max(faintest, level / 2));
            Components components = Components.of(mask);
            List<Component> edges = edgeLines(components.list(), mask);
            if (edges.isEmpty()) {
                List<Component> kept = withoutSpecks(components.list());
                return Optional.of(new Ink(
                        level,
                        components.mask(mask, kept),
                        kept.stream().map(Component::box).toList()));
            }
            erase(components.mask(mask, edges), isErased);
        }
    }

    /** A high quantile of what stands out, or 0 if nothing does. */
    private static double fullInk(InkContrast contrast, boolean[] isErased, double faintest) {
        float[] standingOut = new float[contrast.count()];
        int count = 0;
        for (int i = 0; i < standingOut.length; i++) {
            if (!isErased[i] && contrast.at(i) > faintest) {
                standingOut[count++] = contrast.at(i);
            }
        }
        if (count == 0) {
            return 0;
        }
        Arrays.sort(standingOut, 0, count);
        return standingOut[(int) (FULL_INK_QUANTILE * (count - 1))];
    }

    private static InkMask above(InkContrast contrast, boolean[] isErased, double threshold) {
        boolean[] ink = new boolean[contrast.count()];
        for (int i = 0; i < ink.length; i++) {
            ink[i] = !isErased[i] && contrast.at(i) > threshold;
        }
        return new InkMask(contrast.width(), contrast.height(), ink);
    }

    /** Parts that lie along an edge of the picture, as the border of a page or a form does; not if they are all there is. */
    private static List<Component> edgeLines(List<Component> components, InkMask mask) {
        List<Component> lines = new ArrayList<>();
        for (Component component : components) {
            if (isEdgeLine(component.box(), mask.width(), mask.height())) {
                lines.add(component);
            }
        }
        return lines.size() < components.size() ? lines : List.of();
    }

    private static boolean isEdgeLine(PixelBox box, int width, int height) {
        boolean isAtTop = box.top() == 0 && box.bottom() <= EDGE * height;
        boolean isAtBottom = box.bottom() == height && box.top() >= (1 - EDGE) * height;
        boolean isAtLeft = box.left() == 0 && box.right() <= EDGE * width;
        boolean isAtRight = box.right() == width && box.left() >= (1 - EDGE) * width;
        boolean isLyingAcross = (isAtTop || isAtBottom) && box.width() * 2 > width;
        boolean isStandingDown = (isAtLeft || isAtRight) && box.height() * 2 > height;
        boolean isFrame = box.left() == 0 && box.top() == 0 && box.right() == width && box.bottom() == height;
        return isLyingAcross || isStandingDown || isFrame;
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
