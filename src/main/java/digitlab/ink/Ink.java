package digitlab.ink;

/** A picture's ink, 0 for paper … 255 for the darkest, and the box around it. */
final class Ink {
    /** Share of the darkest ink below which a pixel is taken for paper: shadows, grain, compression. */
    private static final float FAINTEST = 0.12f;

    private final GreyPicture picture;
    private final float paper;
    private final boolean isDarkOnLight;
    private final float darkest;
    private int top = Integer.MAX_VALUE;
    private int left = Integer.MAX_VALUE;
    private int bottom = -1;
    private int right = -1;

    Ink(GreyPicture picture, float paper) {
        this.picture = picture;
        this.paper = paper;
        this.isDarkOnLight = paper > 127;
        float most = 0;
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < picture.width(); x++) {
                most = Math.max(most, difference(y, x));
            }
        }
        this.darkest = most;
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < picture.width(); x++) {
                if (at(y, x) > 0) {
                    top = Math.min(top, y);
                    bottom = Math.max(bottom, y);
                    left = Math.min(left, x);
                    right = Math.max(right, x);
                }
            }
        }
    }

    private float difference(int y, int x) {
        float brightness = picture.brightness(y, x);
        return Math.max(0, isDarkOnLight ? paper - brightness : brightness - paper);
    }

    private float at(int y, int x) {
        float difference = difference(y, x);
        return difference < FAINTEST * darkest ? 0 : difference * 255 / darkest;
    }

    private int height() {
        return bottom - top + 1;
    }

    private int width() {
        return right - left + 1;
    }

    /** Greatest difference of any pixel from the paper, of 255. */
    float contrast() {
        return darkest;
    }

    /** Whether this is white on black, 28×28, with a digit that fills MNIST's box, give or take what counts as ink. */
    boolean isPrepared() {
        return picture.width() == PicturePreparation.SIDE
                && picture.height() == PicturePreparation.SIDE
                && paper == 0
                && Math.abs(Math.max(height(), width()) - PicturePreparation.BOX) <= 1;
    }

    byte[] asIs() {
        byte[] pixels = new byte[PicturePreparation.SIDE * PicturePreparation.SIDE];
        for (int y = 0; y < PicturePreparation.SIDE; y++) {
            for (int x = 0; x < PicturePreparation.SIDE; x++) {
                pixels[y * PicturePreparation.SIDE + x] = (byte) Math.round(picture.brightness(y, x));
            }
        }
        return pixels;
    }

    /** The box around the ink, its longer side scaled to 20 pixels. */
    float[][] scaledToBox() {
        double scale = (double) PicturePreparation.BOX / Math.max(height(), width());
        int rows = (int) Math.max(1, Math.round(height() * scale));
        int columns = (int) Math.max(1, Math.round(width() * scale));
        float[][] narrow = new float[height()][columns]; // (height×columns)
        float[] line = new float[width()];
        for (int y = 0; y < height(); y++) {
            for (int x = 0; x < width(); x++) {
                line[x] = at(top + y, left + x);
            }
            average(narrow[y], line);
        }
        float[][] scaled = new float[rows][columns];
        float[] column = new float[height()];
        float[] averaged = new float[rows];
        for (int x = 0; x < columns; x++) {
            for (int y = 0; y < height(); y++) {
                column[y] = narrow[y][x];
            }
            average(averaged, column);
            for (int y = 0; y < rows; y++) {
                scaled[y][x] = averaged[y];
            }
        }
        return scaled;
    }

    /** Each target is the mean of the source over the interval that it covers, parts of pixels counted as parts. */
    private static void average(float[] target, float[] source) {
        double length = (double) source.length / target.length;
        for (int i = 0; i < target.length; i++) {
            double from = i * length;
            double to = Math.min((i + 1) * length, source.length);
            double sum = 0;
            for (int j = (int) from; j < to; j++) {
                sum += source[j] * (Math.min(j + 1, to) - Math.max(j, from));
            }
            target[i] = (float) (sum / (to - from));
        }
    }
}
