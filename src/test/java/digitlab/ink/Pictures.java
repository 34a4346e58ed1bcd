package digitlab.ink;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Masks and pictures as text: '#' is ink, '.' paper; a picture's text has its values. */
final class Pictures {
    private Pictures() {}

    static InkMask mask(String... lines) {
        boolean[] ink = new boolean[lines.length * lines[0].length()];
        for (int i = 0; i < ink.length; i++) {
            ink[i] = lines[i / lines[0].length()].charAt(i % lines[0].length()) == '#';
        }
        return new InkMask(lines[0].length(), lines.length, ink);
    }

    static List<String> text(InkMask mask) {
        return IntStream.range(0, mask.height())
                .mapToObj(row -> IntStream.range(0, mask.width())
                        .mapToObj(column -> mask.at(column, row) ? "#" : ".")
                        .collect(Collectors.joining()))
                .toList();
    }

    static GreyPicture picture(int width, int... values) {
        byte[] pixels = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            pixels[i] = (byte) values[i];
        }
        return new GreyPicture(width, values.length / width, pixels);
    }

    static List<Integer> values(GreyPicture picture) {
        return IntStream.range(0, picture.pixels().length)
                .mapToObj(i -> picture.at(i % picture.width(), i / picture.width()))
                .toList();
    }

    /** A filled upright rectangle of ink. */
    static InkMask rectangle(int width, int height, int left, int top, int columns, int rows) {
        boolean[] ink = new boolean[width * height];
        for (int i = 0; i < ink.length; i++) {
            int column = i % width - left;
            int row = i / width - top;
            ink[i] = column >= 0 && column < columns && row >= 0 && row < rows;
        }
        return new InkMask(width, height, ink);
    }
}
