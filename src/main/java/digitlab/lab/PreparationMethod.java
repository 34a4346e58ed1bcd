package digitlab.lab;

import digitlab.ink.PreparationOptions;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** How drawings and pictures become 28×28, from worst to best, to compare what each is worth. */
public enum PreparationMethod {
    /** The whole canvas is shrunk, as it is. */
    NAIVE,
    /** The picture of the ink is scaled to 20 pixels and centred. */
    PICTURE,
    /** The strokes are scaled, then drawn with MNIST's pen and centred. */
    STROKES;

    public PreparationOptions options() {
        return switch (this) {
            case NAIVE -> PreparationOptions.NAIVE;
            case PICTURE -> PreparationOptions.OF_PICTURES;
            case STROKES -> PreparationOptions.DEFAULT;
        };
    }

    /** The name in commands. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The method of that name.
     *
     * @throws IllegalArgumentException naming those there are
     */
    public static PreparationMethod of(String id) {
        return Arrays.stream(values())
                .filter(method -> method.id().equals(id.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("preparation must be one of "
                        + Arrays.stream(values()).map(PreparationMethod::id).collect(Collectors.joining(", "))
                        + ", but is " + id));
    }
}
