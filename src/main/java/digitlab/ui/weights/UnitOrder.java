package digitlab.ui.weights;

/** Which unit comes first. */
enum UnitOrder {
    /** As the network keeps them. */
    INDEX,
    /** Largest √Σw² first. */
    NORM,
    /** Greatest output for an image first. */
    RESPONSE;

    /** The end of its messages' keys. */
    String key() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
