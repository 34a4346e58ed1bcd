package digitlab.store;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/*
 * Double.toString has changed between Java versions (JDK-4511638, Java 19), and a recipe's identity must not. So the
 * digits come from exact arithmetic: a double is a binary fraction, which BigDecimal holds exactly; rounded half-even to
 * 1, 2, … digits, the first result that is read back as the same double is the answer. 17 digits always are (IEEE 754-2019,
 * section 5.12.2), and reading is correctly rounded in every Java version.
 */
/** Numbers as text that reads back as the same number and is the same in every Java version and language. */
final class DecimalText {
    private static final int MOST_DIGITS = 17;
    private static final int LONGEST_PLAIN = 21;

    private DecimalText() {}

    /**
     * The shortest decimal that reads back as {@code value}: {@code 0.001}, {@code 1E-7}, {@code 32}. Valid JSON.
     *
     * @param value finite
     */
    static String of(double value) {
        if (value == 0) {
            return "0";
        }
        BigDecimal exact = new BigDecimal(value);
        for (int digits = 1; digits < MOST_DIGITS; digits++) {
            BigDecimal rounded = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (Double.parseDouble(rounded.toString()) == value) {
                return text(rounded.stripTrailingZeros());
            }
        }
        return text(exact.round(new MathContext(MOST_DIGITS, RoundingMode.HALF_EVEN)));
    }

    private static String text(BigDecimal number) {
        boolean isShortInteger = number.scale() <= 0 && number.precision() - number.scale() <= LONGEST_PLAIN;
        return isShortInteger ? number.toPlainString() : number.toString();
    }
}
