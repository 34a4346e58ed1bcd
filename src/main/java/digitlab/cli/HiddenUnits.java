package digitlab.cli;

import digitlab.core.network.DenseLayer;
import java.util.ArrayList;
import java.util.List;

/**
 * Units of the hidden layers, from input to output; none for softmax regression.
 *
 * @param units each as {@link DenseLayer} has it
 */
record HiddenUnits(List<Integer> units) {
    HiddenUnits {
        units = List.copyOf(units);
    }

    /** {@code 512,256} or {@code none}. */
    static HiddenUnits parse(String text) {
        List<Integer> units = new ArrayList<>();
        if (!text.equals("none")) {
            for (String number : text.split(",", -1)) {
                units.add(OptionTypes.integer(number.strip()));
            }
        }
        return new HiddenUnits(units);
    }
}
