package digitlab.report;

import digitlab.core.data.LabelledImages;
import digitlab.core.data.LoadedImages;
import digitlab.core.experiment.Run;
import digitlab.core.experiment.RunResult;
import digitlab.core.network.Parameters;
import digitlab.lab.DataSets;
import digitlab.lab.Disagreement;
import digitlab.lab.NetworkService;
import digitlab.lab.RunLibrary;
import java.io.IOException;
import java.util.Optional;

/** Gets the networks of runs and asks them about their test sets, where both are still there. */
final class NetworkSource {
    private final RunLibrary library;
    private final DataSets data;
    private final NetworkService networks;

    NetworkSource(RunLibrary library, DataSets data, NetworkService networks) {
        this.library = library;
        this.data = data;
        this.networks = networks;
    }

    /** The weights that a run kept; empty if they are not in the library, from which people delete. */
    Optional<Parameters> weights(Run run) {
        if (!library.has(run.id())) {
            return Optional.empty();
        }
        RunResult result = run.result();
        int epoch = result == null ? run.curve().size() : result.epoch();
        return library.weightEpochs(run.id()).contains(epoch)
                ? Optional.of(library.weights(run.id(), epoch))
                : Optional.empty();
    }

    /** The test images of the run's data set. */
    Optional<LabelledImages> testImages(Run run) throws IOException {
        String name = run.spec().data().dataSet();
        return data.names().contains(name) ? data.test(name).map(LoadedImages::images) : Optional.empty();
    }

    /** The answers of the run's network to its test images. */
    Optional<Answers> answers(Run run) throws IOException {
        Optional<LabelledImages> images = testImages(run);
        Optional<Parameters> weights = images.isEmpty() ? Optional.empty() : weights(run);
        return weights.map(known -> new Answers(images.get(), networks.predict(known, images.get())));
    }

    /** The test images, if there are any, that just one of two runs' networks recognises. */
    Optional<Disagreement> disagreement(Run first, Run second) throws IOException {
        Optional<LabelledImages> images = testImages(first);
        Optional<Parameters> one = images.isEmpty() ? Optional.empty() : weights(first);
        Optional<Parameters> other = one.isEmpty() ? Optional.empty() : weights(second);
        return other.map(weights -> networks.disagreement(one.get(), weights, images.get()));
    }
}
