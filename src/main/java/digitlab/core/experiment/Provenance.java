package digitlab.core.experiment;

import java.time.Instant;

/**
 * Where a run comes from: what besides its recipe could change its numbers or its speed.
 *
 * @param program version of the lab
 * @param engine name and version of the engine
 * @param java vendor and version
 * @param operatingSystem name, version and architecture
 * @param processors that the Java machine saw
 * @param dataSha256 checksum over the images and labels of the data set, lower-case hex
 * @param started when training began
 */
public record Provenance(
        String program,
        String engine,
        String java,
        String operatingSystem,
        int processors,
        String dataSha256,
        Instant started) {}
