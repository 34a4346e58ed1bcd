package digitlab.cli;

import digitlab.core.training.Warmup;

/**
 * A warm-up as it was typed.
 *
 * @param warmup what it means
 */
record WarmupChoice(Warmup warmup) {
    /** {@code 0.5} epochs, or {@code 0.5:start=0.1} to begin with a tenth of the learning rate. */
    static WarmupChoice parse(String text) {
        Arguments arguments = Arguments.parse(text);
        double epochs = OptionTypes.number(arguments.name());
        arguments.allow("start");
        return new WarmupChoice(new Warmup(epochs, arguments.value("start", Warmup.NONE.startShare())));
    }
}
