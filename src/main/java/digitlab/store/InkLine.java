package digitlab.store;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import digitlab.core.data.LabelledImages;
import digitlab.ink.Drawing;
import digitlab.ink.GreyPicture;
import digitlab.ink.Ink;
import digitlab.ink.LabelledDrawing;
import digitlab.ink.Point;
import digitlab.ink.PreparedDigit;
import digitlab.ink.Stroke;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/** One drawing as JSON on one line. Reads strictly: nothing is converted, repeated, unknown or left over. */
final class InkLine {
    /** Coordinates beyond this come from no canvas. */
    private static final double FARTHEST = 1e6;

    private static final int LONGEST_NAME = 100;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

    private final JsonParser parser;
    private final String place;

    private InkLine(JsonParser parser, String place) {
        this.parser = parser;
        this.place = place;
    }

    /**
     * What a line says.
     *
     * @param id empty if it has none: only My digits have ids
     */
    record Entry(String id, LabelledDrawing drawing) {}

    /** @param place file and line, for messages */
    static Entry read(byte[] line, String place) {
        try (JsonParser parser = FACTORY.createParser(line)) {
            return new InkLine(parser, place).entry();
        } catch (JsonProcessingException e) {
            int column = e.getLocation() == null ? 1 : e.getLocation().getColumnNr();
            throw new FormatException("%s, column %d is not valid JSON: %s"
                    .formatted(place, column, LocatedJson.firstLine(e.getOriginalMessage())));
        } catch (IOException e) {
            throw new FormatException(
                    "%s is not valid JSON: %s".formatted(place, LocatedJson.firstLine(String.valueOf(e.getMessage()))));
        }
    }

    private Entry entry() throws IOException {
        expect(parser.nextToken(), JsonToken.START_OBJECT, "a drawing must be an object { … }");
        int label = -1;
        String id = "";
        String writer = null;
        List<Stroke> strokes = List.of();
        PreparedDigit image = null;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String field = parser.currentName();
            switch (field) {
                case "label" -> label = label();
                case "strokes" -> strokes = strokes();
                case "image" -> image = image();
                case "writer" -> writer = name("writer");
                case "id" -> id = name("id");
                default ->
                    throw failure("'" + field
                            + "' is not a field that is known here; known are label, strokes, image, writer, id");
            }
        }
        if (label < 0) {
            throw failure("the drawing has no field 'label'");
        }
        if (strokes.isEmpty() && image == null) {
            throw failure("the drawing has no strokes");
        }
        if (!strokes.isEmpty() && image != null) {
            throw failure("the drawing has strokes and an image, but only one of them says what it looks like");
        }
        if (parser.nextToken() != null) {
            throw failure("the line goes on after its drawing's closing '}'");
        }
        return new Entry(id, new LabelledDrawing(label, image == null ? new Drawing(strokes) : image, writer));
    }

    private String name(String field) throws IOException {
        expect(parser.nextToken(), JsonToken.VALUE_STRING, field + " must be a text");
        String text = parser.getText();
        if (text.isBlank() || text.length() > LONGEST_NAME || text.chars().anyMatch(Character::isISOControl)) {
            throw failure("%s must have 1 to %d characters on one line".formatted(field, LONGEST_NAME));
        }
        return text;
    }

    private int label() throws IOException {
        expect(parser.nextToken(), JsonToken.VALUE_NUMBER_INT, "label must be a whole number");
        String text = parser.getText();
        if (text.length() != 1) {
            throw failure("label must be between 0 and 9, but is " + text);
        }
        return text.charAt(0) - '0';
    }

    private PreparedDigit image() throws IOException {
        String rule = "image must be %d bytes in Base64".formatted(LabelledImages.PIXELS);
        expect(parser.nextToken(), JsonToken.VALUE_STRING, rule);
        try {
            byte[] pixels = Base64.getDecoder().decode(parser.getText());
            return new PreparedDigit(new GreyPicture(LabelledImages.SIDE, LabelledImages.SIDE, pixels));
        } catch (IllegalArgumentException e) {
            throw failure(rule);
        }
    }

    private List<Stroke> strokes() throws IOException {
        expect(parser.nextToken(), JsonToken.START_ARRAY, "strokes must be a list [ … ]");
        List<Stroke> strokes = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            expect(parser.currentToken(), JsonToken.START_ARRAY, "a stroke must be a list of points [ … ]");
            List<Point> points = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                points.add(point());
            }
            if (points.isEmpty()) {
                throw failure("a stroke must have a point");
            }
            strokes.add(new Stroke(points));
        }
        return strokes;
    }

    private Point point() throws IOException {
        expect(parser.currentToken(), JsonToken.START_ARRAY, "a point must be [x, y]");
        parser.nextToken();
        double x = coordinate();
        parser.nextToken();
        double y = coordinate();
        expect(parser.nextToken(), JsonToken.END_ARRAY, "a point must be [x, y]");
        return new Point(x, y);
    }

    private double coordinate() throws IOException {
        JsonToken token = parser.currentToken();
        if (token != JsonToken.VALUE_NUMBER_INT && token != JsonToken.VALUE_NUMBER_FLOAT) {
            throw failure("a point must be [x, y] with two numbers");
        }
        double value = Double.parseDouble(parser.getText());
        if (Math.abs(value) <= FARTHEST) {
            return value;
        }
        throw failure("a coordinate must be between -1000000 and 1000000, but is " + parser.getText());
    }

    private void expect(JsonToken token, JsonToken expected, String rule) {
        if (token != expected) {
            throw failure(rule);
        }
    }

    private FormatException failure(String complaint) {
        return new FormatException("%s, column %d: %s"
                .formatted(place, parser.currentTokenLocation().getColumnNr(), complaint));
    }

    /**
     * The line of a drawing, without its end.
     *
     * @param id empty for none
     */
    static String text(String id, LabelledDrawing drawing) {
        String writer = drawing.writer();
        return "{"
                + (id.isEmpty() ? "" : "\"id\":" + quoted(id) + ",")
                + "\"label\":" + drawing.label()
                + (writer == null ? "" : ",\"writer\":" + quoted(writer))
                + ","
                + text(drawing.ink())
                + "}";
    }

    private static String text(Ink ink) {
        return ink instanceof PreparedDigit digit
                ? "\"image\":\""
                        + Base64.getEncoder().encodeToString(digit.picture().pixels()) + '"'
                : ((Drawing) ink)
                        .strokes().stream().map(InkLine::text).collect(Collectors.joining(",", "\"strokes\":[", "]"));
    }

    private static String quoted(String text) {
        return '"' + String.valueOf(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
    }

    private static String text(Stroke stroke) {
        return stroke.points().stream()
                .map(point -> "[" + text(point.x()) + "," + text(point.y()) + "]")
                .collect(Collectors.joining(",", "[", "]"));
    }

    /** Whole numbers without their ".0"; the others to the last bit. */
    private static String text(double coordinate) {
        boolean isWhole = coordinate == Math.rint(coordinate) && Math.abs(coordinate) <= FARTHEST;
        return isWhole ? Long.toString((long) coordinate) : Double.toString(coordinate);
    }
}
