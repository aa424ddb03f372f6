package vn.thidua.reports.document.internal.jasper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import net.sf.jasperreports.compilers.ReportExpressionEvaluationData;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.JREmptyDataSource;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.design.JRReportCompileData;
import net.sf.jasperreports.engine.xml.JRXmlLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thidua.reports.document.internal.TableSection.Align;
import vn.thidua.reports.document.internal.Typeface;

class TemplatesTests {
  private static final Path ROOT = Path.of("src/main/resources");
  // every letter of Vietnamese, with every tone, in both cases
  private static final String VIETNAMESE =
      "aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệghiìíỉĩịklmnoòóỏõọôồốổỗộơờớởỡợpqrstuùúủũụưừứửữựvxyỳýỷỹỵ–“”·";

  static List<String> templates() throws IOException {
    try (Stream<Path> files = Files.walk(ROOT.resolve("reports"))) {
      return files
          .map(file -> ROOT.relativize(file).toString())
          .filter(name -> name.endsWith(".jrxml"))
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("templates")
  void compiles(String template) {
    assertThat(new Templates(DefaultJasperReportsContext.getInstance()).page(template)).isNotNull();
  }

  @ParameterizedTest
  @MethodSource("templates")
  void cutsNoTextThatIsLongerThanItsPlace(String template) throws IOException {
    // fixed heights cut without a word; page numbers and the one-line footer cannot outgrow theirs
    List<String> fields =
        Stream.of(Files.readString(ROOT.resolve(template)).split("(?=<element )"))
            .filter(element -> element.startsWith("<element kind=\"textField\""))
            .filter(
                element -> !element.contains("$V{PAGE_NUMBER}") && !element.contains("$P{footer}"))
            .toList();
    assertThat(fields)
        .isNotEmpty()
        .allMatch(field -> field.contains("textAdjust=\"StretchHeight\""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Regular", "Bold", "Italic", "BoldItalic"})
  void hasEveryVietnameseLetter(String face) {
    String letters = VIETNAMESE + VIETNAMESE.toUpperCase(java.util.Locale.ROOT);
    assertThat(Typeface.face(face).canDisplayUpTo(letters)).isEqualTo(-1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "java.lang.Runtime.getRuntime().exec(\"true\").toString()",
        "System.getProperty(\"user.home\")",
        "new java.io.File(\"/etc/passwd\").toString()"
      })
  void refusesAnExpressionThatLeavesThePage(String expression) throws JRException {
    String template =
        """
        <jasperReport name="hostile" language="java" pageWidth="595" pageHeight="842" columnWidth="500" leftMargin="20" rightMargin="20" topMargin="20" bottomMargin="20">
          <title height="30"><element kind="textField" x="0" y="0" width="100" height="20"><expression><![CDATA[%s]]></expression></element></title>
        </jasperReport>
        """
            .formatted(expression);
    var design =
        JRXmlLoader.load(new ByteArrayInputStream(template.getBytes(StandardCharsets.UTF_8)));
    assertThatThrownBy(
            () ->
                JasperFillManager.getInstance(DefaultJasperReportsContext.getInstance())
                    .fill(
                        new Templates(DefaultJasperReportsContext.getInstance())
                            .compile("hostile", design),
                        new HashMap<>(),
                        new JREmptyDataSource()))
        .hasStackTraceContaining("is not visible to reports");
  }

  @ParameterizedTest
  @CsvSource({
    "no-such-field.jrxml, Field not found : nobody",
    "no-xml.jrxml, is not sound",
    "no-such-file.jrxml, no-such-file.jrxml"
  })
  void tellsWhichTemplateIsAtFaultAndWhy(String file, String fault) {
    Templates templates = new Templates(DefaultJasperReportsContext.getInstance());
    assertThatThrownBy(() -> templates.check("faulty/" + file))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("faulty/" + file)
        .hasMessageContaining(fault);
  }

  @Test
  void tellsWhichExpressionDoesNotCompile() {
    Templates templates = new Templates(DefaultJasperReportsContext.getInstance());
    templates.check("faulty/no-such-method.jrxml");
    assertThatThrownBy(() -> templates.page("faulty/no-such-method.jrxml"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("faulty/no-such-method.jrxml")
        .hasMessageContaining("shout");
  }

  @Test
  void needsNoJavaCompilerForALayoutOfATable() throws JRException {
    JasperReport table =
        new Templates(DefaultJasperReportsContext.getInstance())
            .table(new TableLayout(List.of(100, 60), List.of(Align.LEFT, Align.RIGHT)), 160);
    Object compiled = ((JRReportCompileData) table.getCompileData()).getMainDatasetCompileData();
    assertThat(((ReportExpressionEvaluationData) compiled).getCompileData()).isNull();
  }

  @Test
  void measuresLongestWordsOnly() {
    TextMeasure measure = TextMeasure.bold(11);
    assertThat(measure.longestWord("Điểm thưởng")).isEqualTo(measure.longestWord("thưởng"));
    assertThat(measure.longestWord("")).isZero();
  }

  @Test
  void endsNoTitleInOneWord() {
    TextMeasure measure = TextMeasure.bold(14);
    assertThat(
            measure.balanced(
                "Kết quả thực hiện giao ước thi đua trong năm 2025 của Phường Yên Trạch", 419))
        .isEqualTo("Kết quả thực hiện giao ước thi đua\ntrong năm 2025 của Phường Yên Trạch");
    assertThat(measure.balanced("Kết quả năm 2025", 419)).isEqualTo("Kết quả năm 2025");
  }

  @Test
  void keepsAYearWithTheWordBeforeIt() {
    TextMeasure measure = TextMeasure.bold(14);
    String title = "Kết quả thực hiện giao ước thi đua trong tháng 10 năm 2026 của Hội Chữ thập đỏ";
    assertThat(measure.balanced(title, 419).lines())
        .hasSize(2)
        .noneMatch(line -> Character.isDigit(line.charAt(0)))
        .allMatch(line -> measure.line(line) <= 419);
  }
}
