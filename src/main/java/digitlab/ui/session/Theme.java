package digitlab.ui.session;

/** How the window is coloured. */
public enum Theme {
    LIGHT,
    DARK,
    HIGH_CONTRAST;

    /** Whether its ground is dark. */
    public boolean isDark() {
        return this != LIGHT;
    }

    /** The next one, in a circle. */
    public Theme next() {
        return values()[(ordinal() + 1) % values().length];
    }
}
