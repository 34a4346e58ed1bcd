package digitlab.report;

import digitlab.chart.BundledType;
import digitlab.chart.ChartColours;
import digitlab.chart.ImageSurface;
import digitlab.chart.SvgSurface;
import digitlab.lab.DataSets;
import digitlab.lab.NetworkService;
import digitlab.lab.RecipeText;
import digitlab.lab.ReportControl;
import digitlab.lab.ReportOccasion;
import digitlab.lab.ReportOrder;
import digitlab.lab.Reports;
import digitlab.lab.ResultTables;
import digitlab.lab.RunLibrary;
import digitlab.report.Block.Figure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;

/*
 * What is in the folder: report.html stands alone; report.md shows the SVG files in figures/, which has each as PNG too, in
 * twice the resolution; results.csv and curves.csv are for spreadsheets; recipes/ has a JSON file for each recipe; repeat.txt
 * has the commands that make everything again.
 */
/** Makes reports: the way into this package. */
public final class ReportMaker implements Reports {
    /** Languages that reports are written in. */
    public static final List<String> LANGUAGES = List.of("en", "de");

    private static final String FIGURES = "figures/";
    private static final int RESOLUTION = 2;

    private final NetworkSource source;
    private final String program;
    private final InstantSource clock;

    /**
     * A maker of reports about the runs of one library.
     *
     * @param data sets that networks are asked about
     * @param program name and version of the lab
     */
    public ReportMaker(
            RunLibrary library, DataSets data, NetworkService networks, String program, InstantSource clock) {
        this.source = new NetworkSource(library, data, networks);
        this.program = program;
        this.clock = clock;
    }

    @Override
    public Path make(ReportOrder order, ReportControl control) throws IOException {
        var folder = new ReportFolder(order.target(), order.replace());
        folder.check();
        var texts = new ReportTexts(order.language());
        Selection selection = Selection.of(order.subject(), texts);
        List<String> recipes = recipeFiles(selection);
        ReportOccasion occasion = order.occasion().commands().isEmpty()
                ? order.occasion().withCommands(TrainingCommands.of(selection, recipes))
                : order.occasion();
        var contents = new Contents(occasion, selection, texts, program, clock.instant());
        List<Block> blocks = blocks(contents, control);
        Map<String, byte[]> files = new LinkedHashMap<>();
        write(contents, blocks, files, control);
        for (int i = 0; i < recipes.size(); i++) {
            ReportGroup group = selection.groups().get(i);
            put(files, recipes.get(i), RecipeText.write(group.first().spec()));
        }
        proceed(control, 0.9);
        folder.write(files);
        control.progressed(1);
        return order.target().resolve(ReportFolder.PAGE);
    }

    private static List<String> recipeFiles(Selection selection) {
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= selection.groups().size(); i++) {
            names.add("recipes/%02d.json".formatted(i));
        }
        return names;
    }

    private List<Block> blocks(Contents contents, ReportControl control) throws IOException {
        var frame = new Frame(contents);
        List<Block> blocks = new ArrayList<>(frame.opening());
        blocks.addAll(new ResultSections(contents).blocks());
        blocks.addAll(new ClaimSection(contents).blocks());
        blocks.addAll(new CurveSection(contents).blocks());
        proceed(control, 0.1);
        blocks.addAll(new PairSection(contents, source).blocks());
        proceed(control, 0.3);
        blocks.addAll(new NetworkSections(contents, source).blocks());
        proceed(control, 0.5);
        List<Block> closing = frame.closing();
        blocks.addAll(new RecipeSections(contents).blocks());
        blocks.addAll(closing);
        return blocks;
    }

    private static void write(Contents contents, List<Block> blocks, Map<String, byte[]> files, ReportControl control) {
        var type = new BundledType();
        String title = contents.title();
        put(files, ReportFolder.PAGE, HtmlWriter.page(title, blocks, contents.texts(), type));
        put(
                files,
                "report.md",
                MarkdownWriter.text(blocks, contents.texts(), figure -> FIGURES + figure.name() + ".svg"));
        put(files, "results.csv", ResultTables.results(contents.selection().results()));
        put(files, "curves.csv", ResultTables.curves(contents.selection().results()));
        put(files, Frame.COMMANDS, String.join("\n", contents.occasion().commands()) + "\n");
        for (Block block : blocks) {
            if (block instanceof Figure figure) {
                proceed(control, 0.6);
                pictures(figure, files, type);
            }
        }
    }

    private static void pictures(Figure figure, Map<String, byte[]> files, BundledType type) {
        put(
                files,
                FIGURES + figure.name() + ".svg",
                SvgSurface.file(
                        figure.drawing(), figure.width(), figure.height(), figure.title(), figure.description(), type));
        files.put(
                FIGURES + figure.name() + ".png",
                ImageSurface.png(
                        figure.drawing(),
                        figure.width(),
                        figure.height(),
                        RESOLUTION,
                        ChartColours.LIGHT.ground(),
                        type));
    }

    private static void put(Map<String, byte[]> files, String name, String text) {
        files.put(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void proceed(ReportControl control, double share) {
        if (control.isCancelled()) {
            throw new CancellationException("the report was cancelled; nothing was written");
        }
        control.progressed(share);
    }
}
