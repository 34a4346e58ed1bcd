package digitlab.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import digitlab.core.metrics.EpochMetrics;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CurveCsvTest {
    private static final EpochMetrics UNVALIDATED = new EpochMetrics(
            1, 0.5, 0.75, Double.NaN, Double.NaN, Double.POSITIVE_INFINITY, 0.1 + 0.2, 1e-7, 2, 1, List.of());

    @Test
    void aRowIsWhatPeopleCanReadInASpreadsheet() {
        assertEquals("1,0.5,0.75,,,Infinity,0.30000000000000004,1E-7,2,1\n", CurveCsv.row(UNVALIDATED));
        assertEquals(
                "epoch,trainingLoss,trainingAccuracy,validationLoss,validationAccuracy,batchLossMean,batchLossSd,learningRate,"
                        + "seconds,trainingSeconds,layer1.gradientNorm,layer1.weightNorm,layer1.sparsity,layer1.activationMean,"
                        + "layer1.activationSd,layer1.deadShare,layer1.saturatedShare,layer1.histogramMin,layer1.histogramMax,"
                        + "layer1.histogram\n",
                CurveCsv.header(1));
    }

    @Test
    void aCurveComesBackAsItWas() {
        assertEquals(List.of(UNVALIDATED), CurveCsv.read(CurveCsv.header(0) + CurveCsv.row(UNVALIDATED)));
        List<EpochMetrics> curve = List.of(SampleRun.metrics(1), SampleRun.metrics(2));
        assertEquals(
                curve, CurveCsv.read(CurveCsv.header(2) + CurveCsv.row(curve.get(0)) + CurveCsv.row(curve.get(1))));
    }

    @Test
    void aLastLineWithoutItsEndIsNoEpoch() {
        String text = CurveCsv.header(2) + CurveCsv.row(SampleRun.metrics(1)) + CurveCsv.row(SampleRun.metrics(2));
        int second =
                CurveCsv.header(2).length() + CurveCsv.row(SampleRun.metrics(1)).length();
        for (int length = 0; length < text.length(); length++) {
            int epochs = length < CurveCsv.header(2).length() || length < second ? 0 : 1;
            assertEquals(epochs, CurveCsv.read(text.substring(0, length)).size());
        }
        assertEquals(2, CurveCsv.read(text).size());
    }

    @Test
    void whatIsNoCurveIsRefused() {
        String header = CurveCsv.header(0);
        String row = CurveCsv.row(UNVALIDATED);
        assertEquals("its columns are not those of a curve", refusal("a,b\n1,2\n"));
        assertEquals("line 2 has 9 cells", refusal(header + "1,0.5,0.75,,,Infinity,0.3,1E-7,2\n"));
        assertEquals("line 2 holds something that is no number", refusal(header + row.replace("0.75", "x")));
        assertEquals("line 3 is not epoch 2", refusal(header + row + row));
    }

    private static String refusal(String text) {
        return String.valueOf(
                assertThrows(FormatException.class, () -> CurveCsv.read(text)).getMessage());
    }
}
