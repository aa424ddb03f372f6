package vn.thidua.reports.document.internal.jasper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import net.sf.jasperreports.engine.JRBand;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRGroup;
import net.sf.jasperreports.engine.JRSection;
import net.sf.jasperreports.engine.JRTemplate;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.design.JRDesignBand;
import net.sf.jasperreports.engine.design.JRDesignExpression;
import net.sf.jasperreports.engine.design.JRDesignField;
import net.sf.jasperreports.engine.design.JRDesignParameter;
import net.sf.jasperreports.engine.design.JRDesignPropertyExpression;
import net.sf.jasperreports.engine.design.JRDesignSection;
import net.sf.jasperreports.engine.design.JRDesignTextField;
import net.sf.jasperreports.engine.design.JRValidationFault;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.type.HorizontalTextAlignEnum;
import net.sf.jasperreports.engine.xml.JRXmlLoader;
import net.sf.jasperreports.engine.xml.JRXmlTemplateLoader;
import vn.thidua.reports.document.internal.TableSection.Align;

/** Compiles templates, each once: the first costs seconds, the next a tenth of one. */
final class Templates {
  private static final String TABLE = "reports/shared/table.jrxml";
  private static final String CHART = "reports/shared/chart.jrxml";
  private static final String STYLES = "reports/shared/styles.jrtx";
  private static final String HEADING_GROUP = "table";
  private static final String HEAD_GROUP = "head";
  // layouts of tables depend on figures, so their number has no natural bound
  private static final int MOST_TABLES = 64;
  private static final int ANY_WIDTH = 459;

  private record TableKey(TableLayout layout, int width) {}

