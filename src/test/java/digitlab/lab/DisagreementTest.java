package digitlab.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;

import digitlab.core.data.LabelledImages;
import digitlab.core.experiment.McNemar;
import java.util.List;
import org.junit.jupiter.api.Test;

final class DisagreementTest {
    private static final LabelledImages IMAGES =
            new LabelledImages(new byte[5 * LabelledImages.PIXELS], new byte[] {0, 1, 1, 0, 1});

    @Test
    void onlyImagesThatJustOneRecognisesAreListedTheSurestMistakeFirst() {
        float[] first = {0.9f, 0.1f, 0.2f, 0.8f, 0.4f, 0.6f, 0.3f, 0.7f, 0.75f, 0.25f};
        float[] second = {0.4f, 0.6f, 0.1f, 0.9f, 0.95f, 0.05f, 0.6f, 0.4f, 0.8f, 0.2f};
        Disagreement disagreement = Disagreement.of(IMAGES, first, second);
        assertEquals(
                List.of(new Disagreement.Case(2, 1, 0, 0.95f), new Disagreement.Case(0, 0, 1, 0.6f)),
                disagreement.onlyFirst());
        assertEquals(List.of(new Disagreement.Case(3, 0, 1, 0.7f)), disagreement.onlySecond());
        assertEquals(new McNemar(2, 1), disagreement.test());
    }
}
