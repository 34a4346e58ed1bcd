package digitlab.store;

import java.nio.file.Path;

/**
 * A run that is there but cannot be read. Nothing in it is changed or deleted.
 *
 * @param id name of its folder
 * @param folder where it is
 * @param reason what is wrong, a sentence without its full stop
 */
public record DamagedRun(String id, Path folder, String reason) {}
