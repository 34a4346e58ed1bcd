package digitlab.core.data;

import digitlab.core.Seeds;
import java.util.List;
import java.util.SplittableRandom;

/** A way in which drawings differ from MNIST's digits, in a measured amount and the same for every image. */
public enum Disturbance {
    /** Moved by so many pixels, each image in a direction of its own. */
    SHIFT("shift", "px", 0) {
        @Override
        void apply(Sheet sheet, double amount, SplittableRandom random) {
            double direction = 2 * Math.PI * random.nextDouble();
            sheet.map(
                    AffineMap.undoing(0, 1, 0, amount * StrictMath.cos(direction), amount * StrictMath.sin(direction)));
        }
    },
    /** Turned by so many degrees, clockwise. */
    ROTATION("rotation", "°", 0) {
        @Override
        void apply(Sheet sheet, double amount, SplittableRandom random) {
            sheet.map(AffineMap.undoing(amount, 1, 0, 0, 0));
        }
    },
    /** Enlarged by a factor. */
    SCALE("scale", "×", 1) {
        @Override
        void apply(Sheet sheet, double amount, SplittableRandom random) {
            sheet.map(AffineMap.undoing(0, amount, 0, 0, 0));
        }
    },
    /** Strokes thicker by so many pixels, or thinner. */
    PEN_WIDTH("pen-width", "px", 0) {
        @Override
        void apply(Sheet sheet, double amount, SplittableRandom random) {
            sheet.thicken(amount);
        }
    },
    /** Normal noise added to every pixel, whose standard deviation is such a share of full ink; what leaves the range is cut. */
    NOISE("noise", "of full ink", 0) {
        @Override
        void apply(Sheet sheet, double amount, SplittableRandom random) {
            sheet.addNoise(amount, random);
        }
    };

    private final String id;
    private final String unit;
    private final double neutral;

    Disturbance(String id, String unit, double neutral) {
        this.id = id;
        this.unit = unit;
        this.neutral = neutral;
    }

    /** The name in tables, for example {@code pen-width}. */
    public String id() {
        return id;
    }

    /** What amounts are counted in. */
    public String unit() {
        return unit;
    }

    /** The amount that leaves images as they are. */
    public double neutral() {
        return neutral;
    }

    /** The amounts of a curve, ascending; the neutral one is among them. */
    public List<Double> amounts() {
        return switch (this) {
            case SHIFT -> List.of(0.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0);
            case ROTATION -> List.of(-60.0, -50.0, -40.0, -30.0, -20.0, -10.0, 0.0, 10.0, 20.0, 30.0, 40.0, 50.0, 60.0);
            case SCALE -> List.of(0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0, 1.1, 1.2, 1.3, 1.4, 1.5);
            case PEN_WIDTH -> List.of(-2.0, -1.5, -1.0, -0.5, 0.0, 0.5, 1.0, 1.5, 2.0);
            case NOISE -> List.of(0.0, 0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.6, 0.8);
        };
    }

    /**
     * Disturbed copies.
     *
     * @param seed of what is random; each image has a stream of its own
     */
    public LabelledImages of(LabelledImages images, double amount, long seed) {
        byte[] pixels = new byte[images.pixels().length];
        var sheet = new Sheet(images.pixels(), pixels);
        for (int image = 0; image < images.count(); image++) {
            sheet.offset = image * LabelledImages.PIXELS;
            apply(sheet, amount, new SplittableRandom(Seeds.of(seed, Seeds.Purpose.AUGMENTATION, 0, image)));
        }
        return new LabelledImages(pixels, images.labels().clone());
    }

    abstract void apply(Sheet sheet, double amount, SplittableRandom random);

    /** One image on its way, with scratch space. */
    static final class Sheet {
        private final byte[] from;
        private final byte[] to;
        private final GreyPlane original = new GreyPlane();
        private final GreyPlane stroked = new GreyPlane();
        private int offset;

        private Sheet(byte[] from, byte[] to) {
            this.from = from;
            this.to = to;
        }

        void map(AffineMap map) {
            original.load(from, offset);
            Resampling.affine(original, map, to, offset);
        }

        void thicken(double width) {
            original.load(from, offset);
            StrokeWidth.change(original, width, stroked);
            Resampling.affine(stroked, AffineMap.undoing(0, 1, 0, 0, 0), to, offset);
        }

        void addNoise(double share, SplittableRandom random) {
            for (int p = offset; p < offset + LabelledImages.PIXELS; p++) {
                double noisy = (from[p] & 0xff) + 255 * share * random.nextGaussian();
                to[p] = (byte) Math.round(Math.max(0, Math.min(255, noisy)));
            }
        }
    }
}
