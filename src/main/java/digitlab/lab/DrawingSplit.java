package digitlab.lab;

import digitlab.core.Seeds;
import digitlab.core.data.LabelledImages;
import digitlab.core.data.Permutation;
import digitlab.ink.LabelledDrawing;
import digitlab.ink.MyDigit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

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
        /** A part that chance has chosen once and for all judges: all are one hand's. */
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

    /** My digits: those that are held back for good judge, at most so many of each digit of the others train. */
    static DrawingSplit ofMyDigits(List<MyDigit> digits, int perClass, long seed) {
        Map<Boolean, List<LabelledDrawing>> parts = digits.stream()
                .collect(Collectors.partitioningBy(
                        MyDigits::isHeldBack, Collectors.mapping(MyDigit::drawing, Collectors.toList())));
        return new DrawingSplit(
                atMost(parts.getOrDefault(false, List.of()), perClass, seed),
                parts.getOrDefault(true, List.of()),
                Way.CHANCE);
    }

    private static Set<String> some(List<String> writers, long seed) {
        int[] order = Permutation.random(writers.size(), random(seed, 1, 0));
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
            int[] order = Permutation.random(ofDigit.size(), random(seed, 2, digit++));
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
