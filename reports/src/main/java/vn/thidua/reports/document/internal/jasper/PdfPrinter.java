package vn.thidua.reports.document.internal.jasper;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.SimpleJasperReportsContext;
import net.sf.jasperreports.engine.fill.FillListener;
import net.sf.jasperreports.engine.fill.JRFiller;
import net.sf.jasperreports.engine.fill.ReportFiller;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;
import net.sf.jasperreports.pdf.common.PdfTaggerFactory;
import net.sf.jasperreports.pdf.type.PdfaConformanceEnum;
import net.sf.jasperreports.repo.RepositoryService;
import org.jspecify.annotations.Nullable;
import vn.thidua.reports.document.internal.Block;
import vn.thidua.reports.document.internal.ChartSection;
import vn.thidua.reports.document.internal.Composition;
import vn.thidua.reports.document.internal.Frame;
import vn.thidua.reports.document.internal.Legible;
import vn.thidua.reports.document.internal.ReportFolder;
import vn.thidua.reports.document.internal.TableSection;
import vn.thidua.reports.document.internal.TableSection.Column;
import vn.thidua.reports.text.Texts;

/**
 * Lays out a composition on a folder's templates: tables that fit stand in the document, wider ones
 * in its landscape annex. Safe for use by many threads.
 */
public final class PdfPrinter {
  // the columns of the templates: A4 less its margins
  private static final int PORTRAIT = Extent.COLUMN;
  private static final int LANDSCAPE = 706;
  // what the templates leave the lines of the head and the title, and how they print them
  private static final int TITLE_INDENT = 20;
  private static final TextMeasure PARENT = TextMeasure.regular(12);
  private static final TextMeasure BODY = TextMeasure.bold(12);
  private static final TextMeasure TITLE = TextMeasure.bold(14);
  // a long document is not laid out without end for the sake of its looks
  private static final int MOST_FILLINGS = 24;

  private final SimpleJasperReportsContext context =
      new SimpleJasperReportsContext(DefaultJasperReportsContext.getInstance());
  private final Templates templates;

  public PdfPrinter() {
    // beside the default one, which finds templates on the class path
    context.setExtensions(RepositoryService.class, List.of(new ColourProfile()));
    this.templates = new Templates(context);
  }

  /**
   * Finds faults of a folder's templates before anybody asks for the document.
   *
   * @throws IllegalStateException with what is wrong
   */
  public void check(ReportFolder folder) {
    templates.check(folder.path(folder.template()));
    if (folder.annex() != null) {
      templates.check(folder.path(folder.annex()));
    }
    templates.checkShared();
  }

  /**
   * Compiles a folder's templates: an expression that does not compile passes every check.
   *
   * @throws IllegalStateException with what is wrong
   */
  public void compile(ReportFolder folder) {
    templates.page(folder.path(folder.template()));
    if (folder.annex() != null) {
      templates.page(folder.path(folder.annex()));
    }
    templates.compileShared();
  }

  /**
   * Writes the document as tagged PDF/A-2a and PDF/UA-1 and tells how many pages it has.
   *
   * @throws IllegalStateException where a template or the layout is at fault: nothing useful has
   *     been written then
   */
  public int print(ReportFolder folder, Frame frame, Composition composition, OutputStream out) {
    try {
      List<JasperPrint> prints = new ArrayList<>();
      for (Sheet sheet : sheets(folder, frame, composition)) {
        prints.add(fill(sheet));
      }
      export(prints, frame, composition, out);
      return prints.stream().mapToInt(print -> print.getPages().size()).sum();
    } catch (JRException e) {
      throw new IllegalStateException("The document " + folder.id() + " cannot be laid out", e);
    }
  }

  /**
   * The body of a document or its annex before it is filled.
   *
   * @param starts where pages are to begin, as far as it is foreseen; what else is found while it
   *     is filled
   */
  record Sheet(
      JasperReport report, Map<String, Object> parameters, Flow flow, Set<Paging.Start> starts) {

    Foresight foresight() {
      int ends = report.getTopMargin() + report.getBottomMargin();
      int head = report.getPageHeader().getHeight();
      int height = report.getPageHeight() - ends - head - report.getPageFooter().getHeight();
      // the first page has the title in the place of the head
      return flow.isSigned()
          ? new Foresight(
              flow, height, Extent.title(parameters) - head, Extent.signature(parameters))
          : new Foresight(flow, height, 0, 0);
    }
  }

