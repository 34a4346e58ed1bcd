package digitlab.lab;

import digitlab.core.data.DataSource;
import digitlab.core.data.LoadedImages;
import java.io.IOException;
import java.lang.ref.SoftReference;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The data sets that recipes can name. Images are read when first needed and kept while memory lasts. */
public final class DataSets {
    private final Map<String, Cached> sets = new LinkedHashMap<>();

    public DataSets(List<DataSource> sources) {
        sources.forEach(source -> sets.put(source.id(), new Cached(source)));
    }

    private DataSets(Map<String, Cached> sets) {
        this.sets.putAll(sets);
    }

    /** These sets, with what is kept of them, and another one. */
    public DataSets with(DataSource more) {
        var result = new DataSets(sets);
        result.sets.put(more.id(), new Cached(more));
        return result;
    }

    public Set<String> names() {
        return sets.keySet();
    }

    /** Images to train and validate on. */
    public LoadedImages training(String name) throws IOException {
        return named(name).training();
    }

    /** Images to test a finished network on, if the set has such. */
    public Optional<LoadedImages> test(String name) throws IOException {
        return named(name).test();
    }

    private Cached named(String name) {
        Cached set = sets.get(name);
        if (set == null) {
            throw new IllegalArgumentException(
                    "data set must be one of " + String.join(", ", sets.keySet()) + ", but is " + name);
        }
        return set;
    }

    private static final class Cached {
        private final DataSource source;
        private SoftReference<LoadedImages> training = new SoftReference<>(null);
        private SoftReference<LoadedImages> test = new SoftReference<>(null);

        Cached(DataSource source) {
            this.source = source;
        }

        synchronized LoadedImages training() throws IOException {
            LoadedImages images = training.get();
            if (images == null || source.canChange()) {
                images = source.training();
                training = new SoftReference<>(images);
            }
            return images;
        }

        synchronized Optional<LoadedImages> test() throws IOException {
            LoadedImages images = test.get();
            if (images == null || source.canChange()) {
                images = source.test().orElse(null);
                test = new SoftReference<>(images);
            }
            return Optional.ofNullable(images);
        }
    }
}
