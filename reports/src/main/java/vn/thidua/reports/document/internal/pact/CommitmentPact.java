package vn.thidua.reports.document.internal.pact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
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
import vn.thidua.reports.document.internal.TableDraft;
import vn.thidua.reports.document.internal.TableSection;
import vn.thidua.reports.document.internal.TableSection.Align;
import vn.thidua.reports.document.internal.TableSection.Column;
import vn.thidua.reports.document.internal.TableSection.Width;
import vn.thidua.reports.document.internal.periodic.Words;
import vn.thidua.reports.mart.ClusterReading;
import vn.thidua.reports.mart.Criterion;
import vn.thidua.reports.mart.LedgerFilter;
import vn.thidua.reports.mart.LedgerLine;
import vn.thidua.reports.mart.LedgerLines;
import vn.thidua.reports.mart.Reading;
import vn.thidua.reports.mart.RulebookTerms;
import vn.thidua.reports.mart.Slice;
import vn.thidua.reports.mart.UnitKeeping;
import vn.thidua.reports.mart.UnitName;
import vn.thidua.reports.scope.Scope;
import vn.thidua.reports.text.Measures;

/** Writes the pact that the units of a cluster sign: what each has committed itself to. */
public final class CommitmentPact implements Composer {

  @Override
  public String id() {
    return "commitment-pact";
  }

  @Override
  public Composition compose(Reading reading, Subject subject, Setting setting) {
    String code = ((Scope.OfCluster) subject.scope()).clusterCode();
    reading.sight().requireUnitsOf(code);
    Words words = new Words(setting);
    int year = reading.edition().year();
    ClusterReading cluster =
        reading
            .cluster(code)
            .orElseThrow(() -> new IllegalStateException("The edition lost cluster " + code));
    String name = cluster.standing().cluster(words.language());
    // who leads is of no matter where all sign
    List<String> byName =
        reading.directory().units("", Integer.MAX_VALUE).stream().map(UnitName::unitCode).toList();
    List<UnitKeeping> units =
        reading.overview().units(code).stream()
            .sorted(Comparator.comparingInt(unit -> byName.indexOf(unit.unitCode())))
            .toList();
    return new Composition(
        words.own("title"),
        words.own("summary", year, name),
        units.isEmpty()
            ? List.of(new Block.Paragraph(words.own("text.nobody", name, year)))
            : new Pact(reading, cluster, units, words).blocks(),
        units.isEmpty() ? null : words.own("closing", words.issuer()));
  }

  /** One pact while it is written. */
  private static final class Pact {
    private final ClusterReading cluster;
    private final int year;
    private final LocalDate asOf;
    private final List<UnitKeeping> units;
    private final Map<String, List<LedgerLine>> ledger;
    private final Words words;
    private final Figures figures;
    private final boolean isFromBaseline;

    Pact(Reading reading, ClusterReading cluster, List<UnitKeeping> units, Words words) {
      this.cluster = cluster;
      this.year = reading.edition().year();
      this.asOf = reading.edition().asOf();
      this.units = units;
      this.words = words;
      this.figures = new Figures(words.language(), 0);
      LedgerFilter filter =
          new LedgerFilter(
              Slice.ofCluster(cluster.standing().clusterCode()),
              null,
              null,
              null,
              null,
              LedgerLines.ALL,
              null);
      List<String> inOrder = cluster.criteria().stream().map(Criterion::criterionCode).toList();
      this.ledger =
          reading.ledger().all(filter).list().stream()
              .sorted(Comparator.comparingInt(line -> inOrder.indexOf(line.criterionCode())))
              .collect(
                  Collectors.groupingBy(
                      LedgerLine::unitCode, LinkedHashMap::new, Collectors.toList()));
      this.isFromBaseline =
          ledger.values().stream()
              .flatMap(List::stream)
              .anyMatch(line -> line.inForce() && line.baseline() != null);
    }

