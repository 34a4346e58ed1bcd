package digitlab.core.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

final class ClaimCheckTest {
    private static final LocalText TEXT = LocalText.of("claim");
    private static final Metric ACCURACY = Metric.of(Measure.VALIDATION_ACCURACY);

    /** Accuracies by value of l2 (row) and seed 1, 2, … (column). */
    private static StudyResults results(String values, double[][] accuracies) {
        Study study = Study.of(
                "study",
                new Sweep("l2", LocalText.of("λ ="), RunSpec.DEFAULT, List.of(Variation.parse("l2=" + values)))
                        .settings(),
                1,
                accuracies[0].length);
        List<Run> runs = new ArrayList<>();
        for (int i = 0; i < accuracies.length; i++) {
            for (int seed = 1; seed <= accuracies[i].length; seed++) {
                runs.add(TestRuns.run(study.settings().get(i).recipe(seed), 20, accuracies[i][seed - 1]));
            }
        }
        return new StudyResults(study, runs);
    }

    private static Operand at(String value) {
        return new Operand(ACCURACY, "l2", Map.of(RecipeField.L2, value));
    }

    private static Verdict verdict(StudyResults results, Claim claim) {
        return results.check(claim).verdict();
    }

    @Test
    void aDifferenceHoldsIfItIsTheSameSignInEverySeedAndSteady() {
        StudyResults results = results("0,0.1", new double[][] {{0.95, 0.92, 0.97}, {0.93, 0.901, 0.952}});
        assertEquals(Verdict.HOLDS, verdict(results, new Claim.Difference(TEXT, at("0"), at("0.1"))));
        assertEquals(Verdict.DOES_NOT_HOLD, verdict(results, new Claim.Difference(TEXT, at("0.1"), at("0"))));
    }

    @Test
    void aDifferenceThatChangesItsSignIsInsideTheNoiseAndSaysHowManySeedsItWouldTake() {
        StudyResults results = results("0,0.1", new double[][] {{0.95, 0.92, 0.97}, {0.94, 0.93, 0.965}});
        ClaimResult result = results.check(new Claim.Difference(TEXT, at("0"), at("0.1")));
        assertEquals(Verdict.INSIDE_THE_NOISE, result.verdict());
        // differences 0.01, −0.01, 0.005: mean 0.0016667, sd 0.0104083; ((1.9677 + 0.8428)·6.245)² = 308.05, and 308.04
        // for 309
        assertEquals(OptionalInt.of(309), result.seedsNeeded());
        assertEquals(
                "Inside the noise: validation accuracy, λ = 0 minus λ = 0.1: 0.17 points, 95 % interval −2.42 to 2.75,"
                        + " 3 seeds. A difference of this size would take about 309 seeds to tell.",
                new ClaimWords(Locale.ENGLISH).sentence(result, results.study()));
        assertEquals(
                "Im Rauschen: Validierungsgenauigkeit, λ = 0 minus λ = 0.1: 0,17 Punkte, 95-%-Intervall −2,42 bis 2,75,"
                        + " 3 Startwerte. Einen Unterschied dieser Größe zu erkennen bräuchte etwa 309 Startwerte.",
                new ClaimWords(Locale.GERMAN).sentence(result, results.study()));
    }

    @Test
    void oneSeedAloneCannotTell() {
        StudyResults results = results("0,0.1", new double[][] {{0.95}, {0.90}});
        ClaimResult result = results.check(new Claim.Difference(TEXT, at("0"), at("0.1")));
        assertEquals(Verdict.UNKNOWN, result.verdict());
        assertEquals(
                "Cannot be told yet: validation accuracy, λ = 0 minus λ = 0.1: 5.00 points with one seed, whose noise is unknown.",
                new ClaimWords(Locale.ENGLISH).sentence(result, results.study()));
    }

    @Test
    void withoutRunsNothingIsTold() {
        Study study = results("0,0.1", new double[][] {{0.95}, {0.90}}).study();
        StudyResults none = new StudyResults(study, List.of());
        ClaimResult result = none.check(new Claim.Difference(TEXT, at("0"), at("0.1")));
        assertEquals(Verdict.UNKNOWN, result.verdict());
        assertEquals(
                "Cannot be told yet: the runs for it are missing.",
                new ClaimWords(Locale.ENGLISH).sentence(result, study));
        assertEquals(2, none.missing().size());
    }

    @Test
    void whoHasDrawnNothingIsAskedToDraw() {
        StudyResults results = results("0,0.1", new double[][] {{0.95, 0.92}, {0.90, 0.91}});
        Operand drawn = new Operand(Metric.of(Measure.DRAWING_ACCURACY), "l2", Map.of(RecipeField.L2, "0"));
        ClaimResult result = results.check(new Claim.Difference(TEXT, at("0"), drawn));
        assertEquals(
                "Cannot be told yet: it takes digits that you have drawn. Draw some, say what each was, and look again.",
                new ClaimWords(Locale.ENGLISH).sentence(result, results.study()));
    }

    @Test
    void anOrderingHoldsOnlyIfEveryStepDoes() {
        double[][] falling = {{0.97, 0.971, 0.969}, {0.95, 0.952, 0.948}, {0.93, 0.929, 0.931}};
        StudyResults results = results("0,0.1,0.2", falling);
        assertEquals(Verdict.HOLDS, verdict(results, new Claim.Ordering(TEXT, List.of(at("0"), at("0.1"), at("0.2")))));
        assertEquals(
                Verdict.DOES_NOT_HOLD,
                verdict(results, new Claim.Ordering(TEXT, List.of(at("0"), at("0.2"), at("0.1")))));
    }

