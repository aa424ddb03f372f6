package vn.thidua.reports.document.internal.jasper;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperPrint;
import vn.thidua.reports.document.internal.Composition;
import vn.thidua.reports.document.internal.Frame;
import vn.thidua.reports.document.internal.ReportFolder;
import vn.thidua.reports.document.internal.jasper.PdfPrinter.Sheet;

/** JasperReports alone: one filling and one export of what lies ready in memory. */
public final class BareJasper {
  private final PdfPrinter printer = new PdfPrinter();

  /** A document with everything known that Jasper needs. */
  public record Prepared(List<Sheet> sheets, Frame frame, Composition composition) {}

  /** Lays a document out once, to know where its pages begin. */
  public Prepared prepare(ReportFolder folder, Frame frame, Composition composition)
      throws JRException {
    List<Sheet> sheets = printer.sheets(folder, frame, composition);
    for (Sheet sheet : sheets) {
      printer.fill(sheet);
    }
    return new Prepared(sheets, frame, composition);
  }

  /** What is printed in earnest: laid out until nothing is parted; the number of its pages. */
  public int mended(ReportFolder folder, Frame frame, Composition composition) {
    return printer.print(folder, frame, composition, OutputStream.nullOutputStream());
  }

  /** Prints it; the number of its pages. */
  public int print(Prepared document) {
    try {
      List<JasperPrint> prints = new ArrayList<>();
      for (Sheet sheet : document.sheets()) {
        prints.add(printer.fillOnce(sheet));
      }
      printer.export(
          prints, document.frame(), document.composition(), OutputStream.nullOutputStream());
      return prints.stream().mapToInt(print -> print.getPages().size()).sum();
    } catch (JRException e) {
      throw new IllegalStateException(e);
    }
  }
}
