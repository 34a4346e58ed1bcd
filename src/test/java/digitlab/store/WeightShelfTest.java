package digitlab.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class WeightShelfTest {
    private static SortedSet<Integer> upTo(int last) {
        return IntStream.rangeClosed(0, last).boxed().collect(Collectors.toCollection(TreeSet::new));
    }

    private static SortedSet<Integer> set(Integer... epochs) {
        return new TreeSet<>(List.of(epochs));
    }

    @Test
    void allEpochsStayWhileTheyAreFewEnough() {
        assertEquals(upTo(10), WeightShelf.kept(upTo(10), 11, Set.of()));
    }

    @Test
    void tooManyEpochsAreThinnedOutByPowersOfTwo() {
        assertEquals(set(0, 2, 4, 6, 8, 10), WeightShelf.kept(upTo(10), 10, Set.of()));
        assertEquals(set(0, 4, 8, 10), WeightShelf.kept(upTo(10), 5, Set.of()));
    }

    @Test
    void theFirstTheLastAndTheBestStayWhateverTheLimit() {
        assertEquals(set(0, 7, 10), WeightShelf.kept(upTo(10), 0, Set.of(7, 99)));
        assertEquals(set(1, 3), WeightShelf.kept(set(1, 2, 3), 1, Set.of()));
    }
}
