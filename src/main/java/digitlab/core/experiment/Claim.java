package digitlab.core.experiment;

import digitlab.core.Check;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A statement about an experiment's runs that they can prove right or wrong. Figures are compared seed by seed. */
public sealed interface Claim {
    /** The statement in words. */
    LocalText text();

    /** The figures it is about, at least one. */
    List<Operand> operands();

    /** One figure is larger than another: the mean of the differences is above 0. */
    record Difference(LocalText text, Operand more, Operand less) implements Claim {
        @Override
        public List<Operand> operands() {
            return List.of(more, less);
        }
    }

    /**
     * Figures fall from one to the next.
     *
     * @param order largest first; at least two
     */
    record Ordering(LocalText text, List<Operand> order) implements Claim {
        public Ordering {
            order = List.copyOf(order);
            if (order.size() < 2) {
                throw new IllegalArgumentException("order must have at least two members, but has " + order.size());
            }
        }

        @Override
        public List<Operand> operands() {
            return order;
        }
    }

    /**
     * A figure rises or falls with a value: the slope over the values' ranks, seed by seed, is above or below 0.
     *
     * @param among settings that take part
     * @param over the field whose numbers are ranked
     * @param rises whether it rises with the value, or else falls
     */
    record Trend(LocalText text, Operand among, RecipeField over, boolean rises) implements Claim {
        @Override
        public List<Operand> operands() {
            return List.of(among);
        }
    }

    /**
     * One figure is the best of several: it beats each other one.
     *
     * @param best said to be it
     * @param among with which it is compared; each setting of these that is not the best one is compared on its own
     * @param largest whether the largest is the best, or else the smallest
     */
    record Best(LocalText text, Operand best, List<Operand> among, boolean largest) implements Claim {
        public Best {
            among = List.copyOf(among);
            if (among.isEmpty()) {
                throw new IllegalArgumentException("among must have at least one member, but has none");
            }
        }

        @Override
        public List<Operand> operands() {
            return Stream.concat(Stream.of(best), among.stream()).toList();
        }
    }

    /**
     * In every single run a figure is at most a number, or at most another figure of the same seed.
     *
     * @param figure each setting of which must obey
     * @param limit null if {@code other} is given
     * @param other null if {@code limit} is given; of several settings, the one with the figure's values or else their mean
     */
    record Always(LocalText text, Operand figure, @Nullable Double limit, @Nullable Operand other) implements Claim {
        public Always {
            if ((limit == null) == (other == null)) {
                throw new IllegalArgumentException("at most must be either a number or a figure");
            }
        }

        @Override
        public List<Operand> operands() {
            return other == null ? List.of(figure) : List.of(figure, other);
        }
    }

    /**
     * The mean of a figure is what somebody else found.
     *
     * @param expected the others' mean
     * @param tolerance by which the mean may differ; positive
     * @param reported a further figure from the literature, to be shown beside; null if there is none
     */
    record Figure(LocalText text, Operand figure, double expected, double tolerance, @Nullable Double reported)
            implements Claim {
        public Figure {
            Check.finite("expected", expected);
            Check.positive("tolerance", tolerance);
        }

        @Override
        public List<Operand> operands() {
            return List.of(figure);
        }
    }
}
