package digitlab.core.data;

import digitlab.core.Seeds;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * The images that train and the images that validate, as a {@link DataSpec} divides a training set.
 *
 * <ol>
 *   <li>The training set is shuffled and its last images validate. They depend on the seed alone, not on
 *       the fraction: runs on little and on much data are measured on the same images.
 *   <li>Of each class, the first in the shuffled order train: as many as its share of the rest, by largest
 *       remainder, round(fraction · rest) in all. A larger fraction adds images to a smaller one's (but for
 *       one image of a class, now and then, through rounding).
 *   <li>round(labelNoise · training) of them get another label, each other one equally likely.
 * </ol>
 *
 * <p>Both parts keep the order of the training set.
 *
 * @param training images that train; at least one
 * @param validation images that validate; possibly none
 */
public record TrainingSplit(LabelledImages training, LabelledImages validation) {
    /** Divides a training set; the same arguments give the same images. */
    public static TrainingSplit of(LabelledImages trainingSet, DataSpec spec, long seed) {
        int available = trainingSet.count();
        int[] shuffled = shuffled(available, seed);
        int[] last = Arrays.copyOfRange(shuffled, available - spec.validationImages(available), available);
        LabelledImages training = select(trainingSet, training(trainingSet, spec, shuffled));
        return new TrainingSplit(withLabelNoise(training, spec.labelNoise(), seed), select(trainingSet, last));
    }

    /**
     * Images at even distances among those that would train, {@code most} at most, without putting together the others.
     * Their labels are the set's own, without noise.
     */
    public static LabelledImages trainingSample(LabelledImages trainingSet, DataSpec spec, long seed, int most) {
        int[] training = training(trainingSet, spec, shuffled(trainingSet.count(), seed));
        Arrays.sort(training);
        return trainingSet.subset(Arrays.stream(EvenSpread.indices(training.length, most))
                .map(i -> training[i])
                .toArray());
    }

    private static int[] shuffled(int count, long seed) {
        return Permutation.random(count, new SplittableRandom(Seeds.of(seed, Seeds.Purpose.SPLIT)));
    }

    private static int[] training(LabelledImages trainingSet, DataSpec spec, int[] shuffled) {
        int available = shuffled.length;
        int[] rest = Arrays.copyOf(shuffled, available - spec.validationImages(available));
        return stratified(trainingSet, rest, spec.trainingImages(available));
    }

    private static LabelledImages select(LabelledImages images, int[] indices) {
        if (indices.length == images.count()) {
            return images; // all of them, in their own order: no second copy of the whole set
        }
        Arrays.sort(indices);
        return images.subset(indices);
    }

    /** The first of each class in the given order, so many that all classes keep their shares. */
    private static int[] stratified(LabelledImages images, int[] order, int total) {
        int[] sizes = new int[LabelledImages.CLASSES];
        for (int image : order) {
            sizes[images.label(image)]++;
        }
        int[] wanted = proportional(sizes, total);
        int[] chosen = new int[total];
        int count = 0;
        for (int image : order) {
            if (wanted[images.label(image)]-- > 0) {
                chosen[count++] = image;
            }
        }
        return chosen;
    }

    /**
     * Shares a total out in proportion to sizes, by largest remainder: each gets its quota rounded down,
     * and what is left goes one by one to the largest remainders, at a tie to the lower class.
     */
    static int[] proportional(int[] sizes, int total) {
        long all = Arrays.stream(sizes).asLongStream().sum();
        int[] shares = new int[sizes.length];
        long[] remainders = new long[sizes.length];
        int left = total;
        for (int c = 0; c < sizes.length; c++) {
            long quota = (long) total * sizes[c];
            shares[c] = (int) (quota / all);
            remainders[c] = quota % all;
            left -= shares[c];
        }
        for (; left > 0; left--) {
            int largest = 0;
            for (int c = 1; c < sizes.length; c++) {
                if (remainders[c] > remainders[largest]) {
                    largest = c;
                }
            }
            shares[largest]++;
            remainders[largest] = -1;
        }
        return shares;
    }

    private static LabelledImages withLabelNoise(LabelledImages images, double share, long seed) {
        int wrong = Math.toIntExact(Math.round(share * images.count()));
        if (wrong == 0) {
            return images;
        }
        var random = new SplittableRandom(Seeds.of(seed, Seeds.Purpose.LABEL_NOISE));
        int[] order = Permutation.random(images.count(), random);
        byte[] labels = images.labels().clone();
        for (int i = 0; i < wrong; i++) {
            int image = order[i];
            int step = 1 + random.nextInt(LabelledImages.CLASSES - 1);
            labels[image] = (byte) ((labels[image] + step) % LabelledImages.CLASSES);
        }
        return new LabelledImages(images.pixels(), labels);
    }
}
