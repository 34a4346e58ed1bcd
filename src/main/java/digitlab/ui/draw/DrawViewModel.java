package digitlab.ui.draw;

import digitlab.chart.ChartStyle;
import digitlab.ink.Canvas;
import digitlab.ink.Drawing;
import digitlab.ink.DrawingPreparation;
import digitlab.ink.Ink;
import digitlab.ink.LabelledDrawing;
import digitlab.ink.MyDigit;
import digitlab.ink.PictureFile;
import digitlab.ink.PicturePreparation;
import digitlab.ink.Point;
import digitlab.ink.Preparation;
import digitlab.ink.PreparationOptions;
import digitlab.ink.PreparedDigit;
import digitlab.ink.Stroke;
import digitlab.ui.fx.Jobs;
import digitlab.ui.session.NetworkInView;
import digitlab.ui.session.RunItem;
import digitlab.ui.session.Session;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;

/**
 * The drawing, what the networks see of it, and what they say. Preparation and answers are computed in the background, the
 * newest paper first: what is drawn faster is left out.
 */
public final class DrawViewModel {
    /** Length of the paper's side in the units of points. */
    static final double SIDE = Canvas.TABLET.side();

    /** The eraser is this much wider than the pen. */
    private static final double ERASER_FACTOR = 1.5;

    private final Session session;
    private final Jobs.Line responding;
    private final PaperHistory history = new PaperHistory();
    private final Steps steps = new Steps();
    private final BooleanProperty active = new SimpleBooleanProperty();
    private final ObjectProperty<Tool> tool = new SimpleObjectProperty<>(Tool.PEN);
    private final DoubleProperty penWidth = new SimpleDoubleProperty(Canvas.TABLET.penWidth());
    private final ReadOnlyObjectWrapper<Response> response = new ReadOnlyObjectWrapper<>(Response.NONE);
    private final ReadOnlyObjectWrapper<Optional<MyDigit>> stored = new ReadOnlyObjectWrapper<>(Optional.empty());
    private List<Point> stroke = List.of();
    private boolean erasing;
    private Point last = new Point(0, 0);
    private Prepared prepared = new Prepared(Paper.EMPTY, 0, PreparationOptions.DEFAULT, Response.NONE.preparation());

    /** The last preparation and what it was made of, so that a training network costs none. */
    private record Prepared(Paper paper, double penWidth, PreparationOptions options, Preparation preparation) {
        boolean isOf(Paper otherPaper, double otherPenWidth, PreparationOptions otherOptions) {
            return paper == otherPaper && penWidth == otherPenWidth && options.equals(otherOptions);
        }
    }

    /** What a job finds. */
    private record Found(Prepared prepared, Response response) {}

    public DrawViewModel(Session session) {
        this.session = session;
        this.responding = session.jobs().line();
        // An empty paper asks nothing, and what is asked of a network that trains keeps it from training.
        session.networks()
                .wantedProperty()
                .bind(active.and(
                        Bindings.createBooleanBinding(() -> !history.paper().isEmpty(), history.paperProperty())));
        history.paperProperty().addListener(observable -> respond());
        penWidth.addListener(observable -> respond());
        steps.sizeProperty().addListener(observable -> respond());
        steps.penProperty().addListener(observable -> respond());
        steps.centreProperty().addListener(observable -> respond());
        session.networks().networksProperty().addListener(observable -> respond());
        session.digits().refresh();
    }

    Session session() {
        return session;
    }

    /** Whether somebody looks: otherwise no network is asked. */
    public BooleanProperty activeProperty() {
        return active;
    }

    ReadOnlyObjectProperty<Paper> paperProperty() {
        return history.paperProperty();
    }

    PaperHistory history() {
        return history;
    }

    Steps steps() {
        return steps;
    }

    ObjectProperty<Tool> toolProperty() {
        return tool;
    }

    /** In the units of points; the whole drawing has the same pen. */
    DoubleProperty penWidthProperty() {
        return penWidth;
    }

    double eraserRadius() {
        return ERASER_FACTOR * penWidth.get() / 2;
    }

    /** What became of the newest paper that there was time for. */
    ReadOnlyObjectProperty<Response> responseProperty() {
        return response.getReadOnlyProperty();
    }

    /** What this drawing was stored as; empty while it is not. */
    ReadOnlyObjectProperty<Optional<MyDigit>> storedProperty() {
        return stored.getReadOnlyProperty();
    }

    /** The pen or eraser touches the paper. On a drawing that is stored, or on a picture, the pen begins a new one. */
    void touch(Point at, boolean erase) {
        erasing = erase;
        last = at;
        if (erasing) {
            history.begin(erased(at));
        } else {
            boolean fresh = stored.get().isPresent() || !(history.paper() instanceof Paper.Drawn);
            stroke = new ArrayList<>(List.of(at));
            history.begin(withStroke(fresh ? Drawing.EMPTY : drawing(), stroke));
        }
        stored.set(Optional.empty());
    }

    /** It moves on. */
    void move(Point to) {
        if (to.equals(last)) {
            return;
        }
        if (erasing) {
            history.goOn(erased(to));
        } else if (!stroke.isEmpty()) {
            stroke.add(to);
            List<Stroke> before = drawing().strokes();
            history.goOn(withStroke(new Drawing(before.subList(0, before.size() - 1)), stroke));
        }
        last = to;
    }

