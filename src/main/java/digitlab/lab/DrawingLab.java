package digitlab.lab;

import digitlab.store.DrawingStore;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/**
 * The use cases around drawing.
 *
 * @param myDigits the user's own drawings
 * @param fineTuning of finished runs with drawings
 * @param robustness of networks against disturbed images
 */
public record DrawingLab(MyDigits myDigits, FineTuning fineTuning, Robustness robustness) {
    /**
     * The use cases over one store.
     *
     * @param nanoClock elapsed time in nanoseconds, such as {@link System#nanoTime}
     */
    public static DrawingLab of(
            DataSets data, Engines engines, DrawingStore store, InstantSource clock, LongSupplier nanoClock) {
        var networks = new NetworkService(engines);
        return new DrawingLab(
                new MyDigits(store, networks, clock),
                new FineTuning(data, engines, nanoClock),
                new Robustness(networks));
    }
}
