package digitlab.store;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A JSON value that knows its file, line, column and path, so that a mistake in it can be pointed at. Reads strictly:
 * nothing is converted (a text is not a number), nothing is repeated, nothing unknown is passed over.
 */
final class LocatedJson {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

    private final String source;
    private final String path;
    private final JsonLocation location;
    private final @Nullable Object value;

    /** @param value a Map of names to values, a List of values, a String, a {@link NumberText}, a Boolean or null */
    private LocatedJson(String source, String path, JsonLocation location, @Nullable Object value) {
        this.source = source;
        this.path = path;
        this.location = location;
        this.value = value;
    }

    private record NumberText(String text, boolean isWhole) {}

    /**
     * The one object that a text consists of.
     *
     * @param source named in messages, such as a file
     */
    static LocatedJson parse(byte[] text, String source) {
        try (JsonParser parser = FACTORY.createParser(text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new FormatException(source + " is not a JSON object: it must begin with '{'");
            }
            LocatedJson root = read(parser, source, "");
            if (parser.nextToken() != null) {
                throw new FormatException("%s goes on after its closing '}' in line %d"
                        .formatted(source, parser.currentTokenLocation().getLineNr()));
            }
            return root;
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation() == null ? JsonLocation.NA : e.getLocation();
            throw new FormatException("%s, line %d, column %d is not valid JSON: %s"
                    .formatted(source, at.getLineNr(), at.getColumnNr(), firstLine(e.getOriginalMessage())));
        } catch (IOException e) {
            throw new FormatException(source + " is not valid JSON: " + firstLine(String.valueOf(e.getMessage())));
        }
    }

    /** Without the parser's own account of its source, which begins in a bracket. */
    static String firstLine(String message) {
        String line = message.lines().findFirst().orElse("no reason given");
        int account = line.indexOf(" (start marker at");
        return account < 0 ? line : line.substring(0, account);
    }

    private static LocatedJson read(JsonParser parser, String source, String path) throws IOException {
        JsonLocation at = parser.currentTokenLocation();
        Object value =
                switch (parser.currentToken()) {
                    case START_OBJECT -> readFields(parser, source, path);
                    case START_ARRAY -> readElements(parser, source, path);
                    case VALUE_STRING -> parser.getText();
                    case VALUE_NUMBER_INT -> new NumberText(parser.getText(), true);
                    case VALUE_NUMBER_FLOAT -> new NumberText(parser.getText(), false);
                    case VALUE_TRUE -> true;
                    case VALUE_FALSE -> false;
                    default -> null;
                };
        return new LocatedJson(source, path, at, value);
    }

