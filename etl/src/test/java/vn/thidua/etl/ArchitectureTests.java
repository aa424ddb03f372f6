package vn.thidua.etl;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "vn.thidua.etl", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

  @ArchTest
  static final ArchRule noRings =
      slices()
          .matching("vn.thidua.etl.(*)..")
          .should()
          .beFreeOfCycles()
          .because("data goes one way: dossier, model, publish, and run above them");

  @ArchTest
  static final ArchRule catalystStaysInTheModels =
      noClasses()
          .that()
          .resideOutsideOfPackage("..model..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.spark.sql.catalyst..", "org.apache.spark.sql.classic..")
          .because("Catalyst is no stable interface: one package has to follow it");

  @ArchTest
  static final ArchRule theMartIsWrittenInOnePlace =
      noClasses()
          .that()
          .resideOutsideOfPackage("..publish..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.postgresql..", "org.flywaydb..")
          .because("one package knows how an edition becomes visible");

  @ArchTest
  static final ArchRule onlyTheCommandLineEndsTheProgram =
      noClasses()
          .that()
          .doNotHaveSimpleName("Etl")
          .should()
          .callMethod(System.class, "exit", int.class)
          .because("whoever calls a run must be able to go on after it");
}
