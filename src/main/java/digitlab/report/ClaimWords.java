package digitlab.report;

import digitlab.core.experiment.Claim;
import digitlab.core.experiment.ClaimResult;
import digitlab.core.experiment.ClaimResult.Evidence;
import digitlab.core.experiment.Interval;
import digitlab.core.experiment.Measure;
import digitlab.core.experiment.Metric;
import digitlab.core.experiment.Operand;
import digitlab.core.experiment.Study;
import digitlab.core.experiment.Verdict;
import java.util.Optional;
import java.util.OptionalInt;

/** Puts into words what was measured for a claim. */
final class ClaimWords {
    private final Study study;
    private final ReportTexts texts;

    ClaimWords(Study study, ReportTexts texts) {
        this.study = study;
        this.texts = texts;
    }

    /** The comparison that decides, its interval, and how many seeds it would take. */
    String finding(ClaimResult result) {
        Evidence decisive = result.decisive();
        if (decisive == null) {
            return texts.get("finding.none");
        }
        Claim claim = result.claim();
        String found;
        if (claim instanceof Claim.Figure figure) {
            found = figure(figure, decisive);
        } else if (claim instanceof Claim.Trend trend) {
            found = texts.get(
                    trend.rises() ? "finding.rises" : "finding.falls",
                    metric(decisive.first().metric()),
                    texts.name(trend.over()),
                    difference(decisive));
        } else if (claim instanceof Claim.Always always) {
            found = always(always, decisive);
        } else {
            found = comparison(decisive);
        }
        OptionalInt needed = result.seedsNeeded();
        return result.verdict() == Verdict.INSIDE_THE_NOISE && needed.isPresent()
                ? found + " " + texts.get("finding.seeds", String.valueOf(needed.getAsInt()))
                : found;
    }

    private String comparison(Evidence decisive) {
        Operand second = decisive.second();
        String first = name(decisive.first());
        return second == null
                ? texts.get("finding.single", first, metric(decisive.first().metric()), difference(decisive))
                : texts.get(
                        "finding.difference",
                        first,
                        name(second),
                        metric(decisive.first().metric()),
                        difference(decisive));
    }

    private String always(Claim.Always claim, Evidence decisive) {
        Measure measure = decisive.first().metric().measure();
        Interval interval = decisive.difference().interval();
        if (claim.limit() == null) {
            return texts.get(
                    "finding.room",
                    name(decisive.first()),
                    metric(decisive.first().metric()),
                    texts.difference(measure, interval.mean()));
        }
        return texts.get(
                "finding.limit",
                name(decisive.first()),
                metric(decisive.first().metric()),
                texts.number(measure, interval.mean()),
                texts.number(measure, claim.limit()));
    }

    private String figure(Claim.Figure claim, Evidence decisive) {
        Measure measure = decisive.first().metric().measure();
        String found = texts.get(
                "finding.figure",
                metric(decisive.first().metric()),
                texts.interval(measure, Optional.of(decisive.difference().interval())),
                texts.number(measure, claim.expected()),
                texts.size(measure, claim.tolerance()),
                String.valueOf(decisive.difference().interval().count()));
        return claim.reported() == null
                ? found
                : found + " " + texts.get("finding.reported", texts.number(measure, claim.reported()));
    }

    private String name(Operand operand) {
        return operand.label(study, texts.language());
    }

    /** {@code Test accuracy}, {@code gradient norm of layer 2 after epoch 1}. */
    private String metric(Metric metric) {
        String name = texts.name(metric.measure());
        String layer = metric.measure().isOfLayer() ? " " + texts.get("of-layer", metric.layer()) : "";
        String epoch = metric.epoch() > 0 ? " " + texts.get("after-epoch", metric.epoch()) : "";
        return name + layer + epoch;
    }

    private String difference(Evidence evidence) {
        Measure measure = evidence.first().metric().measure();
        Interval interval = evidence.difference().interval();
        String mean = texts.difference(measure, interval.mean());
        return interval.isKnown()
                ? texts.get("finding.interval", mean, texts.range(measure, interval), String.valueOf(interval.count()))
                : texts.get("finding.one-seed", mean);
    }
}
