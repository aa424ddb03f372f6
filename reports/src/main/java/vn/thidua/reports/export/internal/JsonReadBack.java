package vn.thidua.reports.export.internal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.thidua.reports.export.internal.Table.Column;
import vn.thidua.reports.export.internal.Table.Kind;
import vn.thidua.reports.mart.Edition;

/** Whether a finished JSON file says what its table and edition do. */
public final class JsonReadBack {
  private static final JsonFactory JSON = new JsonFactory();

  private JsonReadBack() {}

  /** What differs; empty where the file is sound. */
  public static List<String> differences(Table table, Edition edition, Path file)
      throws IOException {
    RowCheck check = new RowCheck(table, UnaryOperator.identity());
    List<String> differences = new ArrayList<>();
    try (JsonParser json = JSON.createParser(file.toFile())) {
      json.nextToken();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String part = json.currentName();
        json.nextToken();
        if (part.equals("edition")) {
          Map<String, @Nullable Object> read = object(json, Map.of());
          Map<String, Object> expected =
              Map.of(
                  "edition_id", Long.toString(edition.editionId()),
                  "year", Integer.toString(edition.year()),
                  "kind", edition.kind().name(),
                  "as_of", edition.asOf().toString(),
                  "published_at", edition.publishedAt().toString(),
                  "content_digest", edition.contentDigest());
          read.replaceAll((name, value) -> String.valueOf(value));
          if (!read.equals(expected)) {
            differences.add("the edition is %s, not %s".formatted(read, expected));
          }
        } else {
          rows(json, table, check);
        }
      }
    }
    differences.addAll(check.differences());
    return differences;
  }

  private static void rows(JsonParser json, Table table, RowCheck check) throws IOException {
    Map<String, Column> columns = new LinkedHashMap<>();
    table.columns().forEach(column -> columns.put(column.name(), column));
    List<String> names = List.copyOf(columns.keySet());
    json.nextToken();
    check.rows(
        new Objects(json, columns),
        row -> {
          check.head(List.copyOf(row.keySet()), names);
          return new ArrayList<>(row.values());
        });
  }

  /** The objects of a list of which the first is begun. */
  private record Objects(JsonParser json, Map<String, Column> columns)
      implements Iterator<Map<String, @Nullable Object>> {
    @Override
    public boolean hasNext() {
      return json.currentToken() == JsonToken.START_OBJECT;
    }

    @Override
    public Map<String, @Nullable Object> next() {
      try {
        Map<String, @Nullable Object> object = object(json, columns);
        json.nextToken();
        return object;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Names and values from the brace at which the file stands to the one that closes it. */
  private static Map<String, @Nullable Object> object(JsonParser json, Map<String, Column> columns)
      throws IOException {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      JsonToken token = json.nextToken();
      Column column = columns.get(name);
      if (token == JsonToken.VALUE_NULL) {
        object.put(name, null);
      } else if (token.isNumeric()) {
        object.put(name, json.getDecimalValue());
      } else if (column != null && column.kind() == Kind.DATE) {
        object.put(name, day(json.getText()));
      } else {
        object.put(name, json.getText());
      }
    }
    return object;
  }

  // what is no day stays a text, which no day equals
  private static Object day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      return text;
    }
  }
}
