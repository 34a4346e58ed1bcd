package digitlab.report;

import digitlab.core.experiment.ClaimWords;
import digitlab.lab.ReportOccasion;
import digitlab.report.Block.Heading;
import digitlab.report.Block.Listing;
import digitlab.report.Block.Paragraph;
import digitlab.report.Block.Points;
import digitlab.report.Block.Quotation;
import digitlab.report.Block.Room;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;

/** How a report begins and ends: the question, and room for the answer. */
final class Frame {
    /** Lines of a listing; the rest is in its file. */
    private static final int MOST_LINES = 12;

    private static final int EXPECTATION_LINES = 3;
    private static final int INTERPRETATION_LINES = 9;

    /** The file with all commands. */
    static final String COMMANDS = "repeat.txt";

    private final Contents contents;
    private final ReportTexts texts;

    Frame(Contents contents) {
        this.contents = contents;
        this.texts = contents.texts();
    }

    List<Block> opening() {
        ReportOccasion occasion = contents.occasion();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Heading(1, contents.title()));
        String date = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(texts.language())
                .withZone(ZoneOffset.UTC)
                .format(contents.made());
        String key = contents.isOneRecipe() ? "opening.one" : "opening";
        blocks.add(new Paragraph(texts.get(
                key,
                contents.runs().size(),
                contents.groups().size(),
                contents.seedCounts(),
                contents.program(),
                date)));
        if (occasion.question() != null) {
            blocks.add(new Quotation(texts.get("question"), occasion.question()));
            blocks.add(
                    occasion.expectation() == null
                            ? new Room(texts.get("expectation.write"), EXPECTATION_LINES)
                            : new Quotation(texts.get("expectation"), occasion.expectation()));
        }
        if (!occasion.lookAt().isEmpty()) {
            blocks.add(new Paragraph(texts.get("look-at")));
            blocks.add(new Points(occasion.lookAt()));
        }
        List<String> remarks = remarks();
        if (!remarks.isEmpty()) {
            blocks.add(new Paragraph(texts.get("remarks")));
            blocks.add(new Points(remarks));
        }
        return blocks;
    }

    private List<String> remarks() {
        Selection selection = contents.selection();
        List<String> remarks = new ArrayList<>();
        var words = new ClaimWords(texts.language());
        remarks.addAll(words.sentences(contents.occasion().edges()));
        if (!selection.isRepeated() && !contents.isOneRecipe()) {
            remarks.add(texts.get("remark.one-seed"));
        }
        if (!selection.doubles().isEmpty()) {
            remarks.add(texts.get("remark.doubles", selection.doubles().size()));
        }
        if (!selection.unfinished().isEmpty()) {
            boolean onlyThose = selection.runs().stream().anyMatch(selection.unfinished()::contains);
            remarks.add(texts.get(
                    onlyThose ? "remark.only-unfinished" : "remark.unfinished",
                    selection.unfinished().size()));
        }
        return remarks;
    }

    List<Block> closing() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Heading(2, texts.get("interpretation")));
        blocks.add(new Room(texts.get("interpretation.write"), INTERPRETATION_LINES));
        List<String> commands = contents.occasion().commands();
        blocks.add(new Heading(2, texts.get("repeat")));
        blocks.add(new Paragraph(texts.get("repeat.text")));
        if (!commands.isEmpty()) {
            blocks.add(new Listing(shortened(commands)));
        }
        blocks.add(new Paragraph(texts.get("files")));
        blocks.add(new Points(List.of(
                texts.get("files.results"),
                texts.get("files.curves"),
                texts.get("files.figures"),
                texts.get("files.recipes"),
                texts.get("files.markdown"))));
        return blocks;
    }

    private List<String> shortened(List<String> commands) {
        if (commands.size() <= MOST_LINES) {
            return commands;
        }
        List<String> shown = new ArrayList<>(commands.subList(0, MOST_LINES - 2));
        shown.add("# " + texts.get("repeat.more", commands.size() - MOST_LINES + 1, COMMANDS));
        shown.add(commands.get(commands.size() - 1));
        return shown;
    }
}