    List<Block> blocks() {
      List<Block> blocks = new ArrayList<>();
      cluster
          .rulebook()
          .map(RulebookTerms::documentNo)
          .ifPresent(number -> blocks.add(new Block.Paragraph(words.own("basis", number))));
      blocks.add(
          new Block.Paragraph(
              words.own("text", cluster.standing().cluster(words.language()), units.size(), year)));
      blocks.add(new Block.Heading(words.own("heading.pledge")));
      boolean isRuled = cluster.rulebook().filter(RulebookTerms::isSound).isPresent();
      for (String pledge : List.of("keep", "report", isRuled ? "judge" : "judge.unruled")) {
        blocks.add(new Block.Paragraph(words.own("pledge." + pledge)));
      }
      blocks.add(new Block.Heading(words.own("heading.targets")));
      blocks.addAll(targets());
      blocks.add(new Block.Heading(words.own("heading.signing")));
      blocks.add(new Block.Paragraph(words.own("signing.lead")));
      blocks.add(new Block.Signatures(units.stream().map(this::place).toList()));
      return blocks;
    }

    private List<Block> targets() {
      List<Block> blocks = new ArrayList<>();
      if (ledger.isEmpty()) {
        blocks.add(new Block.Paragraph(words.own("targets.none")));
        return blocks;
      }
      if (ledger.values().stream().flatMap(List::stream).anyMatch(line -> line.revision() > 0)) {
        blocks.add(new Block.Paragraph(words.own("targets.amended", words.day(asOf))));
      }
      blocks.add(new Block.Lead(words.own("targets.lead"), words.own("targets.annexed")));
      for (UnitKeeping unit : units) {
        List<LedgerLine> lines = ledger.getOrDefault(unit.unitCode(), List.of());
        if (!lines.isEmpty()) {
          blocks.add(table(unit.unit(words.language()), lines));
        }
      }
      List<String> silent =
          units.stream()
              .filter(unit -> !ledger.containsKey(unit.unitCode()))
              .map(unit -> unit.unit(words.language()))
              .toList();
      if (!silent.isEmpty()) {
        blocks.add(
            new Block.Paragraph(words.own("targets.silent", words.list(silent, silent.size()))));
      }
      return blocks;
    }

    private TableSection table(String unit, List<LedgerLine> lines) {
      TableDraft<LedgerLine> table =
          new TableDraft<LedgerLine>()
              .column(words.wide("criterion"), this::criterion)
              .column(words.phrase("measure"), this::measure);
      // where nobody gave a baseline it is not a column of dashes
      if (isFromBaseline) {
        table.column(figures("baseline"), line -> figures.value(line.baseline()));
      }
      return table
          .column(figures("target"), line -> figures.value(line.target()))
          .of(
              words.nextOwnTable("unit", unit),
              lines.stream().filter(LedgerLine::inForce).toList(),
              amendments(lines));
    }

    private Column figures(String key) {
      return new Column(words.shared("column." + key), Width.PHRASE, Align.RIGHT);
    }

    private String criterion(LedgerLine line) {
      String criterion = line.criterion(words.language());
      return line.revision() > 0 ? words.own("marked", criterion) : criterion;
    }

    private String measure(LedgerLine line) {
      String measure = Measures.of(line.unitOfMeasure(), words.language());
      return measure == null ? Figures.NOTHING : measure;
    }

    private @Nullable String amendments(List<LedgerLine> lines) {
      List<String> amended =
          lines.stream().filter(line -> line.revision() > 0).map(this::amendment).toList();
      return amended.isEmpty() ? null : words.own("amended") + "\n" + String.join("\n", amended);
    }

    private String amendment(LedgerLine line) {
      String number = line.documentNo();
      String criterion = line.criterion(words.language());
      String document = number == null ? "" : words.own("amendment.document", number);
      String before = figures.value(line.targetBefore());
      String after = figures.value(line.target());
      return before.equals(after)
          ? words.own("amendment.unchanged", criterion, after, document)
          : words.own("amendment", criterion, before, after, document);
    }

    private Block.Signature place(UnitKeeping unit) {
      return new Block.Signature(unit.unit(words.language()), words.own("signing.position"), null);
    }
  }
}
