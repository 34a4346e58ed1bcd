package digitlab.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/** Names runs so that they sort by time of start and no two processes choose the same name. */
final class RunIds {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss-SSS", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final Pattern ID = Pattern.compile("\\d{8}-\\d{6}-\\d{3}-[a-z0-9]{4}");
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789";
    private static final int RANDOM_LETTERS = 4;

    private final RandomGenerator random;
    private Instant last = Instant.EPOCH;

    RunIds(RandomGenerator random) {
        this.random = random;
    }

    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /** The id of a run that starts then; later than those given out before, be it by a millisecond. */
    synchronized String next(Instant start) {
        Instant time = start.truncatedTo(ChronoUnit.MILLIS);
        if (!time.isAfter(last)) {
            time = last.plusMillis(1);
        }
        last = time;
        StringBuilder id = new StringBuilder(TIME.format(time)).append('-');
        for (int i = 0; i < RANDOM_LETTERS; i++) {
            id.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return id.toString();
    }
}
