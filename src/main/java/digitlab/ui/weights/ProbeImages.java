package digitlab.ui.weights;

import digitlab.core.data.LabelledImages;
import digitlab.core.experiment.RunSpec;
import digitlab.lab.Lab;
import java.io.IOException;
import java.util.Optional;

/** The images on which it is decided which units are dead: those of the last recipe are kept. Used by one job at a time. */
final class ProbeImages {
    private final Lab lab;
    private Optional<Probe> last = Optional.empty();

    private record Probe(RunSpec spec, Optional<LabelledImages> images) {
        boolean isOf(RunSpec other) {
            return spec.data().equals(other.data()) && spec.seed() == other.seed();
        }
    }

    ProbeImages(Lab lab) {
        this.lab = lab;
    }

    /** Empty if the data set is not there. */
    synchronized Optional<LabelledImages> of(RunSpec spec) {
        Probe probe = last.filter(kept -> kept.isOf(spec)).orElseGet(() -> new Probe(spec, read(spec)));
        last = Optional.of(probe);
        return probe.images;
    }

    private Optional<LabelledImages> read(RunSpec spec) {
        String set = spec.data().dataSet();
        if (!lab.data().names().contains(set)) {
            return Optional.empty();
        }
        try {
            return Optional.of(lab.networks().probe(lab.data().training(set).images(), spec));
        } catch (IOException e) {
            return Optional.empty(); // the weights show all the same; whoever needs the images says what is wrong
        }
    }
}
