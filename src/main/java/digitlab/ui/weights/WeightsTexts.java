package digitlab.ui.weights;

import digitlab.chart.ValueFormat;
import digitlab.ui.fx.Messages;
import digitlab.ui.fx.Numbers;
import digitlab.ui.session.Session;
import digitlab.ui.weights.UnitDrawing.UnitTexts;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is said of a unit, in the window's language. */
final class WeightsTexts {
    private final Messages messages;
    private final Numbers numbers;
    private final Session session;

    WeightsTexts(Session session) {
        this.session = session;
        this.messages = Messages.of(WeightsTexts.class, session.languageProperty());
        this.numbers = new Numbers(session.languageProperty());
    }

    Messages messages() {
        return messages;
    }

    Numbers numbers() {
        return numbers;
    }

    /** Units count from 1; those of an output layer are digits. */
    String name(FirstLayer layer, int unit) {
        return layer.isOutput() ? messages.get("digit", unit) : messages.get("unit", unit + 1);
    }

    /** Its norm, with its rank, or its response to the image that was asked about; or that it is dead. */
    String facts(FirstLayer layer, int unit) {
        String norm = numbers.decimal(layer.norm(unit), 2);
        if (layer.isDead(unit)) {
            return messages.get("facts.dead", norm);
        }
        return layer.hasResponses()
                ? messages.get("facts.response", numbers.decimal(layer.response(unit), 2))
                : messages.get("facts.norm", norm, layer.rank(unit));
    }

    /** All that is written about a unit's pictures. */
    UnitTexts of(FirstLayer layer, int unit) {
        return new UnitTexts(
                name(layer, unit),
                facts(layer, unit),
                messages.get("weights.title", numbers.count(layer.inputs())),
                messages.get("weights.note", wholePercent(layer.sparsity(unit))),
                outgoingTitle(layer),
                strongest(layer, unit));
    }

    private String outgoingTitle(FirstLayer layer) {
        if (layer.isOutput()) {
            return messages.get("outgoing.none");
        }
        return layer.feedsOutput() ? messages.get("outgoing.digits") : messages.get("outgoing.units");
    }

    private String strongest(FirstLayer layer, int unit) {
        double[] weights = layer.outgoing(unit);
        if (weights.length == 0) {
            return "";
        }
        int most = 0;
        int least = 0;
        for (int j = 1; j < weights.length; j++) {
            most = weights[j] > weights[most] ? j : most;
            least = weights[j] < weights[least] ? j : least;
        }
        if (!layer.feedsOutput()) {
            double length = Math.sqrt(Arrays.stream(weights).map(w -> w * w).sum());
            return messages.get("outgoing.units.note", weights.length, numbers.decimal(length, 2));
        }
        return weights[most] > 0 && weights[least] < 0 ? messages.get("outgoing.digits.note", most, least) : "";
    }

    /** For those who listen: everything that the eye is told. */
    String spoken(FirstLayer layer, int unit) {
        UnitTexts texts = of(layer, unit);
        return Stream.of(texts.name(), texts.facts(), texts.outgoing(), texts.strongest())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** A share as a percentage without digits after the point. */
    String wholePercent(double share) {
        return ValueFormat.percent(session.languageProperty().get()).decimals(share, 0);
    }
}
