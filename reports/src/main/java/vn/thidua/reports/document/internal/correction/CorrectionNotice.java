package vn.thidua.reports.document.internal.correction;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.reports.document.internal.Block;
import vn.thidua.reports.document.internal.Composer;
import vn.thidua.reports.document.internal.Composition;
import vn.thidua.reports.document.internal.Figures;
import vn.thidua.reports.document.internal.Setting;
import vn.thidua.reports.document.internal.Subject;
import vn.thidua.reports.document.internal.TableSection;
import vn.thidua.reports.document.internal.periodic.Words;
import vn.thidua.reports.mart.Correction;
import vn.thidua.reports.mart.CorrectionCause;
import vn.thidua.reports.mart.Edition;
import vn.thidua.reports.mart.EditionKind;
import vn.thidua.reports.mart.Reading;
import vn.thidua.reports.scope.Scope;

/**
 * Writes what an edition says otherwise than the official one before it, and for whom. Where it
 * says nothing otherwise the notice says so: silence would leave the reader in doubt.
 */
public final class CorrectionNotice implements Composer {
  private static final int MOST_UNITS_NAMED = 20;
  private static final int MOST_CAUSES = 500;

  @Override
  public String id() {
    return "correction-notice";
  }

  @Override
  public Composition compose(Reading reading, Subject subject, Setting setting) {
    Words words = new Words(setting);
    int year = reading.edition().year();
    String code = subject.scope() instanceof Scope.OfCluster scope ? scope.clusterCode() : null;
    String name;
    String summary;
    if (code == null) {
      reading.sight().requireEverything();
      name = words.shared("scope.city");
      summary = words.own("summary.city", year);
    } else {
      reading.sight().requireUnitsOf(code);
      name =
          reading
              .cluster(code)
              .orElseThrow(() -> new IllegalStateException("The edition lost cluster " + code))
              .standing()
              .cluster(words.language());
      summary = words.own("summary.cluster", year, name);
    }
    List<Correction> corrections =
        setting.previous() == null ? List.of() : reading.quality().corrections(code).list();
    return new Composition(
        words.own("title"),
        summary,
        new Notice(reading, code, name, words).blocks(setting.previous() == null, corrections),
        words.own(corrections.isEmpty() ? "closing.none" : "closing", year));
  }

  /** One notice while it is written. */
  private static final class Notice {
    private final Reading reading;
    private final @Nullable String code;
    private final String name;
    private final Words words;
    private final CorrectionWords statements;

    Notice(Reading reading, @Nullable String code, String name, Words words) {
      this.reading = reading;
      this.code = code;
      this.name = name;
      this.words = words;
      this.statements = new CorrectionWords(reading, words);
    }

    /**
     * Its blocks.
     *
     * @param isFirst whether no edition of the year was published before
     * @param corrections what it says otherwise; empty for the first
     */
    List<Block> blocks(boolean isFirst, List<Correction> corrections) {
      Edition edition = reading.edition();
      if (isFirst) {
        return List.of(
            new Block.Paragraph(
                words.own("text.first", words.issuer(), edition.editionId(), edition.year())));
      }
      if (corrections.isEmpty()) {
        return List.of(
            new Block.Paragraph(
                words.own("text.none", words.issuer(), edition.editionId(), name, edition.year())));
      }
      List<Block> blocks = new ArrayList<>();
      List<String> units =
          corrections.stream().map(row -> row.unit(words.language())).distinct().toList();
      blocks.add(
          new Block.Paragraph(
              words.own(
                  "text.some",
                  words.issuer(),
                  edition.editionId(),
                  words.day(edition.asOf()),
                  corrections.get(0).previousEditionId(),
                  corrections.size(),
                  corrections.stream().map(Correction::unitCode).distinct().count())));
      if (edition.kind() == EditionKind.PROVISIONAL) {
        blocks.add(new Block.Paragraph(words.own("text.provisional", edition.editionId())));
      }
      blocks.add(new Block.Paragraph(words.own("text.units", words.list(units, MOST_UNITS_NAMED))));
      blocks.add(new Block.Heading(words.own("heading.changes")));
      blocks.add(new Block.Paragraph(words.own("changes.lead")));
      Map<String, List<Correction>> clusters =
          corrections.stream()
              .collect(
                  Collectors.groupingBy(
                      Correction::clusterCode, LinkedHashMap::new, Collectors.toList()));
      clusters.values().forEach(rows -> blocks.add(changes(rows)));
      blocks.add(new Block.Heading(words.own("heading.causes")));
      blocks.addAll(causes());
      return blocks;
    }

    private TableSection changes(List<Correction> rows) {
      return new TableSection(
          words.nextOwnTable("changes", rows.get(0).cluster(words.language())),
          List.of(
              words.wide("unit"),
              words.wide("what"),
              words.phrase("before"),
              words.phrase("after")),
          rows.stream()
              .map(
                  row ->
                      List.of(
                          row.unit(words.language()),
                          statements.subject(row),
                          statements.says(row, row.before()),
                          statements.says(row, row.after())))
              .toList(),
          null);
    }

    private List<Block> causes() {
      List<CorrectionCause> all = reading.quality().causes(code, MOST_CAUSES + 2);
      List<Block> blocks = new ArrayList<>();
      if (all.stream().anyMatch(row -> row.source() == CorrectionCause.Source.RULEBOOK)) {
        blocks.add(new Block.Paragraph(words.own("causes.rulebook")));
      }
      List<CorrectionCause> rows =
          all.stream().filter(row -> row.source() != CorrectionCause.Source.RULEBOOK).toList();
      if (rows.isEmpty()) {
        blocks.add(new Block.Paragraph(words.own("causes.none")));
        return blocks;
      }
      boolean limited = rows.size() > MOST_CAUSES;
      blocks.add(
          new Block.Paragraph(
              limited ? words.own("causes.limited", MOST_CAUSES) : words.own("causes.lead")));
      blocks.add(
          new TableSection(
              words.nextOwnTable("causes"),
              List.of(
                  words.wide("unit"),
                  words.wide("what"),
                  words.phrase("before"),
                  words.phrase("after"),
                  words.wide("source")),
              rows.stream().limit(MOST_CAUSES).map(this::cause).toList(),
              null));
      return blocks;
    }

    private List<String> cause(CorrectionCause row) {
      return List.of(
          statements.unit(row.unitCode()),
          statements.cause(row),
          statements.value(row, row.before()),
          statements.value(row, row.after()),
          place(row));
    }

    private String place(CorrectionCause row) {
      String file = row.afterFile() == null ? row.beforeFile() : row.afterFile();
      Long line = row.afterFile() == null ? row.beforeLine() : row.afterLine();
      return file == null || line == null ? Figures.NOTHING : words.own("place", file, line);
    }
  }
}
