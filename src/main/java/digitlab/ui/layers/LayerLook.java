package digitlab.ui.layers;

import digitlab.chart.ChartStyle;
import digitlab.chart.Colour;
import digitlab.chart.ColourScale;
import digitlab.chart.Dashes;
import digitlab.chart.RunStyle.Marker;
import digitlab.chart.Stroke;

/** How layers are told apart: the deeper the stronger, each with its own marker and dashes. Runs have other colours. */
final class LayerLook {
    private static final Marker[] MARKERS = Marker.values();
    private static final Dashes[] DASHES = {
        Dashes.SOLID, new Dashes(8, 3), new Dashes(3, 3), new Dashes(8, 3, 2, 3), new Dashes(1, 3), new Dashes(12, 4)
    };
    private static final double FAINTEST = 0.42;

    private LayerLook() {}

    /** The colour of one of so many layers. */
    static Colour colour(int layer, int layers, ChartStyle style) {
        double share = layers < 2 ? 1 : (double) layer / (layers - 1);
        return ColourScale.activations(style.colours().dark()).colour(FAINTEST + (0.92 - FAINTEST) * share, 1);
    }

    static Marker marker(int layer) {
        return MARKERS[layer % MARKERS.length];
    }

    static Stroke stroke(int layer, int layers, ChartStyle style) {
        return new Stroke(colour(layer, layers, style), 2 * style.lineFactor(), DASHES[layer % DASHES.length]);
    }
}
