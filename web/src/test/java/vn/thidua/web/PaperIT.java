package vn.thidua.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.flavours.PDFAFlavour.Specification;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import vn.thidua.reports.document.DocumentKind;
import vn.thidua.reports.document.DocumentRequest;
import vn.thidua.reports.document.Documents;
import vn.thidua.reports.document.Issuer;
import vn.thidua.reports.document.NoSuchDocument;
import vn.thidua.reports.mart.ClusterName;
import vn.thidua.reports.mart.Mart;
import vn.thidua.reports.mart.Reading;
import vn.thidua.reports.mart.UnitName;
import vn.thidua.reports.scope.Scope;
import vn.thidua.reports.scope.Viewer;
import vn.thidua.reports.text.Language;

/**
 * The documents of whole dossiers: every kind about the city and every cluster, and the scorecards
 * of the first and the last unit of each cluster. Each is read back against the mart as it is
 * printed, and veraPDF has nothing to say against it. Where there are many clusters their documents
 * are in one language and the other in turn; {@code mvn verify -Dpaper.all} prints all in both.
 */
class PaperIT {
  /** What a document without a correction before it cannot be about. */
  private static final Set<String> WITHOUT_CONTENT = Set.of("correction-notice");

  /** More scopes of a kind than these are printed in one language each. */
  private static final int FEW = 24;

  @ParameterizedTest
  @EnumSource
  void isAcceptedByVeraPdf(PublishedDossier dossier) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    Mart mart = new Mart(dossier.database());
    Documents documents =
        new Documents(mart, Issuer.defaults(), URI.create("https://thidua.example/verify"));
    Reading reading = mart.read(mart.editions().latest().orElseThrow(), Viewer.board());
    Collection<String> faults = new ConcurrentLinkedQueue<>();
    Set<String> checked = new ConcurrentSkipListSet<>();

    requests(documents.kinds(), reading).parallelStream()
        .forEach(
            request -> {
              try {
                check(request, documents.render(request, Viewer.board()).content(), faults);
                checked.add(request.documentId());
              } catch (NoSuchDocument nothing) {
                if (!WITHOUT_CONTENT.contains(request.documentId())) {
                  faults.add(request + ": " + nothing.getMessage());
                }
              } catch (Exception e) {
                faults.add(request + ": " + e);
              }
            });

    assertThat(faults).isEmpty();
    assertThat(checked)
        .containsAll(
            documents.kinds().stream()
                .map(DocumentKind::id)
                .filter(id -> !WITHOUT_CONTENT.contains(id))
                .toList());
  }

  private static void check(DocumentRequest request, InputStream content, Collection<String> faults)
      throws Exception {
    try (content;
        PDFAParser parser = Foundries.defaultInstance().createParser(content)) {
      // each standard that the file says it keeps
      List<PDFAFlavour> claimed = parser.getFlavours();
      if (claimed.stream().noneMatch(each -> each.getPart() == Specification.ISO_19005_2)) {
        faults.add(request + " claims to be " + claimed);
      }
      try (PDFAValidator validator = Foundries.defaultInstance().createValidator(claimed)) {
        for (ValidationResult result : validator.validateAll(parser)) {
          if (!result.isCompliant()) {
            faults.add(request + " is no " + result.getPDFAFlavour() + ": " + failed(result));
          }
        }
      }
    }
  }

  private static List<String> failed(ValidationResult result) {
    return result.getTestAssertions().stream()
        .filter(each -> each.getStatus() == TestAssertion.Status.FAILED)
        .map(TestAssertion::getMessage)
        .distinct()
        .toList();
  }

  private static List<DocumentRequest> requests(List<DocumentKind> kinds, Reading reading) {
    List<DocumentRequest> requests = new ArrayList<>();
    for (DocumentKind kind : kinds) {
      List<Scope> scopes = scopes(kind, reading);
      boolean inTurn = scopes.size() > FEW && !Boolean.getBoolean("paper.all");
      for (int index = 0; index < scopes.size(); index++) {
        Scope scope = scopes.get(index);
        Language turn = index % 2 == 0 ? Language.VI : Language.EN;
        for (Language language : Language.values()) {
          if (!inTurn || scope.equals(Scope.CITY) || language == turn) {
            requests.add(
                new DocumentRequest(
                    kind.id(), reading.edition().editionId(), scope, null, language));
          }
        }
      }
    }
    return requests;
  }

  private static List<Scope> scopes(DocumentKind kind, Reading reading) {
    return Arrays.stream(Scope.Kind.values())
        .filter(kind.scopes()::contains)
        .flatMap(
            each ->
                switch (each) {
                  case CITY -> Stream.of(Scope.CITY);
                  case CLUSTER ->
                      reading.directory().clusters().stream()
                          .map(ClusterName::clusterCode)
                          .map(Scope.OfCluster::new);
                  case UNIT -> units(reading);
                })
        .toList();
  }

  private static Stream<Scope> units(Reading reading) {
    return reading.directory().units("", 100_000).stream()
        .collect(Collectors.groupingBy(UnitName::clusterCode))
        .values()
        .stream()
        .flatMap(units -> Stream.of(units.get(0), units.get(units.size() - 1)).distinct())
        .map(unit -> new Scope.OfUnit(unit.unitCode()));
  }
}