    @Test
    void aTrendIsTheSlopeOverTheRanksOfTheNumbersNotOfTheirText() {
        double[][] falling = {{0.97, 0.971, 0.969}, {0.93, 0.929, 0.931}, {0.95, 0.952, 0.948}};
        StudyResults results = results("0,1e-1,1e-2", falling);
        ClaimResult falls =
                results.check(new Claim.Trend(TEXT, new Operand(ACCURACY, "l2", Map.of()), RecipeField.L2, false));
        assertEquals(Verdict.HOLDS, falls.verdict());
        assertEquals(0.02, falls.evidence().get(0).difference().interval().mean(), 1e-12);
        assertEquals(
                Verdict.DOES_NOT_HOLD,
                verdict(results, new Claim.Trend(TEXT, new Operand(ACCURACY, "l2", Map.of()), RecipeField.L2, true)));
    }

    @Test
    void theBestHasToBeatEachOtherOne() {
        double[][] accuracies = {{0.97, 0.971, 0.969}, {0.9701, 0.9699, 0.97}, {0.93, 0.931, 0.929}};
        StudyResults results = results("0,0.1,0.2", accuracies);
        Operand all = new Operand(ACCURACY, "l2", Map.of());
        assertEquals(Verdict.INSIDE_THE_NOISE, verdict(results, new Claim.Best(TEXT, at("0"), List.of(all), true)));
        assertEquals(Verdict.DOES_NOT_HOLD, verdict(results, new Claim.Best(TEXT, at("0.2"), List.of(all), true)));
        assertEquals(Verdict.HOLDS, verdict(results, new Claim.Best(TEXT, at("0.2"), List.of(all), false)));
    }

    @Test
    void oneRunThatBreaksARuleRefutesIt() {
        StudyResults results = results("0,0.1", new double[][] {{0.95, 0.92, 0.97}, {0.94, 0.91, 0.98}});
        assertEquals(Verdict.HOLDS, verdict(results, new Claim.Always(TEXT, at("0"), 0.97, null)));
        assertEquals(Verdict.DOES_NOT_HOLD, verdict(results, new Claim.Always(TEXT, at("0"), 0.96, null)));
        assertEquals(Verdict.DOES_NOT_HOLD, verdict(results, new Claim.Always(TEXT, at("0.1"), null, at("0"))));
    }

    @Test
    void aFigureAgreesIfTheMeanIsNearEnough() {
        StudyResults results = results("0", new double[][] {{0.95, 0.92, 0.97}});
        assertEquals(Verdict.HOLDS, verdict(results, new Claim.Figure(TEXT, at("0"), 0.95, 0.0035, null)));
        assertEquals(Verdict.DOES_NOT_HOLD, verdict(results, new Claim.Figure(TEXT, at("0"), 0.95, 0.003, null)));
    }

    @Test
    void seedsThatOnlyOneSideHasTakeNoPart() {
        StudyResults all = results("0,0.1", new double[][] {{0.95, 0.92, 0.97}, {0.93, 0.901, 0.952}});
        List<Run> fewer =
                new ArrayList<>(all.rows().stream().map(StudyResults.Row::run).toList());
        fewer.remove(5);
        StudyResults results = new StudyResults(all.study(), fewer);
        assertEquals(
                2, results.check(new Claim.Difference(TEXT, at("0"), at("0.1"))).seeds());
    }

    @Test
    void cancelledRunsDoNotCount() {
        Study study = results("0", new double[][] {{0.95}}).study();
        Run cancelled = TestRuns.cancelled(study.settings().get(0).recipe(1));
        assertEquals(0, new StudyResults(study, List.of(cancelled)).count());
    }

    @Test
    void theBestAtTheEndOfItsRangeIsTold() {
        double[][] rising = {{0.91}, {0.92}, {0.93}, {0.94}};
        GridEdge edge = results("0,0.1,0.2,0.3", rising).edges().get(0);
        assertEquals(
                "l2=0.3 is the best value and the largest of its range: try larger ones as well.",
                new ClaimWords(Locale.ENGLISH).sentence(edge));
        double[][] falling = {{0.90}, {0.94}, {0.93}, {0.92}};
        assertEquals(
                "l2=0.1 is the best value and the smallest of its range: try smaller ones as well.",
                new ClaimWords(Locale.ENGLISH)
                        .sentence(results("0,0.1,0.2,0.3", falling).edges().get(0)));
    }

    @Test
    void neitherTheControlNorTheMiddleNorATieIsAnEdge() {
        assertEquals(
                List.of(),
                results("0,0.1,0.2,0.3", new double[][] {{0.90}, {0.91}, {0.94}, {0.94}})
                        .edges());
        assertEquals(
                List.of(),
                results("0,0.1,0.2,0.3", new double[][] {{0.95}, {0.94}, {0.93}, {0.92}})
                        .edges());
        assertEquals(
                List.of(),
                results("0,0.1,0.2,0.3", new double[][] {{0.90}, {0.91}, {0.93}, {0.92}})
                        .edges());
    }

    @Test
    void bothLanguagesHaveAllWords() {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.GERMAN)) {
            var words = new ClaimWords(locale);
            for (Verdict verdict : Verdict.values()) {
                assertTrue(words.verdict(verdict).length() > 1);
            }
            for (Measure measure : Measure.values()) {
                assertTrue(words.metric(Metric.of(measure)).length() > 1);
            }
        }
        assertEquals(
                "Gradientennorm in Schicht 2 nach Epoche 1",
                new ClaimWords(Locale.GERMAN).metric(Metric.parse("gradientNorm:2@1")));
    }
}
