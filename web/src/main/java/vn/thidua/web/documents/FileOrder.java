package vn.thidua.web.documents;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thidua.reports.document.Period;
import vn.thidua.reports.export.ExportFormat;
import vn.thidua.reports.scope.Scope;
import vn.thidua.reports.text.Language;

/**
 * Files to be written, as the command line asks for them.
 *
 * @param item id of a document or table
 * @param format of a table; empty for a document
 * @param scope empty for the city, or one file for each it can be about
 * @param faults of the command line; nothing is done where there is one
 * @param properties of the service
 */
@SuppressWarnings("ArrayRecordComponent") // handed on to Spring Boot as it is
record FileOrder(
    String item,
    @Nullable ExportFormat format,
    int year,
    @Nullable Period period,
    @Nullable Scope scope,
    Language language,
    Path out,
    List<String> faults,
    String[] properties) {
  private static final String PDF = "pdf";

  static FileOrder render(List<String> words) {
    CommandLineOptions options =
        new CommandLineOptions(words, Set.of("report", "year", "period", "scope", "lang", "out"));
    return of(options, options.required("report"), null);
  }

  static FileOrder export(List<String> words) {
    CommandLineOptions options =
        new CommandLineOptions(words, Set.of("kind", "year", "scope", "format", "lang", "out"));
    String kind = options.required("kind");
    String format = options.required("format");
    if (format.equals(PDF)) {
      return of(options, document(kind, options), null);
    }
    Optional<ExportFormat> known = ExportFormat.ofExtension(format);
    if (known.isEmpty() && !format.isEmpty()) {
      options.fault(
          "--format is %s, not %s"
              .formatted(
                  Stream.concat(
                          Arrays.stream(ExportFormat.values()).map(ExportFormat::extension),
                          Stream.of(PDF))
                      .collect(Collectors.joining(", ")),
                  format));
    }
    return of(options, kind, known.orElse(null));
  }

  /** The document that prints what a table holds. */
  private static String document(String kind, CommandLineOptions options) {
    return switch (kind) {
      case "ranking" -> "year-end-ranking";
      case "awards" -> "award-proposals";
      case "commitments" -> "commitment-pact";
      case "criteria" -> criteria(options.scope());
      default -> {
        if (!kind.isEmpty()) {
          options.fault(
              "There is no document that prints %s; export it as a table".formatted(kind));
        }
        yield "";
      }
    };
  }

  private static String criteria(@Nullable Scope scope) {
    if (scope == null) {
      return "city-periodic";
    }
    return switch (scope.kind()) {
      case CITY -> "city-periodic";
      case CLUSTER -> "cluster-periodic";
      case UNIT -> "unit-scorecard";
    };
  }

  private static FileOrder of(
      CommandLineOptions options, String item, @Nullable ExportFormat format) {
    int year = options.year();
    Period period = options.period();
    Scope scope = options.scope();
    Language language = options.language();
    Path out = options.out();
    return new FileOrder(
        item,
        format,
        year,
        period,
        scope,
        language,
        out,
        options.faults().stream().distinct().toList(),
        options.properties());
  }
}
