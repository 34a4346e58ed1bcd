package digitlab.ui.draw;

import javafx.scene.layout.Region;

/** A square as wide as fits, and a narrow column at its right. */
final class SquareBox extends Region {
    private static final double GAP = 8;

    private final Region square;
    private final Region between;
    private final Region column;

    /** @param between what fills the room between the two, if it is wanted and fits */
    SquareBox(Region square, Region between, Region column) {
        this.square = square;
        this.between = between;
        this.column = column;
        getChildren().addAll(square, between, column);
    }

    @Override
    protected double computePrefWidth(double height) {
        return square.minWidth(-1) + GAP + column.prefWidth(-1);
    }

    @Override
    protected double computePrefHeight(double width) {
        double room = width < 0 ? square.minWidth(-1) : width - GAP - column.prefWidth(-1);
        return Math.max(room, column.prefHeight(-1));
    }

    @Override
    protected double computeMinHeight(double width) {
        return column.prefHeight(-1);
    }

    @Override
    protected void layoutChildren() {
        double beside = column.prefWidth(-1);
        double side = Math.floor(Math.max(0, Math.min(getWidth() - GAP - beside, getHeight())));
        square.resizeRelocate(0, 0, side, side);
        double room = getWidth() - side - beside - 2 * GAP;
        boolean fits = room >= between.prefWidth(-1) && getHeight() >= between.prefHeight(-1);
        between.setOpacity(fits ? 1 : 0);
        between.resizeRelocate(side + GAP, 0, Math.max(0, room), between.prefHeight(-1));
        column.resizeRelocate(getWidth() - beside, 0, beside, getHeight());
    }
}
