package digitlab.ui.tour;

import digitlab.ui.fx.Messages;
import digitlab.ui.session.Session;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/** How far the tour is, and whether it is offered. */
public final class TourViewModel {
    private static final List<Sight> WAY = List.of(Sight.values());

    private final Messages messages;
    private final ReadOnlyObjectWrapper<Optional<Sight>> sight = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final BooleanProperty offered = new SimpleBooleanProperty();

    public TourViewModel(Session session) {
        this.messages = Messages.of(TourViewModel.class, session.languageProperty());
    }

    Messages messages() {
        return messages;
    }

    /** What the tour is at; empty while nobody is on tour. */
    public ReadOnlyObjectProperty<Optional<Sight>> sightProperty() {
        return sight.getReadOnlyProperty();
    }

    /** Whether somebody is asked if they want a tour. */
    public BooleanProperty offeredProperty() {
        return offered;
    }

    /** From the beginning; nobody needs to be asked any more. */
    public void start() {
        offered.set(false);
        sight.set(Optional.of(WAY.get(0)));
    }

    /** To the next sight, or home from the last one. */
    void next() {
        go(1);
    }

    void back() {
        if (!isFirst()) {
            go(-1);
        }
    }

    private void go(int step) {
        sight.set(sight.get()
                .map(now -> WAY.indexOf(now) + step)
                .filter(next -> next < WAY.size())
                .map(WAY::get));
    }

    void end() {
        sight.set(Optional.empty());
    }

    /** The how-manieth it is, from 1. */
    int number(Sight at) {
        return WAY.indexOf(at) + 1;
    }

    int length() {
        return WAY.size();
    }

    boolean isFirst() {
        return isAt(0);
    }

    boolean isLast() {
        return isAt(WAY.size() - 1);
    }

    private boolean isAt(int position) {
        return sight.get().filter(now -> WAY.indexOf(now) == position).isPresent();
    }
}
