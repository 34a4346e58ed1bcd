package digitlab.ink;

/** What became of ink: a digit as MNIST would have it, or the reason why there is none. */
public sealed interface Preparation {
    /** For people, in English. */
    String sentence();

    /** One digit. */
    record Prepared(PreparationSteps steps) implements Preparation {
        /** 28×28, white on black. */
        public GreyPicture digit() {
            return steps.centred();
        }

        @Override
        public String sentence() {
            return "One digit was found.";
        }
    }

    /** No ink at all. */
    record Nothing() implements Preparation {
        @Override
        public String sentence() {
            return "There is nothing to read: no ink was found.";
        }
    }

    /** Ink, but too little of it to have a shape. */
    record Dot() implements Preparation {
        @Override
        public String sentence() {
            return "There is only a dot: a digit needs at least one line.";
        }
    }

    /**
     * More than one digit.
     *
     * @param count how many were found, at least 2
     */
    record SeveralDigits(int count) implements Preparation {
        @Override
        public String sentence() {
            return "There seem to be " + count + " digits: only one at a time can be read.";
        }
    }

    /** Too much ink: a blot, a filled area or a picture of something else. */
    record NotWriting() implements Preparation {
        @Override
        public String sentence() {
            return "What was found does not look like a line that a pen drew.";
        }
    }
}
