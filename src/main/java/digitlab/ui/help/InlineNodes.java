package digitlab.ui.help;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Hyperlink;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;

/** Makes the words of a block into a flow of texts and links. */
final class InlineNodes {
    private final Consumer<String> follow;

    /** @param follow what to do with a link */
    InlineNodes(Consumer<String> follow) {
        this.follow = follow;
    }

    /** The words in a block, with its style. */
    TextFlow flow(Node block, String style) {
        var visitor = new Visitor(style);
        for (Node child = block.getFirstChild(); child != null; child = child.getNext()) {
            child.accept(visitor);
        }
        var flow = new TextFlow(visitor.made.toArray(javafx.scene.Node[]::new));
        flow.getStyleClass().add(style);
        flow.setMinWidth(0);
        return flow;
    }

    private final class Visitor extends AbstractVisitor {
        private final List<javafx.scene.Node> made = new ArrayList<>();
        private final String blockStyle;
        private String style = "";

        Visitor(String blockStyle) {
            this.blockStyle = blockStyle;
        }

        private void text(String words, String own) {
            var text = new Text(words);
            text.getStyleClass().addAll("help-text", blockStyle + "-text");
            if (!own.isEmpty()) {
                text.getStyleClass().add(own);
            }
            made.add(text);
        }

        private void styled(Node parent, String own) {
            String outer = style;
            style = own;
            visitChildren(parent);
            style = outer;
        }

        @Override
        public void visit(org.commonmark.node.Text text) {
            text(text.getLiteral(), style);
        }

        @Override
        public void visit(Code code) {
            text(code.getLiteral(), "help-inline-code");
        }

        @Override
        public void visit(Emphasis emphasis) {
            styled(emphasis, "help-emphasis");
        }

        @Override
        public void visit(StrongEmphasis emphasis) {
            styled(emphasis, "help-strong");
        }

        @Override
        public void visit(SoftLineBreak line) {
            text(" ", style);
        }

        @Override
        public void visit(HardLineBreak line) {
            text("\n", style);
        }

        @Override
        public void visit(Image image) {
            text(PlainText.of(image), style);
        }

        @Override
        public void visit(Link link) {
            String words = PlainText.of(link);
            var hyperlink = new Hyperlink(words.isEmpty() ? link.getDestination() : words);
            hyperlink.getStyleClass().add("help-link");
            hyperlink.setFocusTraversable(true);
            hyperlink.setOnAction(event -> follow.accept(link.getDestination()));
            made.add(hyperlink);
        }
    }
}
