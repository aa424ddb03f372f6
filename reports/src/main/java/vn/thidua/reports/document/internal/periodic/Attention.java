package vn.thidua.reports.document.internal.periodic;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.thidua.reports.document.internal.Block;
import vn.thidua.reports.document.internal.Figures;
import vn.thidua.reports.document.internal.TableSection;
import vn.thidua.reports.document.internal.TableSection.Column;
import vn.thidua.reports.mart.StatusChange;
import vn.thidua.reports.mart.UnitCriterion;
import vn.thidua.reports.mart.UnitKeeping;

/** The lists of what somebody has to look after. */
final class Attention {
  private final Words words;
  private final Figures figures;

  Attention(Words words, Figures figures) {
    this.words = words;
    this.figures = figures;
  }

  /**
   * Commitments at risk or off track.
   *
   * @param rows the furthest behind first
   * @param total how many there are in all
   */
  List<Block> commitments(List<UnitCriterion> rows, long total) {
    List<Block> blocks = new ArrayList<>();
    if (rows.isEmpty()) {
      blocks.add(new Block.Paragraph(words.text("behind.none")));
      return blocks;
    }
    String here =
        total > rows.size()
            ? words.text("attention.limited", total, rows.size())
            : words.text("attention.lead");
    List<Column> columns =
        List.of(
            words.wide("unit"),
            words.wide("criterion"),
            words.number("target"),
            words.number("actual"),
            words.number("expected"),
            words.number("pace"),
            words.phrase("status"));
    blocks.addAll(
        words.led(
            here,
            new TableSection(
                words.nextTable("attention"),
                columns,
                rows.stream().map(this::commitment).collect(Collectors.toList()),
                null)));
    return blocks;
  }

  private List<String> commitment(UnitCriterion row) {
    return List.of(
        row.unit(words.language()),
        words.criterion(row.criterion(words.language()), row.unitOfMeasure()),
        figures.value(row.target()),
        figures.brief(row.actual()),
        figures.brief(row.expectedToDate()),
        figures.percent(row.pace()),
        words.status(row.status()));
  }

  /** Units that have reported nothing; no table where all have. */
  List<Block> unreported(List<UnitKeeping> units) {
    List<List<String>> rows =
        units.stream()
            .filter(unit -> !unit.reported())
            .map(unit -> List.of(unit.cluster(words.language()), unit.unit(words.language())))
            .toList();
    return rows.isEmpty()
        ? List.of()
        : List.of(
            new TableSection(
                words.nextTable("unreported"),
                List.of(words.wide("cluster"), words.wide("unit")),
                rows,
                null));
  }

  /**
   * Criteria that stood otherwise in the edition before; nothing where none did.
   *
   * @param rows the worst news first
   * @param total how many there are in all
   */
  List<Block> changes(List<StatusChange> rows, long total) {
    if (rows.isEmpty()) {
      return List.of();
    }
    String here =
        total > rows.size()
            ? words.text("changes.limited", total, rows.size())
            : words.text("changes.lead");
    TableSection table =
        new TableSection(
            words.nextTable("changes"),
            List.of(
                words.wide("unit"),
                words.wide("criterion"),
                words.phrase("status-was"),
                words.phrase("status-is")),
            rows.stream()
                .map(
                    row ->
                        List.of(
                            row.unit(words.language()),
                            row.criterion(words.language()),
                            words.status(row.previousStatus()),
                            words.status(row.status())))
                .toList(),
            null);
    return words.led(here, table);
  }
}
