package digitlab.ink;

/** Which steps of a preparation are done as MNIST's makers did them, so that a class can see what each is worth. */
public record PreparationOptions(Scaling scaling, Centring centring) {
    /** All of them. */
    public static final PreparationOptions DEFAULT = new PreparationOptions(Scaling.STROKES, Centring.MASS);

    /** All but one: the pen is scaled with the digit, as in a picture whose strokes nobody knows. */
    public static final PreparationOptions OF_PICTURES = new PreparationOptions(Scaling.PICTURE, Centring.MASS);

    /** None of them: the canvas as it is, shrunk. */
    public static final PreparationOptions NAIVE = new PreparationOptions(Scaling.CANVAS, Centring.AS_DRAWN);
}
