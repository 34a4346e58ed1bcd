package digitlab.ui.help;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.image.Image;
import org.commonmark.node.AbstractVisitor;

/** Reads the pictures of a page, which takes longer than a frame. Those that JavaFX cannot show are left out. */
final class Pictures extends AbstractVisitor {
    private final String file;
    private final Map<String, Image> read = new LinkedHashMap<>();

    private Pictures(String file) {
        this.file = file;
    }

    /** The pictures of a page by the links that name them. */
    static Map<String, Image> of(HelpPage page) {
        var pictures = new Pictures(page.file());
        page.document().accept(pictures);
        return pictures.read;
    }

    @Override
    public void visit(org.commonmark.node.Image image) {
        String link = image.getDestination();
        String name = "/" + HelpPlace.pathInSources(HelpPlace.of(link, file).page());
        if (!name.endsWith(".png")) {
            return;
        }
        try (InputStream stream = Pictures.class.getResourceAsStream(name)) {
            if (stream != null) {
                read.put(link, new Image(stream));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The program's picture " + name + " cannot be read: " + e.getMessage(), e);
        }
    }
}
