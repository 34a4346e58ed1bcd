package digitlab.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitlab.ink.LabelledDrawing;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class DrawingSplitTest {
    private static Set<String> writers(List<LabelledDrawing> drawings) {
        return drawings.stream().map(LabelledDrawing::writer).collect(Collectors.toSet());
    }

    private static long count(List<LabelledDrawing> drawings, int label) {
        return drawings.stream().filter(drawing -> drawing.label() == label).count();
    }

    private static void isAPartition(List<LabelledDrawing> drawings, DrawingSplit split) {
        var parts = Stream.concat(split.tuning().stream(), split.heldBack().stream())
                .toList();
        assertEquals(drawings.size(), parts.size());
        assertEquals(Set.copyOf(drawings), new HashSet<>(parts));
    }

    @Test
    void whereWritersAreNamedNobodyDrawsForBothParts() {
        List<LabelledDrawing> drawings = SampleDrawings.drawings(20, 0, 1, "Anna", "Ben", "Cem", "Dora", "Eva");
        DrawingSplit split = DrawingSplit.of(drawings, DrawingSplit.ALL, 1);
        assertEquals(DrawingSplit.Way.WRITERS, split.way());
        isAPartition(drawings, split);
        assertEquals(2, writers(split.tuning()).size());
        assertEquals(3, writers(split.heldBack()).size());
        Set<String> both = new HashSet<>(writers(split.tuning()));
        both.retainAll(writers(split.heldBack()));
        assertEquals(Set.of(), both);
    }

    @Test
    void theSeedChoosesTheWriters() {
        List<LabelledDrawing> drawings = SampleDrawings.drawings(20, 0, 1, "Anna", "Ben", "Cem", "Dora", "Eva");
        Set<Set<String>> chosen = new HashSet<>();
        for (long seed = 1; seed <= 10; seed++) {
            DrawingSplit split = DrawingSplit.of(drawings, 2, seed);
            assertEquals(split, DrawingSplit.of(drawings, 2, seed));
            chosen.add(writers(split.tuning()));
        }
        assertTrue(chosen.size() > 1);
    }

    @Test
    void whereOneDrawingHasNoWriterTheFirstHalfOfEachDigitTrains() {
        List<LabelledDrawing> drawings = new ArrayList<>(SampleDrawings.drawings(7, 0, 1, "Anna", "Ben"));
        drawings.set(3, new LabelledDrawing(3, drawings.get(3).ink()));
        DrawingSplit split = DrawingSplit.of(drawings, DrawingSplit.ALL, 1);
        assertEquals(DrawingSplit.Way.ORDER, split.way());
        isAPartition(drawings, split);
        assertEquals(Set.copyOf(drawings.subList(0, 40)), Set.copyOf(split.tuning()));
    }

    @Test
    void noMoreOfADigitTrainThanAskedForAndAllOthersOfTheirWritersAreLeftOut() {
        List<LabelledDrawing> drawings = SampleDrawings.drawings(20, 0, 1);
        DrawingSplit few = DrawingSplit.of(drawings, 3, 1);
        for (int label = 0; label < 10; label++) {
            assertEquals(3, count(few.tuning(), label));
        }
        assertEquals(DrawingSplit.of(drawings, DrawingSplit.ALL, 1).heldBack(), few.heldBack());
        assertNotEquals(few.tuning(), DrawingSplit.of(drawings, 3, 2).tuning());
    }

    @Test
    void noneOfADigitIsRefused() {
        String message = assertThrows(IllegalArgumentException.class, () -> DrawingSplit.of(List.of(), 0, 1))
                .getMessage();
        assertEquals("drawings per class must be at least 1, but are 0", message);
    }
}
