package digitlab.ui.mydigits;

import digitlab.core.experiment.ShareInterval;
import digitlab.ui.session.RunItem;
import org.jspecify.annotations.Nullable;

/**
 * How many digits a finished run recognises.
 *
 * @param mine of My digits; null if there are none
 * @param test of the test set of its data; null if there is none
 */
record RunScore(RunItem run, @Nullable ShareInterval mine, @Nullable ShareInterval test) {}
