package digitlab.chart;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/** The bundled type, measured and drawn without a screen. Used on one thread. */
public final class BundledType implements TextMeasure {
    private static final String FOLDER = "/assets/fonts/";
    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    private record Face(double size, boolean bold) {}

    private final Font regular = load("InterTabular.otf");
    private final Font semiBold = load("InterTabularBold.otf");
    private final Map<Face, Font> fonts = new HashMap<>();

    private static Font load(String name) {
        try (InputStream in = open(name)) {
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException e) {
            throw new UncheckedIOException("the bundled type " + name + " cannot be read", e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("the bundled type " + name + " is damaged", e);
        }
    }

    private static InputStream open(String name) {
        InputStream in = BundledType.class.getResourceAsStream(FOLDER + name);
        if (in == null) {
            throw new IllegalStateException("the bundled type " + name + " is missing");
        }
        return in;
    }

    /** The bytes of the face's file, to be put into a page. */
    public static byte[] file(boolean bold) {
        try (InputStream in = open(bold ? "InterTabularBold.otf" : "InterTabular.otf")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("the bundled type cannot be read", e);
        }
    }

    Font font(TextRun run) {
        return fonts.computeIfAbsent(new Face(run.size(), run.bold()), face -> (face.bold() ? semiBold : regular)
                .deriveFont((float) face.size()));
    }

    @Override
    public double width(TextRun run) {
        return run.text().isEmpty()
                ? 0
                : font(run).getStringBounds(run.text(), CONTEXT).getWidth();
    }
}
