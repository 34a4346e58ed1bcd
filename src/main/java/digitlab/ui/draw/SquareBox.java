package digitlab.ui.draw;

import javafx.scene.layout.Region;

/** A square as wide as fits, and a narrow column at its right. */
final class SquareBox extends Region {
    private static final double GAP = 8;

    private final Region square;
    private final Region column;

    SquareBox(Region square, Region column) {
        this.square = square;
        this.column = column;
        getChildren().addAll(square, column);
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
        column.resizeRelocate(getWidth() - beside, 0, beside, getHeight());
    }
}
