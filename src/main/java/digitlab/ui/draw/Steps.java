package digitlab.ui.draw;

import digitlab.ink.Centring;
import digitlab.ink.PreparationOptions;
import digitlab.ink.Scaling;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/** The steps from ink to 28×28, each of which can be switched off to see what it is worth. */
final class Steps {
    private final BooleanProperty size = new SimpleBooleanProperty(true);
    private final BooleanProperty pen = new SimpleBooleanProperty(true);
    private final BooleanProperty centre = new SimpleBooleanProperty(true);

    /** Whether the ink is cropped and made 20 pixels large; otherwise the canvas is shrunk as it is. */
    BooleanProperty sizeProperty() {
        return size;
    }

    /** Whether it is drawn with MNIST's pen; otherwise the pen is scaled with the ink. Only where the size is changed. */
    BooleanProperty penProperty() {
        return pen;
    }

    /** Whether the centre of mass is moved to the middle; otherwise the ink stays where it was drawn. */
    BooleanProperty centreProperty() {
        return centre;
    }

    PreparationOptions options() {
        Scaling scaling = !size.get() ? Scaling.CANVAS : pen.get() ? Scaling.STROKES : Scaling.PICTURE;
        return new PreparationOptions(scaling, centre.get() ? Centring.MASS : Centring.AS_DRAWN);
    }
}
