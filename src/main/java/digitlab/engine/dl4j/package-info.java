/**
 * The second engine: {@link org.deeplearning4j.nn.multilayer.MultiLayerNetwork}, an implementation by others that the built-in
 * engine is measured against. It starts only when asked for, and everything in which it means something else than Keras, whose
 * conventions are ours, is translated in {@link digitlab.engine.dl4j.ConventionTranslator} and
 * {@link digitlab.engine.dl4j.TranslatedOptimizer}:
 *
 * <table>
 *   <caption>What is ours and what it is in Deeplearning4j 1.0.0-M2.1</caption>
 *   <tr><th>ours</th><th>Deeplearning4j</th><th>what is done</th></tr>
 *   <tr><td>kernel (I×O) row by row</td><td>column by column</td><td>reordered ({@code ParameterVector})</td></tr>
 *   <tr><td>dropout: share of a layer's outputs that is dropped</td><td>share of a layer's inputs that is kept</td>
 *       <td>1 − p on the next layer. Masks come from its own generator, seeded anew at each step</td></tr>
 *   <tr><td>L2: λ·Σw²</td><td>½·λ·Σw²</td><td>2·λ</td></tr>
 *   <tr><td>penalty on hidden kernels, or the output's too</td><td>by layer</td><td>set by layer; L1 is the same</td></tr>
 *   <tr><td>loss of a step: cross-entropy</td><td>with the penalty</td><td>penalties are left out of the score, not of the
 *       gradient</td></tr>
 *   <tr><td>the loss clips at 1e-7</td><td>at 1e-10</td><td>set to 1e-7; the gradient is never clipped</td></tr>
 *   <tr><td>leaky ReLU 0.2</td><td>0.01</td><td>set. At z = 0 exactly its derivative is 1, ours 0.2</td></tr>
 *   <tr><td>GELU with erf</td><td>two approximations</td><td>{@link digitlab.engine.dl4j.ExactGelu}, of its operations</td></tr>
 *   <tr><td>linear, ReLU, ELU, SELU, SiLU, tanh, sigmoid, softsign</td><td>the same (SiLU is Swish)</td><td>nothing</td></tr>
 *   <tr><td>SGD; Nesterov's momentum</td><td>the same</td><td>nothing</td></tr>
 *   <tr><td>classical momentum</td><td>–</td><td>the velocity of its {@code Nesterovs} ({@code ClassicalMomentum})</td></tr>
 *   <tr><td>RMSprop, ε in the root, mean square from 0</td><td>ε outside, mean square from ε</td><td>its updater with its ε = 0
 *       and ours in its memory ({@code TranslatedOptimizer})</td></tr>
 *   <tr><td>RMSprop centred, with momentum, or with ρ = 0</td><td>–</td><td>refused</td></tr>
 *   <tr><td>Adam, ε̂ 1e-7</td><td>the same formula, 1e-8</td><td>set</td></tr>
 *   <tr><td>AdamW</td><td>–</td><td>Adam with weight decay layer by layer (set for the whole network it acts twice), which uses
 *       the weights before the step, as ours does</td></tr>
 *   <tr><td>Adagrad, ε in the root, sum from 0.1</td><td>ε outside, sum from 1e-6</td><td>its updater with its ε = 0 and a sum
 *       that starts at 0.1 + ε</td></tr>
 *   <tr><td>Nadam with Keras' momentum schedule</td><td>constant momentum</td><td>refused</td></tr>
 *   <tr><td>schedules, warm-up</td><td>its own</td><td>ours; its updaters are told each step's rate ({@code CurrentRate})</td></tr>
 * </table>
 *
 * <p>Its random generator and its threads belong to the thread and the process. Runs with dropout repeat because each step
 * seeds the generator of its thread; runs side by side should ask for the same number of threads.
 */
@NullMarked
package digitlab.engine.dl4j;

import org.jspecify.annotations.NullMarked;
