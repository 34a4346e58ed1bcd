package digitlab.ui.mydigits;

import digitlab.core.experiment.ShareInterval;
import digitlab.ui.session.RunItem;
import org.jspecify.annotations.Nullable;

/**
 * How many digits a finished run recognises.
 *
 * @param mine of My digits; null if there are none
 * @param heldBackOnly whether it was trained on My digits too, so that only those held back can judge it
 * @param test of the test set of its data; null if there is none
 */
record RunScore(RunItem run, @Nullable ShareInterval mine, boolean heldBackOnly, @Nullable ShareInterval test) {}
