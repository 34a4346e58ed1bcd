package digitlab.ui.weights;

import digitlab.chart.SvgSurface;
import digitlab.ui.chart.FontMeasure;
import digitlab.ui.chart.PictureFile;
import digitlab.ui.fx.FileSaving;
import digitlab.ui.session.RunItem;
import digitlab.ui.session.Session;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/** Saves the atlas as it is on the screen, with the units that are scrolled away. */
final class WeightsExport {
    private final WeightsViewModel viewModel;
    private final Session session;
    private final WeightsTexts texts;
    private final FileSaving saving;

    WeightsExport(WeightsViewModel viewModel, Session session, FileSaving saving) {
        this.viewModel = viewModel;
        this.session = session;
        this.texts = new WeightsTexts(session);
        this.saving = saving;
    }

    /** What would be saved now. */
    Optional<AtlasPicture> picture() {
        return viewModel.shownProperty().get().map(this::picture);
    }

    private AtlasPicture picture(ArrangedLayer shown) {
        boolean perUnit = viewModel.perUnitProperty().get();
        String order = texts.messages()
                .get(
                        "saved." + viewModel.orderProperty().get().key(),
                        texts.numbers().count(shown.layer().units()));
        int epoch = session.weights().epochProperty().get();
        String about = epoch == Session.LIVE ? order : texts.messages().get("about.epoch", order, epoch);
        return AtlasPicture.of(
                shown.atlas(perUnit, viewModel.style()),
                viewModel.run().map(RunItem::name).orElse(""),
                about,
                perUnit ? 0 : shown.layer().sharedLimit(),
                viewModel.style(),
                session.languageProperty().get());
    }

    /** In twice the screen's resolution. */
    void png(AtlasPicture picture, Path file) {
        PictureFile.of(
                picture,
                picture.width(),
                picture.height(),
                picture.style().colours().ground(),
                pixels -> saving.save(file, pixels::png));
    }

    void svg(AtlasPicture picture, Path file) {
        var fonts = new FontMeasure();
        saving.save(file, () -> SvgSurface.file(
                        picture, picture.width(), picture.height(), picture.title(), picture.about(), fonts)
                .getBytes(StandardCharsets.UTF_8));
    }
}
