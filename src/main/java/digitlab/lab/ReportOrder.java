package digitlab.lab;

import java.nio.file.Path;
import java.util.Locale;

/**
 * What is asked for in a report.
 *
 * @param occasion of the report
 * @param subject runs to report on
 * @param target the report's folder, which must not hold anything else
 * @param replace whether a report that is there already may go
 * @param language of the report; English where there are no texts in it
 */
public record ReportOrder(
        ReportOccasion occasion, ReportSubject subject, Path target, boolean replace, Locale language) {}
