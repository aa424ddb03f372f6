package vn.thidua.web;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.thidua.reports.export.ExportFormat;
import vn.thidua.reports.mart.Edition;
import vn.thidua.reports.text.Language;

/** A table as the board takes it away, read as its receivers read it. */
final class Taken {
  static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private final List<String> names;
  private final List<List<String>> rows;

  private Taken(List<String> names, List<List<String>> rows) {
    this.names = names;
    this.rows = rows;
  }

  static Taken of(String kind, Edition edition, Language language, ExportFormat format)
      throws IOException, InterruptedException {
    JsonNode json = JSON.readTree(bytes(kind, edition, language, ExportFormat.JSON)).get("rows");
    List<String> names = List.copyOf(json.get(0).propertyNames());
    return new Taken(
        names,
        switch (format) {
          case JSON -> json(json);
          case XLSX -> workbook(bytes(kind, edition, language, format), names.size());
          case CSV -> csv(bytes(kind, edition, language, format), language);
        });
  }

  int size() {
    return rows.size();
  }

  /** The one row whose codes are these. */
  Map<String, String> row(String... codes) {
    List<List<String>> found =
        rows.stream().filter(row -> row.containsAll(Arrays.asList(codes))).toList();
    assertThat(found).as("rows of %s", Arrays.toString(codes)).hasSize(1);
    Map<String, String> values = new LinkedHashMap<>();
    for (int column = 0; column < names.size(); column++) {
      values.put(names.get(column), found.get(0).get(column));
    }
    return values;
  }

  private static List<List<String>> json(JsonNode rows) {
    List<List<String>> read = new ArrayList<>();
    for (JsonNode row : rows) {
      List<String> cells = new ArrayList<>();
      row.values().forEach(cell -> cells.add(plain(cell)));
      read.add(cells);
    }
    return read;
  }

  static String plain(JsonNode cell) {
    return cell.isNull() || cell.isMissingNode()
        ? ""
        : Published.plain(cell.isNumber() ? cell.decimalValue() : cell.asString());
  }

  private static List<List<String>> workbook(byte[] file, int columns) throws IOException {
    try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
      List<List<String>> read = new ArrayList<>();
      for (Row row : book.getFirstSheet().read().stream().skip(1).toList()) {
        List<String> cells = new ArrayList<>();
        for (int column = 0; column < columns; column++) {
          cells.add(
              row.getOptionalCell(column)
                  .map(
                      cell ->
                          Published.plain(
                              cell.getType() == CellType.NUMBER ? cell.asNumber() : cell.getText()))
                  .orElse(""));
        }
        read.add(cells);
      }
      return read;
    }
  }

  private static List<List<String>> csv(byte[] file, Language language) throws IOException {
    boolean vietnamese = language == Language.VI;
    try (CsvReader<CsvRecord> csv =
        CsvReader.builder()
            .fieldSeparator(vietnamese ? ';' : ',')
            .ofCsvRecord(new String(file, StandardCharsets.UTF_8))) {
      return csv.stream()
          .skip(1)
          .map(
              row ->
                  row.getFields().stream()
                      .map(cell -> figure(vietnamese ? cell.replace(',', '.') : cell, cell))
                      .toList())
          .toList();
    }
  }

  private static String figure(String number, String text) {
    return number.matches("-?\\d+(\\.\\d+)?") ? Published.plain(new BigDecimal(number)) : text;
  }

  private static byte[] bytes(String kind, Edition edition, Language language, ExportFormat format)
      throws IOException, InterruptedException {
    HttpResponse<byte[]> answer =
        Sessions.session("board")
            .send(
                HttpRequest.newBuilder(
                        Sessions.at(
                            "/tables/%s.%s?edition=%d&lang=%s"
                                .formatted(
                                    kind,
                                    format.extension(),
                                    edition.editionId(),
                                    language.code())))
                    .build(),
                HttpResponse.BodyHandlers.ofByteArray());
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body();
  }
}
