package vn.thidua.reports.export.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.thidua.reports.export.internal.Table.Column;
import vn.thidua.reports.export.internal.Table.Kind;
import vn.thidua.reports.mart.Edition;
import vn.thidua.reports.mart.EditionKind;
import vn.thidua.reports.mart.Rows;
import vn.thidua.reports.text.Language;

/** What is wrong in a finished file is found, whatever it is; what is right is let through. */
class ReadBackTests {
  private static final List<Column> COLUMNS =
      List.of(
          new Column("unit_name", "Đơn vị", Kind.TEXT, 42),
          new Column("total_points", "Tổng điểm", Kind.NUMBER, 16),
          new Column("score_ratio", "Tỷ lệ điểm", Kind.RATIO, 16),
          new Column("cluster_rank", "Hạng", Kind.WHOLE, 14),
          new Column("as_of", "Số liệu đến ngày", Kind.DATE, 14));
  private static final Edition EDITION =
      new Edition(
          7,
          2025,
          EditionKind.PROVISIONAL,
          LocalDate.of(2025, 9, 30),
          Instant.parse("2025-10-01T01:02:03Z"),
          1L,
          "d1",
          "d2",
          "d3",
          "d4",
          true);

  /** A format, as its receivers read it. */
  enum Format {
    XLSX {
      @Override
      void write(Table table, OutputStream out) throws IOException {
        XlsxWriter.write(table, Extent.of(table), provenance(table), out);
      }

      @Override
      List<String> readBack(Table table, Path file) throws IOException {
        return XlsxReadBack.differences(table, provenance(table), file);
      }
    },
    VIETNAMESE_CSV {
      @Override
      void write(Table table, OutputStream out) throws IOException {
        new CsvWriter(Language.VI).write(table, out);
      }

      @Override
      List<String> readBack(Table table, Path file) throws IOException {
        return CsvReadBack.differences(table, Language.VI, file);
      }
    },
    ENGLISH_CSV {
      @Override
      void write(Table table, OutputStream out) throws IOException {
        new CsvWriter(Language.EN).write(table, out);
      }

      @Override
      List<String> readBack(Table table, Path file) throws IOException {
        return CsvReadBack.differences(table, Language.EN, file);
      }
    },
    JSON {
      @Override
      void write(Table table, OutputStream out) throws IOException {
        JsonWriter.write(table, EDITION, out);
      }

      @Override
      List<String> readBack(Table table, Path file) throws IOException {
        return JsonReadBack.differences(table, EDITION, file);
      }
    };

    abstract void write(Table table, OutputStream out) throws IOException;

    abstract List<String> readBack(Table table, Path file) throws IOException;

