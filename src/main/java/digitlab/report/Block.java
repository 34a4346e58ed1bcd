package digitlab.report;

import digitlab.chart.Drawing;
import java.util.List;

/** A part of a report, as it is in every form that the report is written in. */
sealed interface Block {
    /**
     * A heading.
     *
     * @param level 1 for the report's own, 2 for its sections
     */
    record Heading(int level, String text) implements Block {}

    /** A paragraph. */
    record Paragraph(String text) implements Block {}

    /** A list of points. */
    record Points(List<String> points) implements Block {
        public Points {
            points = List.copyOf(points);
        }
    }

    /**
     * Somebody's own words, set apart from the report's.
     *
     * @param label who speaks, or about what
     */
    record Quotation(String label, String text) implements Block {}

    /**
     * Rows of cells below a row of names.
     *
     * @param caption says what is in it
     */
    record Table(String caption, List<Column> columns, List<List<Cell>> rows) implements Block {
        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
            int width = columns.size();
            if (rows.stream().anyMatch(row -> row.size() != width)) {
                throw new IllegalArgumentException("rows must have %d cells each: %s".formatted(width, rows));
            }
        }
    }

    /**
     * A column of a table.
     *
     * @param numeric set flush right
     */
    record Column(String name, boolean numeric) {
        static Column text(String name) {
            return new Column(name, false);
        }

        static Column number(String name) {
            return new Column(name, true);
        }
    }

    /** Why a cell stands out. */
    enum Mark {
        NONE,
        /** What tells its row or column from the others. */
        DIFFERS,
        /** The best of its column. */
        BEST,
        /** The name of its row. */
        NAME
    }

    /** A cell of a table. */
    record Cell(String text, Mark mark) {
        static Cell of(String text) {
            return new Cell(text, Mark.NONE);
        }

        static Cell name(String text) {
            return new Cell(text, Mark.NAME);
        }
    }

    /**
     * A figure.
     *
     * @param name of its files, without ending: letters, digits and hyphens
     * @param title says in a line what it shows; stands below it
     * @param description says what is to be seen in it, for those who cannot see it
     * @param numbers that it is drawn from
     */
    record Figure(
            String name, String title, String description, Drawing drawing, double width, double height, Table numbers)
            implements Block {
        public Figure {
            if (!name.matches("[a-z][a-z0-9-]*")) {
                throw new IllegalArgumentException("a figure's name must be of letters and digits, but is " + name);
            }
        }
    }

    /** Lines for a shell. */
    record Listing(List<String> lines) implements Block {
        public Listing {
            lines = List.copyOf(lines);
        }
    }

    /**
     * Room to write into.
     *
     * @param prompt what to write about
     */
    record Room(String prompt, int lines) implements Block {}
}
