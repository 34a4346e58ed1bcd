package digitlab.engine.dl4j;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/*
 * [1] Without OMP_NUM_THREADS every operation, however small, wakes all cores: 784-128-10 takes 2 to 4 times the time, and
 *     more on a machine with other work to do.
 * [2] OpenBLAS 0.3.19, which comes with ND4J 1.0.0-M2.1, does not know the model numbers of processors newer than itself and
 *     takes them for a Prescott of 2004, SSE only: 17 instead of 90 GFLOP/s for a 32×784 by 784×512 product. The names are
 *     those of its dynamic.c.
 */
/**
 * The environment in which a process gives the dl4j engine its best speed. Native code reads it once, when the process
 * starts, so a process that has another one can only start a second process. Loads no native code itself.
 *
 * @param settings what belongs in the environment, in order
 */
public record Dl4jEnvironment(List<Setting> settings) {
    private static final Path PROCESSOR = Path.of("/proc/cpuinfo");
    private static final Set<String> AVX_512 = Set.of("avx512f", "avx512cd", "avx512bw", "avx512dq", "avx512vl");
    private static final Set<String> AVX_2 = Set.of("avx2", "fma");

    /**
     * One variable.
     *
     * @param why in a sentence for people
     * @param mayDiffer whether another value that someone has set is kept
     */
    public record Setting(String name, String value, String why, boolean mayDiffer) {}

    public Dl4jEnvironment {
        settings = List.copyOf(settings);
    }

    /** The best environment on this machine for that many threads. */
    public static Dl4jEnvironment best(int threads) {
        return best(threads, instructionSets());
    }

    static Dl4jEnvironment best(int threads, Set<String> instructionSets) {
        List<Setting> settings = new ArrayList<>();
        settings.add(new Setting(
                "OMP_NUM_THREADS",
                Integer.toString(threads),
                "more threads than asked for would only wait for each other, since the matrices are small",
                false));
        if (instructionSets.containsAll(AVX_512)) {
            settings.add(core("SkylakeX", "AVX-512"));
        } else if (instructionSets.containsAll(AVX_2)) {
            settings.add(core("Haswell", "AVX2"));
        }
        return new Dl4jEnvironment(settings);
    }

    private static Setting core(String name, String instructionSet) {
        return new Setting(
                "OPENBLAS_CORETYPE",
                name,
                "its OpenBLAS is older than many processors and then overlooks their " + instructionSet,
                true);
    }

    /** What has to be changed in an environment; empty if it is best as it is. */
    public Map<String, String> missingFrom(Map<String, String> environment) {
        return settings.stream()
                .filter(setting -> {
                    String present = environment.get(setting.name());
                    return present == null || !(setting.mayDiffer() || present.equals(setting.value()));
                })
                .collect(Collectors.toUnmodifiableMap(Setting::name, Setting::value));
    }

    /** What is set and why, in one sentence. */
    public String explanation() {
        return settings.stream()
                .map(setting -> "%s=%s (%s)".formatted(setting.name(), setting.value(), setting.why()))
                .collect(Collectors.joining("; ", "The dl4j engine runs with ", "."));
    }

    /** The processor's extensions as Linux names them; none where that cannot be found out, as on other systems. */
    private static Set<String> instructionSets() {
        try {
            return instructionSets(Files.readString(PROCESSOR, StandardCharsets.UTF_8));
        } catch (IOException e) {
            return Set.of(); // not Linux: OpenBLAS is left to itself
        }
    }

    static Set<String> instructionSets(String processorInfo) {
        return processorInfo
                .lines()
                .filter(line -> line.startsWith("flags"))
                .findFirst()
                .map(line -> (Set<String>) new HashSet<>(Arrays.asList(line.split("\\s+", -1))))
                .orElse(Set.of());
    }
}
