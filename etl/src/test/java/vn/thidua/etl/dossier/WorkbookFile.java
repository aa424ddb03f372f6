package vn.thidua.etl.dossier;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook written part by part, so that tests can say exactly what stands in it. */
public final class WorkbookFile {
  /** Styles of cells: {@code General}, {@code dd/mm/yyyy}, {@code mmm-yy}, with time, percent. */
  public static final int GENERAL = 0;

  public static final int DATE = 1;
  public static final int MONTH = 2;
  public static final int MOMENT = 3;
  public static final int PERCENT = 4;

  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String STYLES =
      """
      <styleSheet xmlns="%s"><numFmts count="2">
      <numFmt numFmtId="164" formatCode="dd/mm/yyyy"/>
      <numFmt numFmtId="165" formatCode="[$-vi-VN]dd/mm/yyyy\\ hh:mm;@"/></numFmts>
      <cellStyleXfs count="1"><xf numFmtId="14"/></cellStyleXfs>
      <cellXfs count="5"><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="17"/>
      <xf numFmtId="165"/><xf numFmtId="9"/></cellXfs></styleSheet>
      """
          .formatted(MAIN);

  private final Map<String, String> parts = new LinkedHashMap<>();
  private final List<String> sheets = new ArrayList<>();
  private final List<String> texts = new ArrayList<>();
  private final Map<String, UnaryOperator<String>> edits = new LinkedHashMap<>();
  private String properties = "";

  /** A visible sheet; each row is a list of cells. */
  public WorkbookFile sheet(String name, List<List<String>> rows) {
    return sheetOf(name, "visible", data(rows));
  }

  public WorkbookFile hidden(String name, List<List<String>> rows) {
    return sheetOf(name, "hidden", data(rows));
  }

  /** A sheet whose XML is given whole. */
  public WorkbookFile raw(String name, String xml) {
    return sheetOf(name, "visible", xml);
  }

  public WorkbookFile countingFrom1904() {
    properties = "<workbookPr date1904=\"1\"/>";
    return this;
  }

  /** Adds or replaces a part. */
  public WorkbookFile part(String name, String content) {
    parts.put(name, content);
    return this;
  }

  /** Changes a part after it is written, and before it is packed. */
  public WorkbookFile edited(String name, UnaryOperator<String> edit) {
    edits.put(name, edit);
    return this;
  }

  /** Text in the cell itself. */
  public static String text(String text) {
    return text.isEmpty()
        ? "<c/>"
        : "<c t=\"inlineStr\"><is><t xml:space=\"preserve\">" + escaped(text) + "</t></is></c>";
  }

  /** Text in the table that all cells share, as Excel writes it. */
  public String shared(String text) {
    texts.add(text);
    return "<c t=\"s\"><v>" + (texts.size() - 1) + "</v></c>";
  }

  public static String number(String raw) {
    return number(raw, GENERAL);
  }

  public static String number(String raw, int style) {
    return "<c s=\"" + style + "\"><v>" + raw + "</v></c>";
  }

  /** A formula with the value it had when the file was saved. */
  public static String formula(String formula, String type, String cached) {
    return "<c t=\"" + type + "\"><f>" + escaped(formula) + "</f><v>" + cached + "</v></c>";
  }

  public byte[] bytes() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> part : allParts().entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        String content =
            edits.getOrDefault(part.getKey(), UnaryOperator.identity()).apply(part.getValue());
        zip.write(content.getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  private WorkbookFile sheetOf(String name, String state, String xml) {
    int id = sheets.size() + 1;
    sheets.add(
        "<sheet name=\"%s\" sheetId=\"%d\" state=\"%s\" r:id=\"rId%d\"/>"
            .formatted(escaped(name), id, state, id));
    parts.put("xl/worksheets/sheet" + id + ".xml", xml);
    return this;
  }

  private static String data(List<List<String>> rows) {
    StringBuilder xml = new StringBuilder("<worksheet xmlns=\"" + MAIN + "\"><sheetData>");
    for (int i = 0; i < rows.size(); i++) {
      xml.append("<row r=\"").append(i + 1).append("\">");
      rows.get(i).forEach(xml::append);
      xml.append("</row>");
    }
    return xml.append("</sheetData></worksheet>").toString();
  }

  private Map<String, String> allParts() {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("[Content_Types].xml", "<Types/>");
    all.put("_rels/.rels", relations(relation("rId1", "officeDocument", "xl/workbook.xml")));
    StringBuilder named = new StringBuilder();
    for (int i = 1; i <= sheets.size(); i++) {
      named.append(relation("rId" + i, "worksheet", "worksheets/sheet" + i + ".xml"));
    }
    named.append(relation("rIdS", "styles", "styles.xml"));
    named.append(relation("rIdT", "sharedStrings", "/xl/sharedStrings.xml"));
    all.put("xl/_rels/workbook.xml.rels", relations(named.toString()));
    all.put(
        "xl/workbook.xml",
        "<workbook xmlns=\"%s\" xmlns:r=\"%s\">%s<sheets>%s</sheets></workbook>"
            .formatted(MAIN, RELATIONS, properties, String.join("", sheets)));
    all.put("xl/styles.xml", STYLES);
    StringBuilder strings = new StringBuilder("<sst xmlns=\"" + MAIN + "\">");
    texts.forEach(text -> strings.append("<si><t>").append(escaped(text)).append("</t></si>"));
    all.put("xl/sharedStrings.xml", strings.append("</sst>").toString());
    all.putAll(parts);
    return all;
  }

  private static String relations(String each) {
    return "<Relationships>" + each + "</Relationships>";
  }

  private static String relation(String id, String type, String target) {
    return "<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"/>"
        .formatted(id, RELATIONS, type, target);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