    private static Map<String, LocatedJson> readFields(JsonParser parser, String source, String path)
            throws IOException {
        Map<String, LocatedJson> fields = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            fields.put(name, read(parser, source, path.isEmpty() ? name : path + "." + name));
        }
        return fields;
    }

    private static List<LocatedJson> readElements(JsonParser parser, String source, String path) throws IOException {
        List<LocatedJson> elements = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            elements.add(read(parser, source, path + "[" + elements.size() + "]"));
        }
        return elements;
    }

    /** Whether this is JSON's null. */
    boolean isNull() {
        return value == null;
    }

    boolean isText() {
        return value instanceof String;
    }

    /** Whether this object has no fields. */
    boolean isEmpty() {
        return fields().isEmpty();
    }

    /** Shows the visitor each field of that name, in this value and everything in it. */
    void visit(String name, Consumer<LocatedJson> visitor) {
        if (value instanceof Map<?, ?>) {
            fields().forEach((field, inside) -> {
                if (field.equals(name)) {
                    visitor.accept(inside);
                }
                inside.visit(name, visitor);
            });
        } else if (value instanceof List<?>) {
            elements().forEach(element -> element.visit(name, visitor));
        }
    }

    /** The value of a field, or null if the object does not have it. */
    @Nullable
    LocatedJson field(String name) {
        return fields().get(name);
    }

    /** The value of a field that must be there. */
    LocatedJson required(String name) {
        LocatedJson field = fields().get(name);
        if (field == null) {
            throw failure("has no field '" + name + "'");
        }
        return field;
    }

    /** Complains about fields with other names. */
    void allow(String... names) {
        List<String> known = List.of(names);
        fields().forEach((name, field) -> {
            if (!known.contains(name)) {
                throw field.failure("is not a field that is known here; known are " + String.join(", ", known));
            }
        });
    }

    /** The fields of this object by name, in the order of the text. */
    Map<String, LocatedJson> entries() {
        return fields();
    }

    boolean isNumber() {
        return value instanceof NumberText;
    }

    boolean isList() {
        return value instanceof List<?>;
    }

    List<LocatedJson> elements() {
        if (value instanceof List<?> list) {
            return list.stream().map(LocatedJson.class::cast).toList();
        }
        throw failure("must be a list [ … ], but is " + kind());
    }

    String text() {
        if (value instanceof String text) {
            return text;
        }
        throw failure("must be a text in quotes, but is " + kind());
    }

    boolean flag() {
        if (value instanceof Boolean flag) {
            return flag;
        }
        throw failure("must be true or false, but is " + kind());
    }

    double number() {
        if (value instanceof NumberText number) {
            double parsed = Double.parseDouble(number.text());
            if (Double.isFinite(parsed)) {
                return parsed;
            }
            throw failure("is too large a number: " + number.text());
        }
        throw failure("must be a number, but is " + kind());
    }

    int wholeNumber() {
        long number = longNumber();
        if ((int) number != number) {
            throw failure("is too large a number: " + number);
        }
        return (int) number;
    }

    long longNumber() {
        if (!(value instanceof NumberText number) || !number.isWhole()) {
            throw failure("must be a whole number, but is " + (value instanceof NumberText n ? n.text() : kind()));
        }
        try {
            return Long.parseLong(number.text());
        } catch (NumberFormatException e) {
            throw failure("is too large a number: " + number.text());
        }
    }

    int wholeNumber(String name, int otherwise) {
        LocatedJson field = field(name);
        return field == null ? otherwise : field.wholeNumber();
    }

    double number(String name, double otherwise) {
        LocatedJson field = field(name);
        return field == null ? otherwise : field.number();
    }

    boolean flag(String name, boolean otherwise) {
        LocatedJson field = field(name);
        return field == null ? otherwise : field.flag();
    }

    String text(String name, String otherwise) {
        LocatedJson field = field(name);
        return field == null ? otherwise : field.text();
    }

    /**
     * Builds a value out of this object. Where a value's own check fails, its message is kept and pointed at the field that
     * it begins with the name of, or else at this object.
     */
    <T> T build(Supplier<T> maker) {
        try {
            return maker.get();
        } catch (IllegalArgumentException e) {
            String message = String.valueOf(e.getMessage());
            throw new FormatException(blamed(message).place() + ": " + message);
        }
    }

    private LocatedJson blamed(String message) {
        String words = squeezed(message);
        LocatedJson best = this;
        int length = 0;
        if (value instanceof Map<?, ?>) {
            for (Map.Entry<String, LocatedJson> field : fields().entrySet()) {
                String name = squeezed(field.getKey());
                if (words.startsWith(name) && name.length() > length) {
                    best = field.getValue();
                    length = name.length();
                }
            }
        }
        return best;
    }

    /** "learning rate" and "learningRate" are the same here. */
    private static String squeezed(String words) {
        return words.replace(" ", "").toLowerCase(Locale.ROOT);
    }

    /** An exception that points here: file, line, column, path and what is wrong with it. */
    FormatException failure(String complaint) {
        return new FormatException(place() + ": " + (path.isEmpty() ? "it" : path) + " " + complaint);
    }

    private String place() {
        return "%s, line %d, column %d".formatted(source, location.getLineNr(), location.getColumnNr());
    }

    @SuppressWarnings("unchecked") // readFields is the only maker of maps
    private Map<String, LocatedJson> fields() {
        if (value instanceof Map<?, ?> map) {
            return (Map<String, LocatedJson>) map;
        }
        throw failure("must be an object { … }, but is " + kind());
    }

    private String kind() {
        if (value == null) {
            return "null";
        }
        if (value instanceof String text) {
            return "the text \"" + (text.length() > 40 ? text.substring(0, 40) + "…" : text) + "\"";
        }
        if (value instanceof NumberText number) {
            return "the number " + number.text();
        }
        if (value instanceof Boolean) {
            return value.toString();
        }
        return value instanceof List<?> ? "a list" : "an object";
    }
}
