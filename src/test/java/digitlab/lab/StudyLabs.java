package digitlab.lab;

import java.nio.file.Path;

/** Labs for tests of what has nothing to do with studies, and for those that have. */
public final class StudyLabs {
    private StudyLabs() {}

    /** One that cannot train. */
    public static StudyLab idle(RunLibrary library) {
        var service = new StudyService(
                library,
                () -> {
                    throw new IllegalStateException("no pool to train in");
                },
                () -> 0);
        return of(service, Path.of("none"));
    }

    /** One that trains runs of a service, two side by side. */
    public static StudyLab training(RunLibrary library, TrainingService training, Path experiments) {
        return of(new StudyService(library, () -> new LocalPool(training, library, 2), () -> 0), experiments);
    }

    private static StudyLab of(StudyService service, Path experiments) {
        Reports reports = (order, control) -> {
            throw new IllegalStateException("no reports here");
        };
        Pages pages = page -> {
            throw new IllegalStateException("no pages here");
        };
        return new StudyLab(service, 2, new ExperimentLibrary(experiments), reports, pages);
    }
}
