package digitlab.engine.dl4j;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class Dl4jEnvironmentTest {
    private static final Set<String> OLD = Set.of("sse2", "ssse3", "avx");
    private static final Set<String> HASWELL = Set.of("sse2", "avx", "avx2", "fma");
    private static final Set<String> SKYLAKE =
            Set.of("avx2", "fma", "avx512f", "avx512cd", "avx512bw", "avx512dq", "avx512vl");

    private static Map<String, String> missing(Set<String> instructionSets, Map<String, String> environment) {
        return Dl4jEnvironment.best(2, instructionSets).missingFrom(environment);
    }

    @Test
    void anEmptyEnvironmentLacksTheNumberOfThreadsAndTheProcessor() {
        assertEquals(Map.of("OMP_NUM_THREADS", "2", "OPENBLAS_CORETYPE", "SkylakeX"), missing(SKYLAKE, Map.of()));
        assertEquals(Map.of("OMP_NUM_THREADS", "2", "OPENBLAS_CORETYPE", "Haswell"), missing(HASWELL, Map.of()));
        assertEquals(Map.of("OMP_NUM_THREADS", "2"), missing(OLD, Map.of()));
        assertEquals(Map.of("OMP_NUM_THREADS", "2"), missing(Set.of(), Map.of()));
    }

    @Test
    void theBestEnvironmentLacksNothing() {
        assertEquals(Map.of(), missing(SKYLAKE, missing(SKYLAKE, Map.of())));
    }

    @Test
    void anotherNumberOfThreadsIsCorrectedButAProcessorThatSomeoneChoseIsKept() {
        assertEquals(
                Map.of("OMP_NUM_THREADS", "2"),
                missing(SKYLAKE, Map.of("OMP_NUM_THREADS", "8", "OPENBLAS_CORETYPE", "Haswell")));
    }

    @Test
    void theProcessorsExtensionsAreReadFromItsFlags() {
        String info =
                """
                processor\t: 0
                vendor_id\t: GenuineIntel
                flags\t\t: fpu avx2 fma avx512f
                vmx flags\t: vnmi

                processor\t: 1
                flags\t\t: other
                """;
        assertEquals(Set.of("flags", ":", "fpu", "avx2", "fma", "avx512f"), Dl4jEnvironment.instructionSets(info));
        assertEquals(Set.of(), Dl4jEnvironment.instructionSets("Features : fp asimd\n"));
    }

    @Test
    void itSaysWhatItSetsAndWhy() {
        assertEquals(
                "The dl4j engine runs with OMP_NUM_THREADS=1 (more threads than asked for would only wait for each other, since the matrices are small); OPENBLAS_CORETYPE=Haswell (its OpenBLAS is older than many processors and then overlooks their AVX2).",
                Dl4jEnvironment.best(1, HASWELL).explanation());
    }
}
