/**
 * What a network learns from: labelled 28×28 images, batches of them, the division into training and
 * validation images, and the random variations shown in training. Everything is deterministic: the
 * same recipe and seed give the same bytes on every machine, for any number of threads. Files are
 * read in {@code digitlab.mnist}.
 */
@NullMarked
package digitlab.core.data;

import org.jspecify.annotations.NullMarked;
