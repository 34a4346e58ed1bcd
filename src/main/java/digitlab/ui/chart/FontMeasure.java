package digitlab.ui.chart;

import digitlab.chart.TextMeasure;
import digitlab.chart.TextRun;
import java.util.HashMap;
import java.util.Map;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

/** Measures with the window's type, whose figures are all equally wide. Used on one thread. */
public final class FontMeasure implements TextMeasure {
    /** The family that the window loads at its start; without it the system's own. */
    private static final String FAMILY = "Inter Tabular";

    /** Axes and names: the same few texts are measured in every frame. */
    private static final int REMEMBERED = 500;

    private record Face(double size, boolean bold) {}

    private final Map<Face, Font> fonts = new HashMap<>();
    private final Map<TextRun, Double> widths = new HashMap<>();
    private final Text ruler = new Text();

    Font font(TextRun run) {
        return fonts.computeIfAbsent(
                new Face(run.size(), run.bold()),
                face -> Font.font(FAMILY, face.bold() ? FontWeight.BOLD : FontWeight.NORMAL, face.size()));
    }

    @Override
    public double width(TextRun run) {
        Double known = widths.get(run);
        if (known != null) {
            return known;
        }
        ruler.setFont(font(run));
        ruler.setText(run.text());
        double width = ruler.getLayoutBounds().getWidth();
        if (widths.size() >= REMEMBERED) {
            widths.clear();
        }
        widths.put(run, width);
        return width;
    }
}
