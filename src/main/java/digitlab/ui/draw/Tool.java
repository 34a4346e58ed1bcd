package digitlab.ui.draw;

/** What the pointer does on the paper. */
enum Tool {
    PEN,
    ERASER
}