    /** What the check of one table finds in the file of another. */
    List<String> differences(Table written, Table wanted) {
      try {
        Path file = Files.createTempFile("table", null);
        try {
          try (OutputStream out = Files.newOutputStream(file)) {
            write(written, out);
          }
          return readBack(wanted, file);
        } finally {
          Files.delete(file);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void letsThroughWhatIsRight(Format format) {
    Table table =
        all(
            List.of(
                row("Ủy ban nhân dân quận Hoàn Kiếm", "96.50", "0.965000", 1),
                row(
                    "=HYPERLINK(\"http://x\";\"Sở <b>Xây dựng</b>\") & 1,5",
                    "-0.5",
                    null,
                    2_000_000),
                row(" lề \t trái; \"phải\"\r\nhai dòng ", "1234567.890123", "-0.000001", null),
                row("'=x", "0", "0.0", 0),
                row("-1+1", "100", "1", 3),
                row("\u202Eđảo \u0001 \u000B \uFFFE \uD83D\uDE00 x", "1E+3", "1E-6", 4),
                row("", null, null, null),
                row(null, null, null, null)));

    assertThat(format.differences(table, table)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void letsThroughATableWithoutRows(Format format) {
    assertThat(format.differences(none(), none())).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void findsAFigureThatDiffersInItsLastDigit(Format format) {
    assertThat(
            format.differences(
                table(row("A", "1", "0.5", 1), row("B", "12.3456", "0.5", 2)),
                table(row("A", "1", "0.5", 1), row("B", "12.3457", "0.5", 2))))
        .containsExactly("row 2, total_points is 12.3456, not 12.3457");
  }

  @ParameterizedTest
  @EnumSource
  void findsAFigureThatIsNone(Format format) {
    assertThat(format.differences(table(row("A", "0", "0", 1)), table(row("A", null, "0", 1))))
        .containsExactly("row 1, total_points is 0, not null");
    assertThat(format.differences(table(row("A", null, "0", 1)), table(row("A", "0", "0", 1))))
        .containsExactly("row 1, total_points is null, not 0");
  }

  @ParameterizedTest
  @EnumSource
  void findsRowsThatAreMissingTooManyOrInAnothersPlace(Format format) {
    List<@Nullable Object> first = row("A", "1", "0.5", 1);
    List<@Nullable Object> second = row("B", "2", "0.5", 2);

    // the workbook's second sheet tells the number of rows too
    assertThat(format.differences(table(first), table(first, second))).contains("row 2 is missing");
    assertThat(format.differences(table(first, second), table(first)))
        .contains("row 2 is one too many");
    assertThat(format.differences(table(second, first), table(first, second)))
        .contains("row 1, unit_name is B, not A", "row 2, total_points is 1, not 2");
  }

  @ParameterizedTest
  @EnumSource
  void findsALetterThatWasLost(Format format) {
    assertThat(
            format.differences(
                table(row("Hoan Kiem", "1", "0.5", 1)), table(row("Hoàn Kiếm", "1", "0.5", 1))))
        .containsExactly("row 1, unit_name is Hoan Kiem, not Hoàn Kiếm");
  }

  @ParameterizedTest
  @EnumSource
  void findsAFigureWrittenAsTextAndADayWrittenAsAFigure(Format format) {
    List<@Nullable Object> text = new ArrayList<>(row("A", null, "0.5", 1));
    text.set(1, "khoảng 1");
    List<@Nullable Object> day = new ArrayList<>(row("A", "1", "0.5", 1));
    day.set(4, 45931);

    assertThat(format.differences(table(text), table(row("A", "1", "0.5", 1)))).hasSize(1);
    assertThat(format.differences(table(day), table(row("A", "1", "0.5", 1)))).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  void endsEarlyWhereEverythingIsWrong(Format format) {
    Table wrong = all(Collections.nCopies(1_000, row("A", "1", "0.5", 1)));
    Table right = all(Collections.nCopies(1_000, row("B", "2", "0.5", 1)));

    assertThat(format.differences(wrong, right)).hasSize(5);
  }

  @Test
  void refusesAWorkbookOfMoreRowsThanASheetHolds() {
    List<@Nullable Object> row = row("A", "1", "0.5", 1);
    Table endless =
        new Table(
            "Xếp hạng",
            COLUMNS,
            reader -> IntStream.range(0, 1 << 20).forEach(each -> reader.accept(row)));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Format.XLSX.differences(endless, endless))
        .withMessageContaining("1,048,576")
        .withMessageContaining("CSV");
  }

  private static Table provenance(Table table) {
    return new Table(
        "Nguồn",
        List.of(
            new Column("what", "Mục", Kind.TEXT, 34),
            new Column("value", "Nội dung", Kind.TEXT, 70)),
        Rows.of(List.of(Arrays.asList("Số dòng", Extent.of(table).rows()))));
  }

  private static Table none() {
    return all(List.of());
  }

  private static Table table(List<@Nullable Object> only) {
    return table(only, null);
  }

  private static Table table(List<@Nullable Object> first, @Nullable List<@Nullable Object> next) {
    return all(next == null ? List.of(first) : List.of(first, next));
  }

  private static Table all(List<List<@Nullable Object>> rows) {
    return new Table("Xếp hạng", COLUMNS, Rows.of(rows));
  }

  private static List<@Nullable Object> row(
      @Nullable String name,
      @Nullable String points,
      @Nullable String ratio,
      @Nullable Integer rank) {
    return Arrays.asList(
        name,
        points == null ? null : new BigDecimal(points),
        ratio == null ? null : new BigDecimal(ratio),
        rank,
        LocalDate.of(2025, 9, 30));
  }
}
