package digitlab.ui.weights;

import digitlab.chart.Atlas;
import digitlab.chart.ChartStyle;
import digitlab.chart.ColourScale;
import digitlab.chart.TileValues;
import digitlab.core.data.LabelledImages;

/** A layer with its units in the order of the tiles. Immutable. */
final class ArrangedLayer {
    private final FirstLayer layer;
    private final int[] order;

    /**
     * A layer in an order.
     *
     * @param order the unit of each tile; taken over
     */
    ArrangedLayer(FirstLayer layer, int[] order) {
        this.layer = layer;
        this.order = order;
    }

    /** Other weights in the same order, so that nothing jumps. */
    ArrangedLayer with(FirstLayer next) {
        return new ArrangedLayer(next, order);
    }

    FirstLayer layer() {
        return layer;
    }

    int unitAt(int tile) {
        return order[tile];
    }

    int tileOf(int unit) {
        for (int tile = 0; tile < order.length; tile++) {
            if (order[tile] == unit) {
                return tile;
            }
        }
        throw new IllegalArgumentException("unit must be below " + order.length + ", but is " + unit);
    }

    /** The pictures of all units. */
    Atlas atlas(boolean perUnit, ChartStyle style) {
        float[] limits = new float[order.length];
        var dead = new java.util.BitSet();
        for (int tile = 0; tile < order.length; tile++) {
            limits[tile] = limit(order[tile], perUnit);
            dead.set(tile, layer.isDead(order[tile]));
        }
        var values = TileValues.ofKernel(layer.parameters().kernel(0), layer.units(), order);
        var colours = ColourScale.weights(style.colours().dark());
        return new Atlas(LabelledImages.SIDE, values, colours, limits)
                .withMarks(dead, style.colours().text());
    }

    /** The weight that has the end colour in a unit's picture. */
    float limit(int unit, boolean perUnit) {
        return perUnit ? layer.limit(unit) : layer.sharedLimit();
    }
}
