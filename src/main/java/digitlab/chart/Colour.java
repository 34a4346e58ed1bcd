package digitlab.chart;

import digitlab.core.Check;

/**
 * A colour of sRGB, for surfaces of any kind.
 *
 * @param red in [0, 1]
 * @param green in [0, 1]
 * @param blue in [0, 1]
 * @param opacity in [0, 1], 1 hides what is below
 */
public record Colour(double red, double green, double blue, double opacity) {
    public static final Colour BLACK = opaque(0);
    public static final Colour WHITE = opaque(0xffffff);

    private static final int WEB_LENGTH = 7;

    public Colour {
        Check.share("red", red);
        Check.share("green", green);
        Check.share("blue", blue);
        Check.share("opacity", opacity);
    }

    /** An opaque colour as style sheets write it, {@code #0969da}. */
    public static Colour web(String hex) {
        if (hex.length() != WEB_LENGTH || hex.charAt(0) != '#') {
            throw new IllegalArgumentException("a colour must be # and six hexadecimal digits, but is " + hex);
        }
        return opaque(Integer.parseInt(hex.substring(1), 16));
    }

    /** The colour in the lower 24 bits: red, green, blue. */
    public static Colour opaque(int rgb) {
        return new Colour((rgb >> 16 & 0xff) / 255.0, (rgb >> 8 & 0xff) / 255.0, (rgb & 0xff) / 255.0, 1);
    }

    public Colour withOpacity(double opacity) {
        return new Colour(red, green, blue, opacity);
    }

    /** The colour at a share of the way to another one: this at 0, the other at 1. */
    public Colour towards(Colour other, double share) {
        return new Colour(
                red + (other.red - red) * share,
                green + (other.green - green) * share,
                blue + (other.blue - blue) * share,
                opacity + (other.opacity - opacity) * share);
    }

    /** Alpha, red, green and blue, eight bits each, alpha in the highest. */
    public int argb() {
        return byteOf(opacity) << 24 | byteOf(red) << 16 | byteOf(green) << 8 | byteOf(blue);
    }

    /** {@code #0969da}, without the opacity. */
    public String hex() {
        int rgb = argb() & 0xffffff;
        return "#" + Integer.toHexString(0x1000000 | rgb).substring(1);
    }

    private static int byteOf(double share) {
        return (int) Math.round(255 * share);
    }
}
