package digitlab.core.experiment;

import org.apache.commons.math3.stat.inference.AlternativeHypothesis;
import org.apache.commons.math3.stat.inference.BinomialTest;

/**
 * Two networks on the same images: those that just one of them recognises.
 *
 * @param onlyFirst images that the first recognises and the second does not
 * @param onlySecond the other way round
 * @see <a href="https://doi.org/10.1007/BF02295996">McNemar (1947)</a>
 */
public record McNemar(int onlyFirst, int onlySecond) {
    /**
     * Probability that networks of equal accuracy disagree at least as lopsidedly, two-sided; exact, by the binomial
     * distribution. It speaks of these two networks, not of their recipes: another seed gives other networks.
     */
    public double pValue() {
        int disagreements = onlyFirst + onlySecond;
        if (disagreements == 0) {
            return 1;
        }
        double both = new BinomialTest().binomialTest(disagreements, onlyFirst, 0.5, AlternativeHypothesis.TWO_SIDED);
        return Math.min(1, both); // an even split is counted for both sides
    }
}
