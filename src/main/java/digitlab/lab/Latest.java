package digitlab.lab;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A mailbox with one place, between a thread that knows something new all the time and one that looks now and then: a new
 * value replaces one that was not taken.
 */
public final class Latest<T> {
    private final AtomicReference<Optional<T>> place = new AtomicReference<>(Optional.empty());

    public void put(T value) {
        place.set(Optional.of(value));
    }

    /** Empties the place. */
    public Optional<T> take() {
        return place.getAndSet(Optional.empty());
    }
}
