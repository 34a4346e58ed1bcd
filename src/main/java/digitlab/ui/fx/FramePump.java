package digitlab.ui.fx;

import java.util.function.LongConsumer;
import javafx.animation.AnimationTimer;

/** Calls once a frame, on the FX thread, whoever wants to look into mailboxes. */
public final class FramePump extends AnimationTimer {
    private final LongConsumer eachFrame;

    /**
     * A pump that does not run yet.
     *
     * @param eachFrame takes the frame's time in nanoseconds
     */
    public FramePump(LongConsumer eachFrame) {
        this.eachFrame = eachFrame;
    }

    @Override
    public void handle(long nanos) {
        eachFrame.accept(nanos);
    }
}
