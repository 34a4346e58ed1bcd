package digitlab.lab;

import digitlab.core.Seeds;
import digitlab.core.data.LabelledImages;
import digitlab.core.data.Permutation;
import digitlab.ink.LabelledDrawing;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Drawings that train and drawings that judge the result.
 *
 * @param tuning at most so many of each digit as were asked for
 * @param heldBack never trained on
 * @param way how they were told apart
 */
public record DrawingSplit(List<LabelledDrawing> tuning, List<LabelledDrawing> heldBack, Way way) {
    /** For those who want all there are. */
    public static final int ALL = Integer.MAX_VALUE;

    /** How drawings are told apart. */
    public enum Way {
        /** Some writers' train, the other writers' judge: what a network learnt of one hand does not help it. */
        WRITERS,
        /** Of each digit the first half trains and the second judges: nobody is named, so both may be the same hands. */
        ORDER,
        /** Of each digit a random part judges: all are one hand's. */
        CHANCE
    }

    public DrawingSplit {
        tuning = List.copyOf(tuning);
        heldBack = List.copyOf(heldBack);
    }

    /**
     * Half for each purpose, by writer if all drawings name one and there are at least two, and otherwise by order.
     *
     * @param perClass drawings of each digit that train at most; at least 1
     */
    public static DrawingSplit of(List<LabelledDrawing> drawings, int perClass, long seed) {
        Set<String> writers = new LinkedHashSet<>();
        boolean allNamed = true;
        for (LabelledDrawing drawing : drawings) {
            String writer = drawing.writer();
            allNamed &= writer != null;
            if (writer != null) {
                writers.add(writer);
            }
        }
        Way way = allNamed && writers.size() > 1 ? Way.WRITERS : Way.ORDER;
        Set<String> tuners = some(List.copyOf(writers), seed);
        List<LabelledDrawing> first = new ArrayList<>();
        List<LabelledDrawing> second = new ArrayList<>();
        for (List<LabelledDrawing> ofDigit : byDigit(drawings)) {
            for (int i = 0; i < ofDigit.size(); i++) {
                String writer = ofDigit.get(i).writer();
                boolean trains =
                        (way == Way.WRITERS && writer != null) ? tuners.contains(writer) : 2 * i < ofDigit.size();
                (trains ? first : second).add(ofDigit.get(i));
            }
        }
        return new DrawingSplit(atMost(first, perClass, seed), second, way);
    }

    /**
     * One person's drawings: of each digit a share is held back, one at least where there are two.
     *
     * @param share in [0, 1)
     */
    public static DrawingSplit ofOneHand(List<LabelledDrawing> drawings, double share, int perClass, long seed) {
        List<LabelledDrawing> tuning = new ArrayList<>();
        List<LabelledDrawing> heldBack = new ArrayList<>();
        int digit = 0;
        for (List<LabelledDrawing> ofDigit : byDigit(drawings)) {
            int[] order = Permutation.random(ofDigit.size(), random(seed, 1, digit++));
            int back = ofDigit.size() < 2 || share == 0
                    ? 0
                    : (int) Math.max(1, Math.min(ofDigit.size() - 1, Math.round(share * ofDigit.size())));
            for (int i = 0; i < order.length; i++) {
                (i < back ? heldBack : tuning).add(ofDigit.get(order[i]));
            }
        }
        return new DrawingSplit(atMost(tuning, perClass, seed), heldBack, Way.CHANCE);
    }

    private static Set<String> some(List<String> writers, long seed) {
        int[] order = Permutation.random(writers.size(), random(seed, 2, 0));
        Set<String> chosen = new LinkedHashSet<>();
        for (int i = 0; i < writers.size() / 2; i++) {
            chosen.add(writers.get(order[i]));
        }
        return chosen;
    }

    private static List<LabelledDrawing> atMost(List<LabelledDrawing> drawings, int perClass, long seed) {
        if (perClass < 1) {
            throw new IllegalArgumentException("drawings per class must be at least 1, but are " + perClass);
        }
        List<LabelledDrawing> kept = new ArrayList<>();
        int digit = 0;
        for (List<LabelledDrawing> ofDigit : byDigit(drawings)) {
            int[] order = Permutation.random(ofDigit.size(), random(seed, 3, digit++));
            for (int i = 0; i < Math.min(perClass, order.length); i++) {
                kept.add(ofDigit.get(order[i]));
            }
        }
        return kept;
    }

    private static List<List<LabelledDrawing>> byDigit(List<LabelledDrawing> drawings) {
        List<List<LabelledDrawing>> byDigit = new ArrayList<>();
        for (int digit = 0; digit < LabelledImages.CLASSES; digit++) {
            int wanted = digit;
            byDigit.add(drawings.stream()
                    .filter(drawing -> drawing.label() == wanted)
                    .toList());
        }
        return byDigit;
    }

    private static SplittableRandom random(long seed, int purpose, int index) {
        return new SplittableRandom(Seeds.of(seed, Seeds.Purpose.DRAWINGS, purpose, index));
    }
}