  /** The parts of a document. */
  List<Sheet> sheets(ReportFolder folder, Frame frame, Composition composition) {
    Map<List<Column>, List<TableSection>> alike =
        composition.tables().stream().collect(Collectors.groupingBy(TableSection::columns));
    Map<List<Column>, TableLayout> layouts = new HashMap<>();
    Set<List<Column>> tooWide = new HashSet<>();
    alike.forEach(
        (columns, tables) -> {
          TableTexts texts = new TableTexts(tables);
          layouts.put(
              columns,
              TableLayout.of(texts, PORTRAIT)
                  .orElseGet(
                      () -> {
                        tooWide.add(columns);
                        return inAnnex(texts);
                      }));
        });
    Texts words = Frame.words(frame.language());
    Flow body = Flow.ofBody(templates, words, PORTRAIT);
    Flow annex = Flow.ofAnnex(templates, words, LANDSCAPE);
    List<Block> blocks = composition.blocks();
    boolean told = false;
    for (int index = 0; index < blocks.size(); index++) {
      Block block = blocks.get(index);
      boolean annexed = block instanceof TableSection table && tooWide.contains(table.columns());
      if (block instanceof TableSection table && annexed) {
        if (!told) {
          body.paragraph(words.text("annexed"));
        }
        annex.table(table, Objects.requireNonNull(layouts.get(table.columns())));
      } else if (block instanceof TableSection table) {
        body.table(table, Objects.requireNonNull(layouts.get(table.columns())));
      } else if (block instanceof ChartSection chart) {
        body.chart(chart);
      } else if (block instanceof Block.Heading heading) {
        body.heading(heading.text());
      } else if (block instanceof Block.Paragraph paragraph) {
        if (paragraph.text().endsWith(":")
            || (index + 1 < blocks.size() && blocks.get(index + 1) instanceof Block.Signatures)) {
          body.lead(paragraph.text());
        } else {
          body.paragraph(paragraph.text());
        }
      } else if (block instanceof Block.Signatures signatures) {
        body.signatures(signatures.places());
      } else if (block instanceof Block.Lead lead) {
        annexed =
            index + 1 < blocks.size()
                && blocks.get(index + 1) instanceof TableSection next
                && tooWide.contains(next.columns());
        if (annexed) {
          body.paragraph(lead.annexed());
        } else {
          body.lead(lead.here());
        }
      }
      told = annexed;
    }
    List<Sheet> sheets = new ArrayList<>();
    Sheet first =
        sheet(folder.path(folder.template()), parameters(frame, composition, PORTRAIT), body);
    first.starts().addAll(first.foresight().fromTop());
    sheets.add(first);
    if (!tooWide.isEmpty()) {
      if (folder.annex() == null) {
        throw new IllegalStateException(
            "A table is too wide for %s, which has no annex".formatted(folder.id()));
      }
      sheets.add(
          sheet(folder.path(folder.annex()), parameters(frame, composition, LANDSCAPE), annex));
    }
    return sheets;
  }

