package digitlab.ui.mydigits;

import digitlab.ui.fx.FileQuestions;
import digitlab.ui.fx.Messages;

/** Files of drawings, as people are asked for them. */
final class InkFiles {
    private InkFiles() {}

    static FileQuestions.Kind kind(Messages messages) {
        return FileQuestions.Kind.of(messages.get("ink-files"), "*.jsonl", "*.jsonl.gz");
    }
}
