package vn.thidua.web;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RestController;
import vn.thidua.web.misplaced.MisplacedController;

class ArchitectureTests {
  private static final JavaClasses PRODUCTION =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("vn.thidua.web");

  private static final ArchRule CONTROLLERS_STAY_INSIDE =
      classes()
          .that()
          .areAnnotatedWith(Controller.class)
          .or()
          .areAnnotatedWith(RestController.class)
          .should()
          .bePackagePrivate()
          .because("a route is reached over HTTP; nobody calls a controller");

  private static final ArchRule FIGURES_COME_FROM_THE_READ_MODEL =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "..web.account..", "..web.delivery..", "..web.documents..", "..web.runs..")
          .should()
          .dependOnClassesThat()
          .areAssignableTo(JdbcClient.class)
          .because("the only SQL over the mart stands in reports, behind the scope filter");

  private static final ArchRule NO_SPARK_NO_JASPER =
      noClasses()
          .should()
          .dependOnClassesThat(
              resideInAnyPackage("org.apache.spark..", "scala..", "net.sf.jasperreports.."))
          .because("the batch is another process, and JasperReports is reports' own affair");

  private static final ArchRule NO_BAGS =
      noClasses()
          .should()
          .haveNameMatching(".*(Utils?|Manager|Helper|Impl)")
          .because("such a name says nothing about what is inside");

  private static final ArchRule NO_BOOLEAN_PARAMETERS =
      methods()
          .that()
          .areDeclaredInClassesThat()
          .areNotRecords()
          .and()
          .areNotPrivate()
          .should()
          .notHaveRawParameterTypes(
              describe(
                  "a boolean",
                  types -> types.stream().anyMatch(type -> type.isEquivalentTo(boolean.class))))
          .because("true says nothing to who reads the call");

  @Test
  void theHouseIsInOrder() {
    CONTROLLERS_STAY_INSIDE.check(PRODUCTION);
    FIGURES_COME_FROM_THE_READ_MODEL.check(PRODUCTION);
    NO_SPARK_NO_JASPER.check(PRODUCTION);
    NO_BAGS.check(PRODUCTION);
    NO_BOOLEAN_PARAMETERS.check(PRODUCTION);
    slices()
        .matching("vn.thidua.web.(*)..")
        .should()
        .beFreeOfCycles()
        .because("a feature that needs another which needs it is one feature")
        .check(PRODUCTION);
  }

  @Test
  void theRulesBite() {
    JavaClasses bad = new ClassFileImporter().importClasses(MisplacedController.class);
    for (ArchRule rule :
        List.of(CONTROLLERS_STAY_INSIDE, FIGURES_COME_FROM_THE_READ_MODEL, NO_BOOLEAN_PARAMETERS)) {
      assertThat(rule.evaluate(bad).hasViolation()).as(rule.getDescription()).isTrue();
    }
  }
}
