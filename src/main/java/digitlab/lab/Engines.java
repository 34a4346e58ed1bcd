package digitlab.lab;

import digitlab.core.experiment.RunSpec;
import digitlab.engine.Engine;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** The engines that recipes can name. Each is started only when it is first asked for. */
public final class Engines {
    private final Map<String, Supplier<Engine>> suppliers;
    private final Map<String, Engine> started = new LinkedHashMap<>();

    /** Engines by name; {@link RunSpec#BUILTIN} is among them. */
    public Engines(Map<String, Supplier<Engine>> suppliers) {
        this.suppliers = new LinkedHashMap<>(suppliers);
    }

    public Set<String> names() {
        return suppliers.keySet();
    }

    /**
     * The engine of that name.
     *
     * @throws IllegalArgumentException naming those there are
     */
    public synchronized Engine named(String name) {
        Supplier<Engine> supplier = suppliers.get(name);
        if (supplier == null) {
            throw new IllegalArgumentException(
                    "engine must be one of " + String.join(", ", suppliers.keySet()) + ", but is " + name);
        }
        return started.computeIfAbsent(name, wanted -> supplier.get());
    }

    /** The engine that needs nothing but Java, whose networks answer in microseconds. */
    public Engine builtin() {
        return named(RunSpec.BUILTIN);
    }
}
