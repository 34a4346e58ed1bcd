package digitlab.ink;

/**
 * A drawing in My digits.
 *
 * @param id that it keeps for as long as it is there
 */
public record MyDigit(String id, LabelledDrawing drawing) {
    public int label() {
        return drawing.label();
    }
}
