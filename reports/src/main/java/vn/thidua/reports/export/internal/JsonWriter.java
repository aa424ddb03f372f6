package vn.thidua.reports.export.internal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.reports.export.internal.Table.Column;
import vn.thidua.reports.mart.Edition;

/**
 * JSON for programs: the edition, then a record a row by the columns' stable names. Figures are
 * numbers with all their decimals, days ISO 8601, what is empty is null.
 */
public final class JsonWriter {
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .build();

  private JsonWriter() {}

  /** Writes the table; the stream stays open. */
  public static void write(Table table, Edition edition, OutputStream out) throws IOException {
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.writeStartObject();
      json.writeObjectFieldStart("edition");
      json.writeNumberField("edition_id", edition.editionId());
      json.writeNumberField("year", edition.year());
      json.writeStringField("kind", edition.kind().name());
      json.writeStringField("as_of", edition.asOf().toString());
      json.writeStringField("published_at", edition.publishedAt().toString());
      json.writeStringField("content_digest", edition.contentDigest());
      json.writeEndObject();
      json.writeArrayFieldStart("rows");
      table.eachRow(row -> write(json, table.columns(), row));
      json.writeEndArray();
      json.writeEndObject();
    }
  }

  private static void write(JsonGenerator json, List<Column> columns, List<@Nullable Object> row)
      throws IOException {
    json.writeStartObject();
    for (int index = 0; index < row.size(); index++) {
      write(json, columns.get(index), row.get(index));
    }
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, Column column, @Nullable Object value)
      throws IOException {
    json.writeFieldName(column.name());
    if (value == null) {
      json.writeNull();
    } else if (value instanceof BigDecimal number) {
      json.writeNumber(number);
    } else if (value instanceof Integer number) {
      json.writeNumber(number);
    } else if (value instanceof Long number) {
      json.writeNumber(number);
    } else {
      json.writeString(value.toString());
    }
  }
}
