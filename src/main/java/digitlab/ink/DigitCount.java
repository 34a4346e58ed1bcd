package digitlab.ink;

import java.util.ArrayList;
import java.util.List;

/** How many digits there are, judged by the boxes of the parts of the ink. */
final class DigitCount {
    /** Parts that are farther apart than this share of the larger one's longest side belong to different digits. */
    private static final double APART = 0.2;

    /** A digit of its own is at least this share of the largest. */
    private static final double OF_ITS_OWN = 0.5;

    private DigitCount() {}

    /** At least 1 if there is a part. */
    static int of(List<PixelBox> parts) {
        List<PixelBox> groups = new ArrayList<>();
        for (PixelBox part : parts) {
            PixelBox merged = part;
            boolean hasGrown = true;
            while (hasGrown) {
                hasGrown = false;
                for (int i = 0; i < groups.size() && !hasGrown; i++) {
                    if (areOneDigit(groups.get(i), merged)) {
                        merged = merged.and(groups.remove(i));
                        hasGrown = true;
                    }
                }
            }
            groups.add(merged);
        }
        int largest = groups.stream().mapToInt(PixelBox::longestSide).max().orElse(0);
        return (int) groups.stream()
                .filter(group -> group.longestSide() >= OF_ITS_OWN * largest)
                .count();
    }

    private static boolean areOneDigit(PixelBox a, PixelBox b) {
        int across = Math.max(a.left(), b.left()) - Math.min(a.right(), b.right());
        int down = Math.max(a.top(), b.top()) - Math.min(a.bottom(), b.bottom());
        return Math.max(across, down) <= APART * Math.max(a.longestSide(), b.longestSide());
    }
}
