package digitlab.chart;

/** Something that can be drawn at any size: on the screen, into a picture, into an SVG file. Immutable. */
@FunctionalInterface
public interface Drawing {
    void draw(Surface surface, double width, double height);
}
