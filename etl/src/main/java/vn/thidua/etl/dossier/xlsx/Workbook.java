package vn.thidua.etl.dossier.xlsx;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thidua.etl.dossier.xlsx.BrokenWorkbook.Reason;

/** A workbook in memory, packed as it came; its sheets unfold as they are read. */
public final class Workbook {
  /** A workbook of a million rows has some 40 MB; a larger file is refused unread. */
  public static final long MOST_BYTES = 128L << 20;

  private static final long MOST_SHEET_BYTES = 2L << 30;
  private static final long MOST_TEXT_BYTES = 128L << 20;
  private static final long MOST_OTHER_BYTES = 16L << 20;

  private final Archive archive;
  private final List<Relation> relations;
  private final List<Sheet> sheets = new ArrayList<>();
  private final Styles styles;
  private boolean from1904;
  private @Nullable SharedStrings strings;

  private record Relation(String id, String type, String target) {}

  private Workbook(Archive archive) throws BrokenWorkbook {
    this.archive = archive;
    String main = main(archive);
    int folder = main.lastIndexOf('/') + 1;
    this.relations =
        relations(
            archive,
            main.substring(0, folder) + "_rels/" + main.substring(folder) + ".rels",
            main.substring(0, folder));
    readSheets(main);
    this.styles = styles();
  }

  /**
   * Finds its sheets.
   *
   * @throws BrokenWorkbook if the content is no whole workbook
   */
  public static Workbook open(byte[] content) throws BrokenWorkbook {
    return new Workbook(Archive.of(content));
  }

  /** In the order of their tabs; charts and macros are none. */
  public List<Sheet> sheets() {
    return List.copyOf(sheets);
  }

  /** The rows of a sheet from its first. */
  public SheetRows rows(Sheet sheet) throws BrokenWorkbook {
    if (strings == null) {
      strings = strings();
    }
    return new SheetRows(
        required(archive, sheet.part(), MOST_SHEET_BYTES), strings, styles, from1904);
  }

  private Styles styles() throws BrokenWorkbook {
    try (Xml xml = related("/styles", MOST_OTHER_BYTES)) {
      return xml == null ? Styles.none() : Styles.read(xml);
    }
  }

  private SharedStrings strings() throws BrokenWorkbook {
    try (Xml xml = related("/sharedStrings", MOST_TEXT_BYTES)) {
      return xml == null ? SharedStrings.none() : SharedStrings.read(xml);
    }
  }

  /** The part that stands in that relation to the workbook; null without. */
  private @Nullable Xml related(String type, long mostBytes) throws BrokenWorkbook {
    for (Relation relation : relations) {
      if (relation.type().endsWith(type)) {
        return required(archive, relation.target(), mostBytes);
      }
    }
    return null;
  }

  /** The part from which all others are found. */
  private static String main(Archive archive) throws BrokenWorkbook {
    for (Relation relation : relations(archive, "_rels/.rels", "")) {
      if (relation.type().endsWith("/officeDocument")) {
        return relation.target();
      }
    }
    throw new BrokenWorkbook(Reason.MISSING_PART, "the workbook itself");
  }

  /** What a part names by id, and where in the archive that is. */
  private static List<Relation> relations(Archive archive, String part, String home)
      throws BrokenWorkbook {
    List<Relation> relations = new ArrayList<>();
    try (Xml xml = required(archive, part, MOST_OTHER_BYTES)) {
      while (xml.next()) {
        if (xml.atStart("Relationship")) {
          String type = xml.attribute("Type");
          String target = xml.attribute("Target");
          String id = xml.attribute("Id");
          if (type != null && target != null && id != null) {
            String place = target.startsWith("/") ? target.substring(1) : home + target;
            relations.add(new Relation(id, type, place));
          }
        }
      }
    }
    return relations;
  }

  private void readSheets(String main) throws BrokenWorkbook {
    Map<String, String> targets = new HashMap<>();
    relations.stream()
        .filter(relation -> relation.type().endsWith("/worksheet"))
        .forEach(relation -> targets.put(relation.id(), relation.target()));
    Set<String> names = new HashSet<>();
    boolean whole = false;
    try (Xml xml = required(archive, main, MOST_OTHER_BYTES)) {
      while (xml.next()) {
        if (xml.atStart("workbookPr")) {
          String system = xml.attribute("date1904");
          from1904 = "1".equals(system) || "true".equals(system);
        } else if (xml.atStart("sheet")) {
          String name = xml.attribute("name");
          String state = xml.attribute("state");
          String part = targets.get(xml.attribute("id"));
          if (name == null || !names.add(name)) {
            throw new BrokenWorkbook(Reason.DAMAGED, "sheets without a name of their own");
          }
          if (part != null) {
            sheets.add(new Sheet(name, state != null && !state.equals("visible"), part));
          }
        }
        whole |= xml.atEnd("sheets");
      }
    }
    if (!whole) {
      throw new BrokenWorkbook(Reason.MISSING_PART, "the list of sheets");
    }
  }

  private static Xml required(Archive archive, String part, long mostBytes) throws BrokenWorkbook {
    InputStream bytes = archive.open(part, mostBytes);
    if (bytes == null) {
      throw new BrokenWorkbook(Reason.MISSING_PART, part);
    }
    return new Xml(bytes, part);
  }
}
