package vn.thidua.reports.document.internal.jasper;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.SimpleJasperReportsContext;
import net.sf.jasperreports.engine.data.JRMapCollectionDataSource;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;
import net.sf.jasperreports.pdf.type.PdfaConformanceEnum;
import net.sf.jasperreports.repo.RepositoryService;
import vn.thidua.reports.document.internal.Composition;
import vn.thidua.reports.document.internal.ReportFolder;
import vn.thidua.reports.document.internal.TableSection;
import vn.thidua.reports.document.internal.TableSection.Column;

/**
 * Lays out a composition on a folder's templates: tables that fit stand in the document, wider ones
 * in its landscape annex. Safe for use by many threads.
 */
public final class PdfPrinter {
  // the columns of the templates: A4 less its margins
  private static final int PORTRAIT = 459;
  private static final int LANDSCAPE = 706;

  private final SimpleJasperReportsContext context =
      new SimpleJasperReportsContext(DefaultJasperReportsContext.getInstance());
  private final Templates templates;

  public PdfPrinter() {
    // beside the default one, which finds templates on the class path
    context.setExtensions(RepositoryService.class, List.of(new ColourProfile()));
    this.templates = new Templates(context);
  }

  /**
   * Writes the document as PDF/A-2b and tells how many pages it has.
   *
   * @throws IllegalStateException where a template or the layout is at fault: nothing useful has
   *     been written then
   */
  public int print(ReportFolder folder, Composition composition, OutputStream out) {
    Map<List<Column>, List<TableSection>> alike =
        composition.tables().stream().collect(Collectors.groupingBy(TableSection::columns));
    Set<List<Column>> tooWide =
        alike.entrySet().stream()
            .filter(tables -> TableLayout.of(tables.getValue(), PORTRAIT).isEmpty())
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    List<TableSection> wide =
        composition.tables().stream().filter(table -> tooWide.contains(table.columns())).toList();
    List<TableSection> narrow =
        composition.tables().stream().filter(table -> !tooWide.contains(table.columns())).toList();
    try {
      List<JasperPrint> prints = new ArrayList<>();
      Map<String, Object> parameters = parameters(composition);
      parameters.put("announcement", announcement(composition, narrow, wide));
      prints.add(fill(folder.path(folder.template()), parameters, sections(narrow, PORTRAIT)));
      if (!wide.isEmpty()) {
        if (folder.annex() == null) {
          throw new IllegalStateException(
              "A table is too wide for %s, which has no annex".formatted(folder.id()));
        }
        prints.add(
            fill(folder.path(folder.annex()), parameters(composition), sections(wide, LANDSCAPE)));
      }
      export(prints, composition, out);
      return prints.stream().mapToInt(print -> print.getPages().size()).sum();
    } catch (JRException e) {
      throw new IllegalStateException("The document " + folder.id() + " cannot be laid out", e);
    }
  }

  private static String announcement(
      Composition composition, List<TableSection> narrow, List<TableSection> wide) {
    if (wide.isEmpty()) {
      return composition.tablesHere();
    }
    return narrow.isEmpty()
        ? composition.tablesAnnexed()
        : composition.tablesHere() + " " + composition.tablesAnnexed();
  }

  private static Map<String, Object> parameters(Composition composition) {
    Map<String, Object> parameters = new HashMap<>(composition.texts());
    parameters.put(JRParameter.REPORT_LOCALE, composition.language().locale());
    if (composition.stamp() != null) {
      parameters.put("stamp", new Stamp(composition.stamp()));
    }
    return parameters;
  }

  private JRDataSource sections(List<TableSection> tables, int width) {
    Map<List<Column>, JasperReport> layouts = new HashMap<>();
    tables.stream()
        .collect(Collectors.groupingBy(TableSection::columns))
        .forEach((columns, alike) -> layouts.put(columns, layout(alike, width)));
    List<Map<String, ?>> sections = new ArrayList<>();
    for (TableSection table : tables) {
      Map<String, Object> section = new HashMap<>();
      section.put("table", layouts.get(table.columns()));
      section.put("rows", new JRMapCollectionDataSource(rows(table)));
      section.put("parameters", heads(table));
      sections.add(section);
    }
    return new JRMapCollectionDataSource(sections);
  }

  private JasperReport layout(List<TableSection> alike, int width) {
    TableLayout layout =
        TableLayout.of(alike, width)
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "A table of %d columns fits on no page"
                            .formatted(alike.get(0).columns().size())));
    return templates.table(layout, width);
  }

  private static List<Map<String, ?>> rows(TableSection table) {
    List<Map<String, ?>> rows = new ArrayList<>();
    for (List<String> cells : table.rows()) {
      Map<String, Object> row = new HashMap<>();
      for (int column = 0; column < cells.size(); column++) {
        row.put("cell" + column, cells.get(column));
      }
      rows.add(row);
    }
    return rows;
  }

  private static Map<String, Object> heads(TableSection table) {
    Map<String, Object> heads = new HashMap<>();
    Optional.ofNullable(table.heading()).ifPresent(heading -> heads.put("heading", heading));
    Optional.ofNullable(table.notes()).ifPresent(notes -> heads.put("notes", notes));
    for (int column = 0; column < table.columns().size(); column++) {
      heads.put("head" + column, table.columns().get(column).heading());
    }
    return heads;
  }

  private JasperPrint fill(String template, Map<String, Object> parameters, JRDataSource sections)
      throws JRException {
    JasperReport report = templates.page(template);
    return JasperFillManager.getInstance(context).fill(report, parameters, sections);
  }

  private void export(List<JasperPrint> prints, Composition composition, OutputStream out)
      throws JRException {
    SimplePdfExporterConfiguration configuration = new SimplePdfExporterConfiguration();
    configuration.setPdfaConformance(PdfaConformanceEnum.PDFA_2B);
    configuration.setEmbedIccProfile(true);
    configuration.setIccProfilePath(ColourProfile.LOCATION);
    configuration.setMetadataTitle(composition.title());
    configuration.setMetadataAuthor(composition.author());
    configuration.setMetadataCreator("Thi Đua Analytics");
    configuration.setDisplayMetadataTitle(true);
    configuration.setTagLanguage(composition.language().locale().toLanguageTag());
    JRPdfExporter exporter = new JRPdfExporter(context);
    exporter.setExporterInput(SimpleExporterInput.getInstance(prints));
    exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(out));
    exporter.setConfiguration(configuration);
    exporter.exportReport();
  }
}