  private static TableLayout inAnnex(TableTexts texts) {
    return TableLayout.fitted(texts, LANDSCAPE)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "A table of %d columns fits on no page".formatted(texts.columns().size())));
  }

  private Sheet sheet(String template, Map<String, Object> parameters, Flow flow) {
    return new Sheet(templates.page(template), parameters, flow, new HashSet<>());
  }

  private Map<String, Object> parameters(Frame frame, Composition composition, int pageWidth) {
    Locale locale = frame.language().locale();
    Map<String, Object> parameters = new HashMap<>();
    parameters.put(JRParameter.REPORT_TEMPLATES, templates.styles());
    frame.texts().forEach((name, text) -> parameters.put(name, Legible.of(text)));
    parameters.put("title", Legible.of(composition.title()).toUpperCase(locale));
    parameters.put(
        "summary", TITLE.balanced(Legible.of(composition.summary()), pageWidth - 2 * TITLE_INDENT));
    parameters.computeIfPresent(
        "parentBody", (name, text) -> PARENT.balanced(text.toString(), Extent.ISSUER));
    parameters.computeIfPresent(
        "issuingBody", (name, text) -> BODY.balanced(text.toString(), Extent.ISSUER));
    if (composition.closing() != null) {
      parameters.put("closing", Legible.of(composition.closing()));
    }
    parameters.put(JRParameter.REPORT_LOCALE, locale);
    parameters.put("code", new SquareCode(frame.link()));
    parameters.put("codeMeaning", Frame.words(frame.language()).text("code-meaning", frame.link()));
    if (frame.stamp() != null) {
      parameters.put("stamp", new Stamp(frame.stamp()));
    }
    return parameters;
  }

  /** Fills a part until nothing is parted that belongs together. */
  JasperPrint fill(Sheet sheet) throws JRException {
    for (int filling = 0; filling < MOST_FILLINGS; filling++) {
      Watch watch = new Watch(sheet.flow(), sheet.starts());
      JasperPrint print = fill(sheet, watch);
      Optional<Paging.Start> start = watch.found().or(() -> Paging.mended(print, sheet.flow()));
      if (start.isEmpty() || sheet.starts().contains(start.get())) {
        return print;
      }
      // what was foreseen behind it was reckoned with pages that began elsewhere
      sheet.starts().removeIf(later -> start.get().compareTo(later) < 0);
      sheet.starts().addAll(sheet.foresight().from(start.get()));
    }
    return fillOnce(sheet);
  }

  /** Fills a part with the pages beginning where they are known to begin. */
  JasperPrint fillOnce(Sheet sheet) throws JRException {
    return fill(sheet, null);
  }

  private JasperPrint fill(Sheet sheet, @Nullable Watch watch) throws JRException {
    ReportFiller filler = JRFiller.createReportFiller(context, sheet.report());
    if (watch != null) {
      filler.addFillListener(watch);
    }
    // a filling adds to its parameters
    return filler.fill(
        new HashMap<>(sheet.parameters()),
        sheet.flow().records(sheet.starts(), () -> watch != null && watch.found().isPresent()));
  }

  /**
   * Looks at pages as they are filled: one that parts what belongs together makes the rest vain.
   */
  private static final class Watch implements FillListener {
    private final Paging paging = new Paging();
    private final Flow flow;
    private final Set<Paging.Start> known;
    // subreports are filled by threads of their own
    private volatile Paging.@Nullable Start found;

    Watch(Flow flow, Set<Paging.Start> known) {
      this.flow = flow;
      this.known = known;
    }

    /** Where a page must begin in the next filling. */
    Optional<Paging.Start> found() {
      return Optional.ofNullable(found);
    }

    @Override
    public void pageGenerated(JasperPrint print, int page) {
      if (found == null) {
        paging.see(print.getPages().get(page), page);
        found = paging.parted(flow).filter(start -> !known.contains(start)).orElse(null);
      }
    }

    @Override
    public void pageUpdated(JasperPrint print, int page) {}
  }

  void export(List<JasperPrint> prints, Frame frame, Composition composition, OutputStream out)
      throws JRException {
    SimplePdfExporterConfiguration configuration = new SimplePdfExporterConfiguration();
    configuration.setPdfaConformance(PdfaConformanceEnum.PDFA_2A);
    configuration.setEmbedIccProfile(true);
    configuration.setIccProfilePath(ColourProfile.LOCATION);
    configuration.setMetadataTitle(Legible.of(composition.summary()));
    configuration.setMetadataAuthor(Legible.of(frame.author()));
    configuration.setMetadataCreator("Thi Đua Analytics");
    configuration.setDisplayMetadataTitle(true);
    configuration.setTagged(true);
    // the structure is as long as the text
    configuration.setCompressed(true);
    configuration.setTagLanguage(frame.language().locale().toLanguageTag());
    JRPdfExporter exporter =
        new JRPdfExporter(context) {
          @Override
          protected PdfTaggerFactory getPdfTaggerFactory(Boolean isTagged) {
            return of -> new Tagger();
          }
        };
    exporter.setExporterInput(SimpleExporterInput.getInstance(prints));
    exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(out));
    exporter.setConfiguration(configuration);
    exporter.exportReport();
  }
}
