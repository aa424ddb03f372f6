package vn.thidua.reports.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The structure of the module, as a test. */
class HouseTests {
  private static final String ROOT = "vn.thidua.reports";

  private static final ArchRule SQL_STAYS_IN_THE_READ_MODEL =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + ".mart..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("java.sql..")
          .because("the read model holds the only SQL over the mart, and with it the filter");

  private static final ArchRule JASPER_STAYS_IN_ITS_PLACE =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + ".document.internal.jasper..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("net.sf.jasperreports..", "com.lowagie..")
          .because("one package knows JasperReports, so that it can be replaced");

  private static final ArchRule WORKBOOKS_STAY_IN_EXPORT =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + ".export..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.dhatim.fastexcel..")
          .because("one package knows the workbook library");

  private static final ArchRule NAMES_SAY_SOMETHING =
      noClasses()
          .should()
          .haveNameMatching(".*(Utils?|Helper|Manager|Impl)(\\$.*)?")
          .because("such a name says nothing about what the class is");

  private static final ArchRule NO_BATCH_AND_NO_WEB =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.apache.spark..",
              "scala..",
              "jakarta.servlet..",
              "org.springframework..",
              "vn.thidua.etl..",
              "vn.thidua.web..")
          .because("the batch and the web meet this module only through the mart and its façades");

  private static final ArchRule SCOPE_KNOWS_NOBODY =
      classes()
          .that()
          .resideInAPackage(ROOT + ".scope..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(ROOT + ".scope..", "java..", "org.jspecify..")
          .because("who may see what must be readable without anything else");

  private static final ArchRule FEATURES_DO_NOT_GO_ROUND_IN_CIRCLES =
      SlicesRuleDefinition.slices()
          .matching(ROOT + ".(*)..")
          .should()
          .beFreeOfCycles()
          .because("text ← scope ← mart ← document and export is one way");

  static List<ArchRule> rules() {
    return List.of(
        SQL_STAYS_IN_THE_READ_MODEL,
        JASPER_STAYS_IN_ITS_PLACE,
        WORKBOOKS_STAY_IN_EXPORT,
        NAMES_SAY_SOMETHING,
        NO_BATCH_AND_NO_WEB,
        SCOPE_KNOWS_NOBODY,
        FEATURES_DO_NOT_GO_ROUND_IN_CIRCLES);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void isAsItWasDrawn(ArchRule rule) {
    JavaClasses shipped =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);
    rule.check(shipped);
  }

  @Test
  void bitesWhereAClassBreaksIt() {
    JavaClasses bad = new ClassFileImporter().importPackages(ROOT + ".architecture.bad");
    for (ArchRule rule :
        List.of(SQL_STAYS_IN_THE_READ_MODEL, JASPER_STAYS_IN_ITS_PLACE, NAMES_SAY_SOMETHING)) {
      assertThat(rule.evaluate(bad).hasViolation()).as(rule.getDescription()).isTrue();
    }
  }
}
