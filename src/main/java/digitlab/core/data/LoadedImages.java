package digitlab.core.data;

/**
 * Images as they were read, and what identifies the files that they came from.
 *
 * @param images at least one
 * @param imagesSha256 of the file of images, uncompressed; lower-case hex
 * @param labelsSha256 of the file of labels, uncompressed; lower-case hex
 */
public record LoadedImages(LabelledImages images, String imagesSha256, String labelsSha256) {}
