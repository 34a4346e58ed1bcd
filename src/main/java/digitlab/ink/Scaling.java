package digitlab.ink;

/** What is made as large as MNIST's digits, from worst to best. */
public enum Scaling {
    /** The whole canvas is shrunk to 28×28, wherever and however large the ink in it is. */
    CANVAS,
    /** The ink's picture is scaled to 20 pixels, and its pen with it: a small drawing becomes a blob, a large one hair. */
    PICTURE,
    /**
     * The strokes are scaled to 20 pixels, then drawn with MNIST's pen. Of a photo, whose strokes are not known, the pen is
     * thickened or thinned instead if MNIST has no such pen.
     */
    STROKES
}
