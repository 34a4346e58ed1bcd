package digitlab.ui.help;

import javafx.geometry.Orientation;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;

/** A picture as wide as there is room, and as high as that asks: known before it is laid out, so that a page can be scrolled to its place. */
final class PictureFrame extends Region {
    private static final double WIDEST = 760;

    private final ImageView view;
    private final double heightPerWidth;

    PictureFrame(Image image, String words) {
        view = new ImageView(image);
        view.setAccessibleText(words);
        heightPerWidth = image.getHeight() / image.getWidth();
        getStyleClass().add("help-picture");
        setMinWidth(0);
        setMaxWidth(WIDEST);
        getChildren().add(view);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        return WIDEST;
    }

    @Override
    protected double computePrefHeight(double width) {
        double room = width < 0 ? WIDEST : Math.min(width, WIDEST);
        double edges = snappedLeftInset() + snappedRightInset();
        return Math.max(0, room - edges) * heightPerWidth + snappedTopInset() + snappedBottomInset();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double width = Math.max(1, getWidth() - snappedLeftInset() - snappedRightInset());
        view.setFitWidth(width);
        view.setFitHeight(width * heightPerWidth);
        view.relocate(snappedLeftInset(), snappedTopInset());
    }
}
