package digitlab.ink;

import java.util.List;

/** Drawings that were deleted from My digits, so that they can be put back where they were. */
public record DeletedDigits(List<Place> places) {
    /**
     * One of them.
     *
     * @param index among all digits before, from 0
     */
    public record Place(int index, MyDigit digit) {}

    public DeletedDigits {
        places = List.copyOf(places);
    }
}
