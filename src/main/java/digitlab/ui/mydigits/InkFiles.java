package digitlab.ui.mydigits;

import digitlab.ui.fx.Messages;
import javafx.stage.FileChooser;

/** Asks for files of drawings. */
final class InkFiles {
    private InkFiles() {}

    static FileChooser chooser(Messages messages, String title) {
        var chooser = new FileChooser();
        chooser.setTitle(messages.get(title));
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(messages.get("ink-files"), "*.jsonl", "*.jsonl.gz"));
        return chooser;
    }
}