    /** It leaves the paper. */
    void lift() {
        stroke = List.of();
        erasing = false;
    }

    private Paper erased(Point to) {
        return history.paper() instanceof Paper.Drawn drawn
                ? new Paper.Drawn(Eraser.erase(drawn.drawing(), last, to, eraserRadius()))
                : Paper.EMPTY;
    }

    private Drawing drawing() {
        return history.paper() instanceof Paper.Drawn drawn ? drawn.drawing() : Drawing.EMPTY;
    }

    private static Paper withStroke(Drawing drawing, List<Point> points) {
        List<Stroke> strokes = new ArrayList<>(drawing.strokes());
        strokes.add(new Stroke(points));
        return new Paper.Drawn(new Drawing(strokes));
    }

    void clear() {
        if (!history.paper().isEmpty()) {
            lift();
            history.begin(Paper.EMPTY);
            stored.set(Optional.empty());
        }
    }

    void undo() {
        lift();
        history.undo();
        stored.set(Optional.empty());
    }

    void redo() {
        lift();
        history.redo();
        stored.set(Optional.empty());
    }

    /** Puts a picture from a file onto the paper. */
    void importPicture(Path file) {
        session.jobs()
                .run(
                        () -> PictureFile.read(file),
                        picture -> {
                            lift();
                            stored.set(Optional.empty());
                            history.begin(new Paper.Imported(picture, String.valueOf(file.getFileName())));
                        },
                        this::report);
    }

    /** Whether 'It was a …' can be said: of one digit, drawn or in a picture. */
    boolean isStorable() {
        return response.get().isDigit();
    }

    /** 'It was a …': stores the drawing, or corrects what it was stored as. */
    void store(int label) {
        if (!isStorable()) {
            return;
        }
        Paper paper = history.paper();
        MyDigit before = stored.get().orElse(null);
        if (before != null) {
            session.digits().relabel(before.id(), label);
            stored.set(Optional.of(new MyDigit(before.id(), before.drawing().withLabel(label))));
            return;
        }
        session.digits().add(() -> new LabelledDrawing(label, ink(paper)), added -> {
            if (history.paper() == paper) {
                stored.set(Optional.of(added));
            }
        });
    }

    /** Strokes as they are; of a picture what all steps make of it, also where one of them is switched off to look. */
    private static Ink ink(Paper paper) throws IOException {
        if (paper instanceof Paper.Imported imported) {
            Preparation preparation = new PicturePreparation().prepare(imported.picture());
            if (preparation instanceof Preparation.Prepared digit) {
                return new PreparedDigit(digit.digit());
            }
            throw new IOException(preparation.sentence());
        }
        return paper instanceof Paper.Drawn drawn ? drawn.drawing() : Drawing.EMPTY;
    }

    private void respond() {
        Paper paper = history.paper();
        double pen = penWidth.get();
        PreparationOptions options = steps.options();
        Prepared known = prepared;
        List<NetworkInView> networks = session.networks().networksProperty().get();
        responding.run(
                () -> {
                    Prepared now = known.isOf(paper, pen, options)
                            ? known
                            : new Prepared(paper, pen, options, prepare(paper, pen, options));
                    return new Found(now, new Response(paper, now.preparation, answers(now.preparation, networks)));
                },
                this::show,
                this::report);
    }

    private static Preparation prepare(Paper paper, double pen, PreparationOptions options) {
        if (paper instanceof Paper.Imported imported) {
            return new PicturePreparation(options).prepare(imported.picture());
        }
        Drawing drawing = paper instanceof Paper.Drawn drawn ? drawn.drawing() : Drawing.EMPTY;
        return new DrawingPreparation(new Canvas(SIDE, pen), options).prepare(drawing);
    }

    private List<NetworkAnswer> answers(Preparation preparation, List<NetworkInView> networks) {
        if (!(preparation instanceof Preparation.Prepared digit)) {
            return List.of();
        }
        return networks.stream()
                .map(network -> new NetworkAnswer(
                        network, session.lab().networks().answer(network.parameters(), digit.digit())))
                .toList();
    }

    private void show(Found found) {
        boolean sameDigit = prepared.preparation == found.prepared.preparation;
        prepared = found.prepared;
        response.set(found.response);
        if (!sameDigit) {
            session.drawingProperty().set(Response.image(found.prepared.preparation));
        }
    }

    private void report(Exception failure) {
        session.noticeProperty().set(String.valueOf(failure.getMessage()));
    }

    /** What the focused run's network says, or else the first. */
    Optional<NetworkAnswer> focusedAnswer() {
        Optional<RunItem> focused = session.focusedProperty().get();
        List<NetworkAnswer> answers = response.get().answers();
        return focused.flatMap(run -> response.get().of(run, false))
                .or(() -> answers.stream().findFirst());
    }

    /** The digit that it says; −1 if there is no answer. */
    int suggestion() {
        return focusedAnswer().map(one -> one.answer().digit()).orElse(-1);
    }

    /** The look of drawings in the window's theme. */
    ChartStyle style() {
        var theme = session.themeProperty().get();
        return ChartStyle.of(
                theme.isDark(),
                theme.isHighContrast(),
                session.presentationProperty().get());
    }
}
