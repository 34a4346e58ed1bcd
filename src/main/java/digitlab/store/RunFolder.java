package digitlab.store;

import java.nio.file.Path;

/** The files of one run. {@link RunStore} says what is in them. */
record RunFolder(Path path) {
    String id() {
        return path.getFileName().toString();
    }

    Path about() {
        return path.resolve("run.json");
    }

    Path recipe() {
        return path.resolve("recipe.json");
    }

    Path provenance() {
        return path.resolve("provenance.json");
    }

    Path curve() {
        return path.resolve("curve.csv");
    }

    Path points() {
        return path.resolve("points.csv");
    }

    Path weights() {
        return path.resolve("weights");
    }

    Path checkpoint() {
        return path.resolve("checkpoint.state");
    }

    Path result() {
        return path.resolve("result.json");
    }

    Path failure() {
        return path.resolve("failure.json");
    }
}
