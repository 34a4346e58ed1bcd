package digitlab.ui.mydigits;

import digitlab.ink.MyDigit;

/**
 * A stored drawing and what the focused run says of it.
 *
 * @param image its index among the images of all drawings
 * @param said the digit, or {@link Filter#ANY} if no network was asked
 * @param confidence probability of that digit
 */
record Entry(MyDigit digit, int image, int said, double confidence) {
    boolean isMisread() {
        return said != Filter.ANY && said != digit.label();
    }
}
