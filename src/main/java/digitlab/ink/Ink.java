package digitlab.ink;

/** What is kept of a digit: strokes; or, where a picture had none, what was made of it. */
public sealed interface Ink permits Drawing, PreparedDigit {}
