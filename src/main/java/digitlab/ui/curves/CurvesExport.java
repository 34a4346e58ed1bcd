package digitlab.ui.curves;

import digitlab.chart.Drawing;
import digitlab.chart.SvgSurface;
import digitlab.ui.chart.FontMeasure;
import digitlab.ui.chart.PictureFile;
import digitlab.ui.fx.FileSaving;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** Saves the curves as they are on the screen. */
final class CurvesExport {
    private static final double LEGEND = 32;

    private final FileSaving saving;

    CurvesExport(FileSaving saving) {
        this.saving = saving;
    }

    /** The two plots below their legend. */
    static Drawing withLegend(CurvesPicture picture, int chosen) {
        double top = LEGEND * picture.style().textSize() / 11;
        return (surface, width, height) -> {
            surface.rectangle(0, 0, width, height, picture.style().colours().ground());
            surface.shifted(16, 0, () -> new Legend(picture).draw(surface, width - 32, top));
            surface.shifted(
                    0, top, () -> new CurvesDrawing(picture).whole(chosen).draw(surface, width, height - top));
        };
    }

    /** In twice the screen's resolution. */
    void png(CurvesPicture picture, int chosen, int width, int height, Path file) {
        PictureFile.of(
                withLegend(picture, chosen),
                width,
                height,
                picture.style().colours().ground(),
                pixels -> saving.save(file, pixels::png));
    }

    void svg(CurvesPicture picture, int chosen, int width, int height, Path file) {
        String names = picture.runs().stream().map(RunCurves::name).collect(Collectors.joining(", "));
        String svg = SvgSurface.file(
                withLegend(picture, chosen),
                width,
                height,
                picture.messages().get("picture.title"),
                picture.messages().get("picture.description", picture.ranges().epochs(), names),
                new FontMeasure());
        saving.save(file, () -> svg.getBytes(StandardCharsets.UTF_8));
    }

    void csv(CurvesPicture picture, Path file) {
        saving.save(file, () -> CurvesCsv.of(picture.runs(), ',').getBytes(StandardCharsets.UTF_8));
    }
}
