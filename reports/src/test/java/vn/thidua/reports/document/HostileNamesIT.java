package vn.thidua.reports.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.thidua.reports.document.internal.Legible;
import vn.thidua.reports.scope.Scope;
import vn.thidua.reports.scope.Viewer;
import vn.thidua.reports.text.Language;

/** Names that try to break a page come out as text, every letter of them. */
class HostileNamesIT {
  private static final long EDITION = 5;
  private static final Scope CLUSTER = new Scope.OfCluster("C07");

  static Stream<DocumentRequest> requests() {
    return Stream.of(Language.values())
        .flatMap(
            language ->
                Stream.of(
                    new DocumentRequest("year-end-ranking", EDITION, CLUSTER, null, language),
                    new DocumentRequest("cluster-periodic", EDITION, CLUSTER, null, language),
                    new DocumentRequest("commitment-pact", EDITION, CLUSTER, null, language),
                    new DocumentRequest("city-periodic", EDITION, Scope.CITY, null, language)));
  }

  @ParameterizedTest
  @MethodSource("requests")
  void standInEveryList(DocumentRequest request) {
    String text = Paper.flat(Paper.text(Paper.print(request)));
    for (String name : names()) {
      assertThat(text).contains(Paper.flat(Legible.of(name)));
    }
    assertThat(text).contains("[U+202E]").contains("[U+1F600]").contains("[U+05E2]");
  }

  static Stream<DocumentRequest> everyDocument() {
    return Stream.of(Language.values())
        .flatMap(
            language ->
                Stream.concat(
                    requests().filter(request -> request.language() == language),
                    Stream.of(
                        request("award-proposals", CLUSTER, language),
                        request("data-quality", CLUSTER, language),
                        request("correction-notice", CLUSTER, language),
                        request("unit-scorecard", new Scope.OfUnit("RTL"), language),
                        request("unit-scorecard", new Scope.OfUnit("LONG"), language))));
  }

  private static DocumentRequest request(String id, Scope scope, Language language) {
    return new DocumentRequest(id, EDITION, scope, null, language);
  }

  @ParameterizedTest
  @MethodSource("everyDocument")
  void leaveEveryDocumentSound(DocumentRequest request) {
    Paper.assertSound(Paper.print(request).content());
    assertThat(Structure.of(Paper.print(request))).isNotEmpty();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void haveAScorecard(Language language) {
    for (String unit : List.of("LONG", "RTL", "GLYPH", "HIDE", "MARK")) {
      RenderedDocument card =
          Paper.print(
              new DocumentRequest(
                  "unit-scorecard", EDITION, new Scope.OfUnit(unit), null, language));
      String name =
          Paper.MART.read(EDITION, Viewer.board()).unit(unit).orElseThrow().name().unitName();
      assertThat(Paper.flat(Paper.text(card))).contains(Paper.flat(Legible.of(name)));
    }
  }

  private static List<String> names() {
    return Paper.MART.read(EDITION, Viewer.board()).cluster("C07").orElseThrow().ranking().stream()
        .map(row -> row.unitName())
        .toList();
  }
}