  private final JasperReportsContext context;
  private final JRTemplate styles;
  private final Map<String, JasperReport> pages = new LinkedHashMap<>();
  private final Map<TableKey, JasperReport> tables =
      new LinkedHashMap<>(MOST_TABLES, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<TableKey, JasperReport> eldest) {
          return size() > MOST_TABLES;
        }
      };

  Templates(JasperReportsContext context) {
    this.context = context;
    this.styles = loadStyles(context);
  }

  private static JRTemplate loadStyles(JasperReportsContext context) {
    try {
      return JRXmlTemplateLoader.getInstance(context).loadTemplate(STYLES);
    } catch (JRException e) {
      throw new IllegalStateException(
          "The styles %s are not sound: %s".formatted(STYLES, e.getMessage()), e);
    }
  }

  /** The styles of all templates, read once: as a parameter they need not be named in any. */
  List<JRTemplate> styles() {
    return List.of(styles);
  }

  /** The template of a file on the class path. */
  synchronized JasperReport page(String file) {
    return pages.computeIfAbsent(file, this::compiled);
  }

  /** The template of charts. */
  JasperReport chart() {
    return page(CHART);
  }

  /**
   * Compiles what every document shares: charts, and tables of one column, whose cells have the
   * expressions of all.
   */
  void compileShared() {
    chart();
    table(new TableLayout(List.of(ANY_WIDTH), List.of(Align.LEFT)), ANY_WIDTH);
  }

  /**
   * Finds faults of a template without compiling it, which would cost the start seconds.
   *
   * @throws IllegalStateException with all of them
   */
  void check(String file) {
    Collection<JRValidationFault> faults =
        JasperCompileManager.getInstance(context).verify(load(file));
    if (!faults.isEmpty()) {
      throw new IllegalStateException(
          "The template %s is not sound: %s"
              .formatted(
                  file,
                  faults.stream()
                      .map(JRValidationFault::getMessage)
                      .collect(Collectors.joining("; "))));
    }
  }

  /** Finds faults of the templates of tables and charts. */
  void checkShared() {
    check(TABLE);
    check(CHART);
  }

  /** The table template with these columns. */
  synchronized JasperReport table(TableLayout layout, int width) {
    return tables.computeIfAbsent(new TableKey(layout, width), this::compiled);
  }

  private JasperDesign load(String file) {
    try (InputStream in = Templates.class.getClassLoader().getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("The template " + file + " is missing");
      }
      return JRXmlLoader.load(context, in);
    } catch (JRException e) {
      throw new IllegalStateException(
          "The template %s is not sound: %s".formatted(file, e.getMessage()), e);
    } catch (IOException e) {
      throw new UncheckedIOException("The template " + file + " cannot be read", e);
    }
  }

  private JasperReport compiled(String file) {
    return compile(file, load(file));
  }

  private JasperReport compiled(TableKey key) {
    return compile(TABLE, lay(load(TABLE), key.layout(), key.width()));
  }

  JasperReport compile(String file, JasperDesign design) {
    try {
      return JasperCompileManager.getInstance(context).compile(design);
    } catch (JRException e) {
      throw new IllegalStateException(
          "The template %s does not compile: %s".formatted(file, e.getMessage()), e);
    }
  }

  private static JasperDesign lay(JasperDesign design, TableLayout layout, int width) {
    design.setPageWidth(width);
    design.setColumnWidth(width);
    JRDesignBand heading = header(design, HEADING_GROUP);
    JRDesignBand continued = header(design, HEAD_GROUP);
    JRDesignBand head = last(design, HEAD_GROUP);
    JRDesignBand detail = last(design.getDetailSection());
    heading.getElements()[0].setWidth(width);
    continued.getElements()[0].setWidth(width);
    design.getSummary().getElements()[0].setWidth(width);
    JRDesignTextField headCell = take(head);
    JRDesignTextField bodyCell = take(detail);
    int x = 0;
    for (int column = 0; column < layout.columns().size(); column++) {
      int columnWidth = layout.columns().get(column);
      JRDesignTextField title = place(headCell, x, columnWidth, "$P{head" + column + "}");
      head.addElement(title);
      JRDesignTextField cell = place(bodyCell, x, columnWidth, "$F{cell" + column + "}");
      if (column == 0) {
        title.addPropertyExpression(block());
        cell.addPropertyExpression(block());
      }
      cell.setHorizontalTextAlign(align(layout.aligns().get(column)));
      detail.addElement(cell);
      declare(design, column);
      x += columnWidth;
    }
    return design;
  }

  private static JRDesignBand header(JasperDesign design, String group) {
    JRGroup named =
        Objects.requireNonNull(design.getGroupsMap().get(group), "the table has no group " + group);
    return band(named.getGroupHeaderSection());
  }

  private static JRDesignBand last(JasperDesign design, String group) {
    JRGroup named =
        Objects.requireNonNull(design.getGroupsMap().get(group), "the table has no group " + group);
    return last(named.getGroupHeaderSection());
  }

  private static JRDesignBand last(JRSection section) {
    JRBand[] bands = ((JRDesignSection) section).getBands();
    return (JRDesignBand) bands[bands.length - 1];
  }

  private static JRDesignBand band(JRSection section) {
    JRBand[] bands = ((JRDesignSection) section).getBands();
    return (JRDesignBand) bands[0];
  }

  private static JRDesignPropertyExpression block() {
    JRDesignPropertyExpression block = new JRDesignPropertyExpression();
    block.setName(Tag.BLOCK);
    block.setValueExpression(new JRDesignExpression("$P{block}"));
    return block;
  }

  private static JRDesignTextField take(JRDesignBand band) {
    JRDesignTextField pattern = (JRDesignTextField) band.getElements()[0];
    band.removeElement(pattern);
    return pattern;
  }

  private static JRDesignTextField place(
      JRDesignTextField pattern, int x, int width, String expression) {
    JRDesignTextField cell = (JRDesignTextField) pattern.clone();
    cell.setX(x);
    cell.setWidth(width);
    cell.setExpression(new JRDesignExpression(expression));
    return cell;
  }

  private static void declare(JasperDesign design, int column) {
    JRDesignParameter head = new JRDesignParameter();
    head.setName("head" + column);
    head.setValueClass(String.class);
    JRDesignField cell = new JRDesignField();
    cell.setName("cell" + column);
    cell.setValueClass(String.class);
    try {
      design.addParameter(head);
      design.addField(cell);
    } catch (JRException e) {
      throw new IllegalStateException("The table template already has a column " + column, e);
    }
  }

  private static HorizontalTextAlignEnum align(Align align) {
    return switch (align) {
      case LEFT -> HorizontalTextAlignEnum.LEFT;
      case CENTER -> HorizontalTextAlignEnum.CENTER;
      case RIGHT -> HorizontalTextAlignEnum.RIGHT;
    };
  }
}
