package digitlab.lab;

import java.io.IOException;
import java.nio.file.Path;

/** Shows pages where this machine shows pages, such as in a browser. */
public interface Pages {
    /**
     * Shows a page.
     *
     * @throws IOException if there is no program for that; the message is a sentence that names the page
     */
    void open(Path page) throws IOException;
}
