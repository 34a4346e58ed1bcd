package digitlab.report;

import digitlab.core.data.LabelledImages;
import digitlab.core.data.LoadedImages;
import digitlab.core.experiment.Run;
import digitlab.core.experiment.RunResult;
import digitlab.core.network.Parameters;
import digitlab.lab.DataSets;
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

    /** The weights that a run kept; empty if they are not in the store. */
    Optional<Parameters> weights(Run run) {
        RunResult result = run.result();
        int epoch = result == null ? run.curve().size() : result.epoch();
        return library.weightEpochs(run.id()).contains(epoch)
                ? Optional.of(library.weights(run.id(), epoch))
                : Optional.empty();
    }

    /** The answers to the test images of the run's data set. */
    Optional<Answers> answers(Run run) throws IOException {
        String name = run.spec().data().dataSet();
        if (!data.names().contains(name)) {
            return Optional.empty();
        }
        Optional<LabelledImages> images = data.test(name).map(LoadedImages::images);
        Optional<Parameters> weights = images.isEmpty() ? Optional.empty() : weights(run);
        return weights.map(known -> new Answers(images.get(), networks.predict(known, images.get())));
    }
}
