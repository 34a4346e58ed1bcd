package digitlab.store;

import digitlab.core.experiment.Claim;
import digitlab.core.experiment.LocalText;
import digitlab.core.experiment.Metric;
import digitlab.core.experiment.Operand;
import digitlab.core.experiment.RecipeField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a claim. */
final class ClaimReader {
    private ClaimReader() {}

    static Claim read(LocatedJson json) {
        LocatedJson type = json.required("type");
        return switch (type.text()) {
            case "difference" -> difference(json);
            case "ordering" -> ordering(json);
            case "trend" -> trend(json);
            case "best" -> best(json);
            case "always" -> always(json);
            case "figure" -> figure(json);
            default ->
                throw type.failure("must be one of difference, ordering, trend, best, always, figure, but is \""
                        + type.text() + "\"");
        };
    }

    private static LocalText text(LocatedJson json) {
        return ExperimentReader.text(json.required("text"));
    }

    private static Claim difference(LocatedJson json) {
        json.allow("type", "text", "metric", "more", "less");
        return json.build(() -> new Claim.Difference(
                text(json), operand(json, json.required("more")), operand(json, json.required("less"))));
    }

    private static Claim ordering(LocatedJson json) {
        json.allow("type", "text", "metric", "order");
        return json.build(() -> new Claim.Ordering(text(json), operands(json, json.required("order"))));
    }

    private static Claim trend(LocatedJson json) {
        json.allow("type", "text", "metric", "among", "over", "direction");
        LocatedJson over = json.required("over");
        LocatedJson direction = json.required("direction");
        LocatedJson among = json.field("among");
        boolean rises =
                switch (direction.text()) {
                    case "rises" -> true;
                    case "falls" -> false;
                    default -> throw direction.failure("must be rises or falls, but is \"" + direction.text() + "\"");
                };
        RecipeField field = over.build(() -> RecipeField.of(over.text()));
        Operand all = new Operand(metric(json.required("metric")), "", Map.of());
        return json.build(() -> new Claim.Trend(text(json), among == null ? all : operand(json, among), field, rises));
    }

    private static Claim best(LocatedJson json) {
        json.allow("type", "text", "metric", "best", "among", "which");
        Operand best = operand(json, json.required("best"));
        LocatedJson which = json.field("which");
        boolean largest = which == null ? best.metric().measure().isLargerBetter() : isLargest(which);
        return json.build(() -> new Claim.Best(text(json), best, operands(json, json.required("among")), largest));
    }

    private static boolean isLargest(LocatedJson json) {
        return switch (json.text()) {
            case "largest" -> true;
            case "smallest" -> false;
            default -> throw json.failure("must be largest or smallest, but is \"" + json.text() + "\"");
        };
    }

    private static Claim always(LocatedJson json) {
        json.allow("type", "text", "metric", "of", "atMost");
        LocatedJson limit = json.required("atMost");
        return json.build(() -> new Claim.Always(
                text(json),
                operand(json, json.required("of")),
                limit.isNumber() ? limit.number() : null,
                limit.isNumber() ? null : operand(json, limit)));
    }

    private static Claim figure(LocatedJson json) {
        json.allow("type", "text", "metric", "of", "expected", "tolerance", "reported");
        LocatedJson reported = json.field("reported");
        return json.build(() -> new Claim.Figure(
                text(json),
                operand(json, json.required("of")),
                json.required("expected").number(),
                json.required("tolerance").number(),
                reported == null ? null : reported.number()));
    }

    private static List<Operand> operands(LocatedJson claim, LocatedJson json) {
        return json.isList()
                ? json.elements().stream().map(one -> operand(claim, one)).toList()
                : List.of(operand(claim, json));
    }

    /** The name of a block or setting, or an object that says it more precisely. */
    private static Operand operand(LocatedJson claim, LocatedJson json) {
        if (json.isText()) {
            return Operand.of(metric(claim.required("metric")), json.text());
        }
        json.allow("metric", "block", "where");
        LocatedJson own = json.field("metric");
        Map<RecipeField, String> where = new LinkedHashMap<>();
        ExperimentReader.fields(json, "where").forEach((field, value) -> where.put(field, value.text()));
        return new Operand(metric(own == null ? claim.required("metric") : own), json.text("block", ""), where);
    }

    private static Metric metric(LocatedJson json) {
        return json.build(() -> Metric.parse(json.text()));
    }
}
