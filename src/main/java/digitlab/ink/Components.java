package digitlab.ink;

import java.util.ArrayList;
import java.util.List;

/** The connected parts of a mask; diagonal neighbours are connected. */
final class Components {
    private final int width;
    private final int[] labels;
    private final List<Component> list;

    private Components(int width, int[] labels, List<Component> list) {
        this.width = width;
        this.labels = labels;
        this.list = list;
    }

    /**
     * One connected part.
     *
     * @param label its number, from 1
     * @param area in pixels
     */
    record Component(int label, int area, PixelBox box) {}

    static Components of(InkMask mask) {
        int[] labels = new int[mask.width() * mask.height()];
        int[] queue = new int[labels.length];
        List<Component> list = new ArrayList<>();
        for (int start = 0; start < labels.length; start++) {
            if (mask.at(start) && labels[start] == 0) {
                list.add(flood(mask, labels, queue, start, list.size() + 1));
            }
        }
        return new Components(mask.width(), labels, List.copyOf(list));
    }

    private static Component flood(InkMask mask, int[] labels, int[] queue, int start, int label) {
        int width = mask.width();
        int tail = 0;
        queue[tail++] = start;
        labels[start] = label;
        PixelBox box = new PixelBox(start % width, start / width, start % width + 1, start / width + 1);
        for (int head = 0; head < tail; head++) {
            int column = queue[head] % width;
            int row = queue[head] / width;
            box = column >= box.left() && column < box.right() && row >= box.top() && row < box.bottom()
                    ? box
                    : box.and(new PixelBox(column, row, column + 1, row + 1));
            for (int r = Math.max(0, row - 1); r <= Math.min(mask.height() - 1, row + 1); r++) {
                for (int c = Math.max(0, column - 1); c <= Math.min(width - 1, column + 1); c++) {
                    int neighbour = r * width + c;
                    if (mask.at(neighbour) && labels[neighbour] == 0) {
                        labels[neighbour] = label;
                        queue[tail++] = neighbour;
                    }
                }
            }
        }
        return new Component(label, tail, box);
    }

    List<Component> list() {
        return list;
    }

    /** The number of the component that a pixel is in, or 0. */
    int label(int column, int row) {
        return labels[row * width + column];
    }

    /** The pixels of these components alone. */
    InkMask mask(InkMask whole, List<Component> chosen) {
        boolean[] isChosen = new boolean[list.size() + 1];
        chosen.forEach(component -> isChosen[component.label()] = true);
        boolean[] ink = new boolean[labels.length];
        for (int i = 0; i < ink.length; i++) {
            ink[i] = isChosen[labels[i]];
        }
        return new InkMask(whole.width(), whole.height(), ink);
    }
}
