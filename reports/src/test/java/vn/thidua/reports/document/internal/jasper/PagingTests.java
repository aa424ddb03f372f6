package vn.thidua.reports.document.internal.jasper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintFrame;
import net.sf.jasperreports.engine.JRPrintPage;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.JasperPrint;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thidua.reports.document.internal.Block;
import vn.thidua.reports.document.internal.Composition;
import vn.thidua.reports.document.internal.Frame;
import vn.thidua.reports.document.internal.ReportFolder;
import vn.thidua.reports.document.internal.ReportFolders;
import vn.thidua.reports.document.internal.TableSection;
import vn.thidua.reports.document.internal.TableSection.Align;
import vn.thidua.reports.document.internal.TableSection.Column;
import vn.thidua.reports.document.internal.TableSection.Width;
import vn.thidua.reports.text.Language;

class PagingTests {
  private static final ReportFolder FOLDER = ReportFolders.onClassPath().get(0);
  private static final Frame FRAME =
      new Frame(
          Language.VI,
          Stream.of(
                  "parentBody",
                  "issuingBody",
                  "nation",
                  "motto",
                  "kind",
                  "annexTitle",
                  "number",
                  "placeAndDate",
                  "annexOf",
                  "authority",
                  "position",
                  "signer",
                  "recipientsHead",
                  "recipients",
                  "pageWord",
                  "footer",
                  "provenance")
              .collect(Collectors.toMap(name -> name, name -> "Chữ")),
          null,
          "Hội đồng",
          "https://thidua.example/verify");

  // several lines: of lower rows there is room for more than one where a table may begin
  private static final String HIGH = "Một ô nhiều dòng. ".repeat(25);
  private static final Set<Tag> ROWS = Set.of(Tag.CELL, Tag.ROW);

  private final PdfPrinter printer = new PdfPrinter();

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 9})
  void noRowOfATableStandsAloneOnAPage(int rows) throws JRException {
    List<List<Integer>> parted = new ArrayList<>();
    for (int before = 12; before < 42; before++) {
      List<Integer> pages = rowsByPage(before, rows);
      assertThat(pages).as("%d lines before %d rows", before, rows).doesNotContain(1);
      if (pages.size() > 1) {
        parted.add(pages);
      }
    }
    assertThat(parted.isEmpty()).as("two and three rows stay together").isEqualTo(rows < 4);
  }

  @Test
  void noParagraphThatMovesToTheNextPageLosesItsIndent() throws JRException {
    String threeLines = "Một đoạn văn dài hơn một dòng. ".repeat(6);
    boolean moved = false;
    for (int before = 12; before < 42; before++) {
      List<Block> blocks = new ArrayList<>();
      IntStream.range(0, before).forEach(line -> blocks.add(new Block.Paragraph("Một dòng.")));
      blocks.add(new Block.Paragraph(threeLines));
      blocks.add(new Block.Paragraph("Một dòng."));
      JasperPrint print = print(blocks);
      for (JRPrintPage page : print.getPages()) {
        assertThat(page.getElements())
            .as("%d lines before", before)
            .noneMatch(
                element ->
                    element
                        .getPropertiesMap()
                        .containsProperty(JRPrintText.PROPERTY_AWT_INDENT_FIRST_LINE));
      }
      moved |= print.getPages().size() > 1;
    }
    assertThat(moved).isTrue();
  }

  @Test
  void foreseesWhereThePagesOfALongDocumentBegin() throws JRException {
    for (int length = 1; length <= 12; length++) {
      List<Block> blocks = new ArrayList<>();
      for (int section = 0; section < 9; section++) {
        blocks.add(new Block.Heading("Mục " + section));
        blocks.add(new Block.Paragraph("Một đoạn dài hơn một dòng. ".repeat(1 + section % 4)));
        blocks.add(new Block.Paragraph("Cụ thể như sau:"));
        blocks.add(table(section % 2 == 0 ? "Bảng " + section : null, 1 + (section + length) % 7));
      }
      PdfPrinter.Sheet sheet = sheet(blocks);
      Set<Paging.Start> foreseen = Set.copyOf(sheet.starts());
      sheet.starts().clear();
      List<Paging.Start> found = new ArrayList<>();
      Optional<Paging.Start> next = Paging.mended(printer.fillOnce(sheet), sheet.flow());
      while (next.isPresent()) {
        found.add(next.get());
        sheet.starts().add(next.get());
        next = Paging.mended(printer.fillOnce(sheet), sheet.flow());
      }
      assertThat(found).as("tables of %d rows and more", length).isNotEmpty();
      assertThat(foreseen).containsExactlyInAnyOrderElementsOf(found);
      assertThat(sheet.foresight().from(found.get(0))).containsExactlyElementsOf(found);
    }
  }

  private static TableSection table(@Nullable String heading, int rows) {
    return new TableSection(
        heading,
        List.of(
            new Column("Số", Width.WORD, Align.RIGHT), new Column("Tên", Width.REST, Align.LEFT)),
        IntStream.range(0, rows)
            .mapToObj(row -> List.of("" + row, "Tên nhiều chữ. ".repeat(1 + row * 5)))
            .toList(),
        "Chú thích của bảng.");
  }

  /** How many rows of the table each page holds, of those that hold any. */
  private List<Integer> rowsByPage(int linesBefore, int rows) throws JRException {
    List<Block> blocks = new ArrayList<>();
    IntStream.range(0, linesBefore)
        .forEach(line -> blocks.add(new Block.Paragraph("Dòng " + line)));
    blocks.add(
        new TableSection(
            "Bảng 1",
            List.of(new Column("Cột", Width.REST, Align.LEFT)),
            IntStream.range(0, rows).mapToObj(row -> List.of(HIGH)).toList(),
            null));
    blocks.add(new Block.Heading("Sau bảng"));
    blocks.add(new Block.Paragraph("Đoạn cuối."));
    return print(blocks).getPages().stream()
        .map(PagingTests::rows)
        .filter(count -> count > 0)
        .toList();
  }

  private JasperPrint print(List<Block> blocks) throws JRException {
    return printer.fill(sheet(blocks));
  }

  private PdfPrinter.Sheet sheet(List<Block> blocks) {
    Composition composition = new Composition("Báo cáo", "về một bảng", blocks, "Trên đây./.");
    return printer.sheets(FOLDER, FRAME, composition).get(0);
  }

  private static int rows(JRPrintPage page) {
    return rows(page.getElements());
  }

  private static int rows(List<JRPrintElement> elements) {
    int rows = 0;
    for (JRPrintElement element : elements) {
      if (element instanceof JRPrintFrame frame) {
        rows += rows(frame.getElements());
      } else if (ROWS.contains(Tag.of(element))
          && element.hasProperties()
          && element.getPropertiesMap().getProperty(Tag.BLOCK) != null) {
        rows++;
      }
    }
    return rows;
  }
}
