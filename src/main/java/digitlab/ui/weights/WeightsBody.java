package digitlab.ui.weights;

import digitlab.chart.ChartStyle;
import javafx.scene.layout.Region;

/** Gives the picture of one unit the width that it needs at this height, and the atlas under its head the rest. */
final class WeightsBody extends Region {
    private static final double LEAST_HEIGHT = 120;
    private static final double LEAST_WIDTH = 320;
    private static final double BELOW_HEAD = 2;

    private final Region head;
    private final Region atlas;
    private final Region closely;
    private final Runnable arranged;
    private boolean outgoing = true;
    private ChartStyle style = ChartStyle.LIGHT;
    private UnitLayout unitLayout = UnitLayout.fitting(LEAST_WIDTH, LEAST_HEIGHT, 0, style.textSize(), true);

    /**
     * The parts in their places.
     *
     * @param arranged called when the picture of the unit has another layout
     */
    WeightsBody(Region head, Region atlas, Region closely, Runnable arranged) {
        this.head = head;
        this.atlas = atlas;
        this.closely = closely;
        this.arranged = arranged;
        getStyleClass().add("weights-body");
        setMinSize(LEAST_WIDTH, LEAST_HEIGHT);
        getChildren().addAll(head, atlas, closely);
    }

    /** Whether the units have weights to another layer. */
    void setOutgoing(boolean outgoing) {
        if (this.outgoing != outgoing) {
            this.outgoing = outgoing;
            requestLayout();
        }
    }

    void setStyle(ChartStyle style) {
        this.style = style;
        requestLayout();
    }

    UnitLayout unitLayout() {
        return unitLayout;
    }

    @Override
    protected void layoutChildren() {
        double left = snappedLeftInset();
        double top = snappedTopInset();
        double width = getWidth() - left - snappedRightInset();
        double height = getHeight() - top - snappedBottomInset();
        double headHeight = Math.ceil(head.prefHeight(-1));
        double under = headHeight + BELOW_HEAD;
        UnitLayout next = UnitLayout.fitting(width, height, under, style.textSize(), outgoing);
        double between = 2 * style.textSize();
        double atlasWidth = Math.floor(width - next.width() - between);
        head.resizeRelocate(left, top, atlasWidth, headHeight);
        atlas.resizeRelocate(left, top + under, atlasWidth, Math.max(0, height - under));
        closely.resizeRelocate(Math.floor(left + width - next.width()), top, Math.ceil(next.width()), height);
        if (!next.equals(unitLayout)) {
            unitLayout = next;
            arranged.run();
        }
    }
}
