package digitlab.ui.fx;

import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;

/**
 * A value that is being typed. Every text is offered at once; what is refused leaves the value as it was and says why.
 * While somebody types, the text is theirs: it is put into its usual form only when they leave it.
 */
public final class Entry {
    private final ObservableValue<String> value;
    private final Consumer<String> setter;
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final Subscription subscription;
    private boolean offering;
    private boolean following;

    /**
     * An entry.
     *
     * @param value as it is, in its usual form
     * @param setter takes a text over or throws an {@link IllegalArgumentException} with a sentence for people
     */
    public Entry(ObservableValue<String> value, Consumer<String> setter) {
        this.value = value;
        this.setter = setter;
        follow();
        subscription = value.subscribe(now -> {
            if (!offering) {
                follow();
            }
        });
        text.addListener((observable, before, now) -> {
            if (!following) {
                offer(now);
            }
        });
    }

    /** What stands in the field. */
    public StringProperty textProperty() {
        return text;
    }

    /** Why the text was refused, or empty. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Somebody leaves the field: what was taken over is put into its usual form. */
    public void settle() {
        if (problem.get().isEmpty()) {
            follow();
        }
    }

    /** Goes back to the value as it is. */
    public void giveUp() {
        follow();
    }

    /** No longer follows the value. */
    public void close() {
        subscription.unsubscribe();
    }

    private void offer(String offered) {
        offering = true;
        try {
            setter.accept(offered);
            problem.set("");
        } catch (IllegalArgumentException e) {
            problem.set(String.valueOf(e.getMessage()));
        } finally {
            offering = false;
        }
    }

    private void follow() {
        following = true;
        text.set(value.getValue());
        problem.set("");
        following = false;
    }
}
