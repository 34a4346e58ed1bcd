package digitlab.report;

import digitlab.core.experiment.Verdict;

/**
 * A claim and what the runs say of it.
 *
 * @param claim in a sentence
 * @param finding what was measured: the difference with its interval, and how many seeds it would take
 */
public record CheckedClaim(String claim, Verdict verdict, String finding) {}
