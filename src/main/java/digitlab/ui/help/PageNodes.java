package digitlab.ui.help;

import digitlab.ui.fx.Icons;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;
import org.kordamp.ikonli.feather.Feather;

/** Makes the blocks of one page into nodes, one below the other. */
final class PageNodes extends AbstractVisitor {
    private static final double BULLET = 20;

    private final HelpPage page;
    private final InlineNodes inlines;
    private final Map<String, Image> pictures;
    private final Consumer<String> copy;
    private final ObservableValue<String> copyWord;
    private final List<Region> headings = new ArrayList<>();
    private List<javafx.scene.Node> blocks = new ArrayList<>();

    /**
     * For one page.
     *
     * @param pictures by the links that name them
     * @param follow what to do with a link
     * @param copy what to do with a block of code that is to be copied
     */
    PageNodes(
            HelpPage page,
            Map<String, Image> pictures,
            Consumer<String> follow,
            Consumer<String> copy,
            ObservableValue<String> copyWord) {
        this.page = page;
        this.pictures = pictures;
        this.inlines = new InlineNodes(follow);
        this.copy = copy;
        this.copyWord = copyWord;
    }

    /** The page's blocks. */
    List<javafx.scene.Node> blocks() {
        page.document().accept(this);
        return blocks;
    }

    /** The headings among them, in the order of {@link HelpPage#sections}. */
    List<Region> headings() {
        return headings;
    }

    private List<javafx.scene.Node> inside(Node parent) {
        List<javafx.scene.Node> outside = blocks;
        blocks = new ArrayList<>();
        visitChildren(parent);
        List<javafx.scene.Node> made = blocks;
        blocks = outside;
        return made;
    }

    @Override
    public void visit(Heading heading) {
        TextFlow flow = inlines.flow(heading, "help-h" + Math.min(3, heading.getLevel()));
        headings.add(flow);
        blocks.add(flow);
    }

    @Override
    public void visit(Paragraph paragraph) {
        Optional<org.commonmark.node.Image> picture = onlyPicture(paragraph);
        blocks.add(picture.isPresent() ? picture(picture.get()) : inlines.flow(paragraph, "help-paragraph"));
    }

    private static Optional<org.commonmark.node.Image> onlyPicture(Paragraph paragraph) {
        return paragraph.getFirstChild() instanceof org.commonmark.node.Image image && image.getNext() == null
                ? Optional.of(image)
                : Optional.empty();
    }

    /** A picture of the program's own; what JavaFX cannot show, such as SVG, is told in words. */
    private javafx.scene.Node picture(org.commonmark.node.Image image) {
        String words = PlainText.of(image);
        Image shown = pictures.get(image.getDestination());
        if (shown != null) {
            return new PictureFrame(shown, words);
        }
        var label = new Label(words, Icons.of(Feather.IMAGE));
        label.setWrapText(true);
        label.getStyleClass().add("help-picture-words");
        return label;
    }

    @Override
    public void visit(FencedCodeBlock code) {
        blocks.add(code(code.getLiteral()));
    }

    @Override
    public void visit(IndentedCodeBlock code) {
        blocks.add(code(code.getLiteral()));
    }

    private HBox code(String literal) {
        String text = literal.stripTrailing();
        var words = new Text(text);
        words.getStyleClass().addAll("help-text", "help-code");
        var flow = new TextFlow(words); // a label takes several times as long to lay out a long text
        flow.setMinWidth(0);
        HBox.setHgrow(flow, Priority.ALWAYS);
        var button = Icons.button("copy-code", Feather.COPY, copyWord, () -> copy.accept(text));
        var box = new HBox(8, flow, button);
        box.getStyleClass().add("help-code-block");
        return box;
    }

    @Override
    public void visit(BulletList list) {
        list(list, -1);
    }

    @Override
    public void visit(OrderedList list) {
        Integer start = list.getMarkerStartNumber();
        list(list, start == null ? 1 : start);
    }

    private void list(Node list, int first) {
        var box = new VBox();
        box.getStyleClass().add("help-list");
        int number = first;
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            if (item instanceof ListItem) {
                box.getChildren().add(item(first < 0 ? "•" : number + ".", item));
                number++;
            }
        }
        blocks.add(box);
    }

    private HBox item(String mark, Node item) {
        var bullet = new Label(mark);
        bullet.setMinWidth(BULLET);
        bullet.getStyleClass().add("help-bullet");
        var content = new VBox();
        content.getStyleClass().add("help-item");
        content.getChildren().setAll(inside(item));
        content.setMinWidth(0);
        HBox.setHgrow(content, Priority.ALWAYS);
        return new HBox(bullet, content);
    }

    @Override
    public void visit(BlockQuote quote) {
        var box = new VBox();
        box.getStyleClass().add("help-quote");
        box.getChildren().setAll(inside(quote));
        blocks.add(box);
    }

    @Override
    public void visit(ThematicBreak line) {
        var rule = new Region();
        rule.getStyleClass().add("help-rule");
        blocks.add(rule);
    }

    @Override
    public void visit(CustomBlock block) {
        if (block instanceof TableBlock table) {
            blocks.add(new TableNodes(inlines).grid(table));
        }
    }
}
