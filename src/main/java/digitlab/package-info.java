/**
 * Digit Lab: small networks, trained on handwritten digits and compared. {@link digitlab.Main} starts it and wires it.
 *
 * <p>The map, from the ground up; {@code src/site/markdown/architecture.md} says who may use whom.
 * <ul>
 *   <li>{@code core.network}, {@code core.data}, {@code core.training}, {@code core.metrics}, {@code core.experiment}: values.
 *       What a network, its data, its training and its measurements are, and the recipe that is all of them.
 *   <li>{@code engine}: the interface behind which networks compute, and the training loop.
 *       {@code engine.builtin} computes in plain Java, {@code engine.dl4j} with Deeplearning4j.
 *   <li>{@code mnist}: the images in the box.
 *   <li>{@code store}: recipes, networks and runs as files.
 *   <li>{@code lab}: what people do here, whether by window or by command.
 *   <li>{@code cli}: the commands.
 * </ul>
 */
@NullMarked
package digitlab;

import org.jspecify.annotations.NullMarked;
