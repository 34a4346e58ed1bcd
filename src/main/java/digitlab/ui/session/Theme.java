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

    public boolean isHighContrast() {
        return this == HIGH_CONTRAST;
    }

    /** The next one, in a circle. */
    public Theme next() {
        return switch (this) {
            case LIGHT -> DARK;
            case DARK -> HIGH_CONTRAST;
            case HIGH_CONTRAST -> LIGHT;
        };
    }
}
