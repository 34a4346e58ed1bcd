package digitlab.ink;

import static org.junit.jupiter.api.Assertions.assertEquals;

import digitlab.ink.Components.Component;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ComponentsTest {
    private final InkMask mask = Pictures.mask(
            "#..##", //
            ".#..#", "....#", "##...");
    private final Components components = Components.of(mask);

    @Test
    void neighboursAcrossACornerAreConnected() {
        assertEquals(
                List.of(
                        new Component(1, 2, new PixelBox(0, 0, 2, 2)),
                        new Component(2, 4, new PixelBox(3, 0, 5, 3)),
                        new Component(3, 2, new PixelBox(0, 3, 2, 4))),
                components.list());
    }

    @Test
    void aChoiceOfThemIsAMask() {
        List<Component> chosen =
                List.of(components.list().get(0), components.list().get(2));
        assertEquals(List.of("#....", ".#...", ".....", "##..."), Pictures.text(components.mask(mask, chosen)));
    }
}
