package digitlab.ink;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

final class SkeletonTest {
    @Test
    void aBarBecomesItsMiddleLine() {
        InkMask bar = Pictures.mask(
                "...........", //
                ".#########.",
                ".#########.",
                ".#########.",
                "...........");
        assertEquals(
                List.of("...........", "...........", "..######...", "...........", "..........."),
                Pictures.text(Skeleton.of(bar)));
    }

    @Test
    void aRingStaysARing() {
        InkMask ring = Pictures.mask(
                "#######", //
                "#######", "##...##", "##...##", "##...##", "#######", "#######");
        InkMask middle = Skeleton.of(ring);
        assertEquals(1, Components.of(middle).list().size());
        assertEquals(
                List.of(".#####.", "##...#.", "#....#.", "#....#.", "#....#.", "######.", "......."),
                Pictures.text(middle));
    }
}
