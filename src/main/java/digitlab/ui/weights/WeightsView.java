package digitlab.ui.weights;

import digitlab.ui.chart.DrawingPane;
import digitlab.ui.chart.HeatmapAtlas;
import digitlab.ui.fx.Messages;
import digitlab.ui.session.RunItem;
import digitlab.ui.session.Session;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;

/** The Weights tab: the pictures of all units, one of them closely, and what became of the layer over the epochs. */
public final class WeightsView extends BorderPane {
    private static final int LEAST_FACTOR = 2;
    private static final int MOST_FACTOR = 7;

    private final WeightsViewModel viewModel;
    private final Session session;
    private final WeightsTexts texts;
    private final HeatmapAtlas atlas;
    private final AtlasHead head;
    private final DrawingPane closely = new DrawingPane(() -> {});
    private final DrawingPane.Layer unit = closely.addLayer();
    private final WeightsBody body;
    private final LayerStrip strip;
    private final Label empty = new Label();
    private boolean following;

    public WeightsView(WeightsViewModel viewModel, Session session) {
        this.viewModel = viewModel;
        this.session = session;
        this.texts = new WeightsTexts(session);
        this.atlas =
                new HeatmapAtlas(session.jobs()::inBackground, session.jobs()::onFxThread, LEAST_FACTOR, MOST_FACTOR);
        this.head = new AtlasHead(viewModel, session, atlas);
        this.body = new WeightsBody(head, atlas, closely, this::showUnit);
        this.strip = new LayerStrip(viewModel, session);
        setId("weights");
        getStyleClass().add("weights");
        atlas.setId("weights-atlas");
        atlas.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        closely.setId("weights-unit");
        empty.setId("weights-empty");
        empty.getStyleClass().add("secondary");
        empty.setWrapText(true);
        setTop(new WeightsTools(viewModel, session, atlas));
        setCenter(new StackPane(body, empty));
        setBottom(strip);
        atlas.selectedProperty().addListener((observable, before, tile) -> chosen(tile.intValue()));
        atlas.hoveredProperty().addListener(observable -> head.refresh());
        viewModel.shownProperty().addListener(observable -> refresh());
        viewModel.selectedProperty().addListener(observable -> followSelection());
        viewModel.perUnitProperty().addListener(observable -> refresh());
        viewModel.orderProperty().addListener(observable -> head.refresh());
        session.epochProperty().addListener(observable -> refresh());
        session.focusedProperty().addListener(observable -> refresh());
        session.themeProperty().addListener(observable -> refresh());
        session.languageProperty().addListener(observable -> refresh());
        session.presentationProperty().addListener(observable -> body.setStyle(viewModel.style()));
        body.setStyle(viewModel.style());
        refresh();
    }

    /** Draws at once, for pictures of the window. */
    public void drawNow() {
        closely.drawNow();
        strip.drawNow();
    }

    private void refresh() {
        Optional<ArrangedLayer> layer = viewModel.shownProperty().get();
        body.setVisible(layer.isPresent());
        strip.setVisible(layer.isPresent());
        empty.setVisible(layer.isEmpty());
        empty.setText(nothing());
        layer.ifPresent(now -> {
            atlas.show(now.atlas(viewModel.perUnitProperty().get(), viewModel.style()));
            body.setOutgoing(!now.layer().isOutput());
            followSelection();
            strip.refresh(now.layer());
        });
        head.refresh();
    }

    private String nothing() {
        Messages messages = texts.messages();
        return session.focusedProperty()
                .get()
                .map(RunItem::status)
                .map(status -> messages.get(
                        switch (status) {
                            case QUEUED -> "waiting";
                            case TRAINING, PAUSED -> "reading";
                            case FINISHED, INTERRUPTED, FAILED -> "none-kept";
                        }))
                .orElseGet(() -> messages.get("nothing"));
    }

    private void chosen(int tile) {
        if (!following && tile >= 0) {
            viewModel.shownProperty().get().ifPresent(layer -> viewModel
                    .selectedProperty()
                    .set(layer.unitAt(tile)));
        }
    }

    /** The chosen unit may lie elsewhere, and have other weights. */
    private void followSelection() {
        ArrangedLayer layer = viewModel.shownProperty().get().orElse(null);
        int selected = viewModel.selectedProperty().get();
        if (layer == null || selected < 0 || selected >= layer.layer().units()) {
            return;
        }
        following = true;
        atlas.selectedProperty().set(layer.tileOf(selected));
        following = false;
        String spoken = texts.spoken(layer.layer(), selected);
        atlas.setAccessibleText(spoken);
        closely.setAccessibleText(spoken);
        showUnit();
    }

    private void showUnit() {
        ArrangedLayer layer = viewModel.shownProperty().get().orElse(null);
        int selected = viewModel.selectedProperty().get();
        if (layer == null || selected < 0 || selected >= layer.layer().units()) {
            return;
        }
        unit.show(new UnitDrawing(
                layer.layer(),
                selected,
                layer.limit(selected, viewModel.perUnitProperty().get()),
                body.unitLayout(),
                texts.of(layer.layer(), selected),
                viewModel.style(),
                session.languageProperty().get()));
    }
}
