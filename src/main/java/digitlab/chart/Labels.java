package digitlab.chart;

import java.util.Arrays;
import java.util.Comparator;

/** Places for texts that name points, without covering each other. */
public final class Labels {
    private Labels() {}

    /**
     * Stacks labels in a column, each as near to its own place as the others allow: the sum of squared distances is the
     * least possible. Labels keep the order of their places; equal places keep the order they are given in.
     *
     * <p>Without heights the places must only rise, so this is isotonic regression: neighbours that would stand in the
     * wrong order are pooled at their mean (pool adjacent violators).
     *
     * @param wanted where the middle of each label would best be
     * @param heights of the labels
     * @param top least y of a label
     * @param bottom greatest y of a label; labels that do not fit all reach beyond
     * @return the middle of each label
     * @see <a href="https://doi.org/10.1214/aoms/1177728423">Ayer et al. (1955), pool adjacent violators</a>
     */
    public static double[] stack(double[] wanted, double[] heights, double top, double bottom) {
        int n = wanted.length;
        Integer[] order = new Integer[n];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingDouble(i -> wanted[i]));
        double[] above = new double[n];
        double total = 0;
        for (int rank = 0; rank < n; rank++) {
            above[rank] = total + heights[order[rank]] / 2;
            total += heights[order[rank]];
        }
        double[] free = new double[n];
        Arrays.setAll(free, rank -> wanted[order[rank]] - above[rank]);
        double[] rising = pooled(free);
        double highest = Math.max(top, bottom - total);
        double[] places = new double[n];
        for (int rank = 0; rank < n; rank++) {
            places[order[rank]] = above[rank] + Math.max(top, Math.min(highest, rising[rank]));
        }
        return places;
    }

    /** The rising sequence with the least squared distance from the given one. */
    private static double[] pooled(double[] values) {
        double[] mean = new double[values.length];
        int[] size = new int[values.length];
        int pools = 0;
        for (double value : values) {
            mean[pools] = value;
            size[pools] = 1;
            pools++;
            while (pools > 1 && mean[pools - 2] > mean[pools - 1]) {
                int both = size[pools - 2] + size[pools - 1];
                mean[pools - 2] = (mean[pools - 2] * size[pools - 2] + mean[pools - 1] * size[pools - 1]) / both;
                size[pools - 2] = both;
                pools--;
            }
        }
        double[] rising = new double[values.length];
        int from = 0;
        for (int pool = 0; pool < pools; pool++) {
            Arrays.fill(rising, from, from + size[pool], mean[pool]);
            from += size[pool];
        }
        return rising;
    }
}
