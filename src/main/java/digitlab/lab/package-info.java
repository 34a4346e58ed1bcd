/**
 * What people do in the lab, as the window and the commands both offer it: train a recipe, queue several, look at stored
 * runs, ask a network. Here the engines, the data and the store meet; files and formats stay in the store.
 */
@NullMarked
package digitlab.lab;

import org.jspecify.annotations.NullMarked;
