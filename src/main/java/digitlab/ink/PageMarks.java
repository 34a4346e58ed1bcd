package digitlab.ink;

import digitlab.ink.Components.Component;
import java.util.List;

/** What was on a page before anybody wrote: lines along its edge, and the frame of a field. */
final class PageMarks {
    /** Width of the band along a box's edge in which a line along it lies, as a share of the box's shorter side. */
    private static final double BAND = 0.1;

    /** The share of a line's pixels that lie in it. */
    private static final double IN_BAND = 0.9;

    /** A line goes along at least this share of a side. */
    private static final double ALONG = 0.5;

    /** What leaves the page is no digit if something else, at least this share as long, does not. */
    private static final double INSIDE = 0.15;

    private final Components components;
    private final PixelBox page;

    PageMarks(Components components, int width, int height) {
        this.components = components;
        this.page = new PixelBox(0, 0, width, height);
    }

    /** The components that may be such marks, or may be all that somebody wrote in a narrow picture. */
    List<Component> list() {
        return components.list().stream()
                .filter(component -> isEdge(component) || isCutOff(component) || isFrame(component))
                .toList();
    }

    /** Goes along the edge of the page, in the band along it. */
    private boolean isEdge(Component component) {
        PixelBox box = component.box();
        boolean isAtSide = box.left() == 0 || box.right() == page.right();
        boolean isAtEnd = box.top() == 0 || box.bottom() == page.bottom();
        boolean isAlong =
                (isAtSide && box.height() >= ALONG * page.height()) || (isAtEnd && box.width() >= ALONG * page.width());
        return isAlong && shareInBand(component, page) >= IN_BAND;
    }

    /** Leaves the page, such as the table beside it, while something does not. */
    private boolean isCutOff(Component component) {
        double longEnough = INSIDE * component.box().longestSide();
        return !isInside(component.box(), page)
                && components.list().stream()
                        .anyMatch(other ->
                                isInside(other.box(), page) && other.box().longestSide() >= longEnough);
    }

    /** Lies around another part, in the band along its own box's edge, with ink in all four corners, which no digit has. */
    private boolean isFrame(Component component) {
        PixelBox box = component.box();
        int band = band(box);
        return components.list().stream().anyMatch(other -> isInside(other.box(), box))
                && hasInk(component, box.left(), box.top(), band)
                && hasInk(component, box.right() - band, box.top(), band)
                && hasInk(component, box.left(), box.bottom() - band, band)
                && hasInk(component, box.right() - band, box.bottom() - band, band)
                && shareInBand(component, box) >= IN_BAND;
    }

    private static boolean isInside(PixelBox inner, PixelBox outer) {
        return inner.left() > outer.left()
                && inner.top() > outer.top()
                && inner.right() < outer.right()
                && inner.bottom() < outer.bottom();
    }

    private static int band(PixelBox box) {
        return (int) Math.ceil(BAND * Math.min(box.width(), box.height()));
    }

    private boolean hasInk(Component component, int left, int top, int side) {
        for (int row = top; row < top + side; row++) {
            for (int column = left; column < left + side; column++) {
                if (components.label(column, row) == component.label()) {
                    return true;
                }
            }
        }
        return false;
    }

    private double shareInBand(Component component, PixelBox box) {
        int band = band(box);
        PixelBox own = component.box();
        int count = 0;
        for (int row = own.top(); row < own.bottom(); row++) {
            for (int column = own.left(); column < own.right(); column++) {
                boolean isInside = row >= box.top() + band
                        && row < box.bottom() - band
                        && column >= box.left() + band
                        && column < box.right() - band;
                count += !isInside && components.label(column, row) == component.label() ? 1 : 0;
            }
        }
        return (double) count / component.area();
    }
}
