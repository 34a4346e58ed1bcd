package digitlab.ui.draw;

import digitlab.core.data.LabelledImages;
import digitlab.ink.Preparation;
import digitlab.ui.session.RunItem;
import java.util.List;
import java.util.Optional;

/**
 * What became of the paper.
 *
 * @param paper that was prepared
 * @param answers of the networks, none if no digit was found
 */
record Response(Paper paper, Preparation preparation, List<NetworkAnswer> answers) {
    static final Response NONE = new Response(Paper.EMPTY, new Preparation.Nothing(), List.of());

    Response {
        answers = List.copyOf(answers);
    }

    /** @param fineTuned whether not the run's own network is meant but what fine-tuning has made of it */
    Optional<NetworkAnswer> of(RunItem run, boolean fineTuned) {
        return answers.stream()
                .filter(one -> one.run() == run && one.network().fineTuned() == fineTuned)
                .findFirst();
    }

    boolean isDigit() {
        return preparation instanceof Preparation.Prepared;
    }

    /** What the networks see, as an image whose label says nothing; empty if no digit was found. */
    static Optional<LabelledImages> image(Preparation preparation) {
        return preparation instanceof Preparation.Prepared digit
                ? Optional.of(new LabelledImages(digit.digit().pixels(), new byte[1]))
                : Optional.empty();
    }
}
