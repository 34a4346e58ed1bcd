package digitlab.lab;

/**
 * What can be done with studies: running them, finding experiments, reporting.
 *
 * @param service that trains them
 * @param sideBySide runs that it trains at the same time
 * @param experiments that can be run
 * @param reports about them
 * @param pages shows those
 */
public record StudyLab(
        StudyService service, int sideBySide, ExperimentLibrary experiments, Reports reports, Pages pages) {}
