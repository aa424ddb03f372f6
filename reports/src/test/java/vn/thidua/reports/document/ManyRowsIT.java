package vn.thidua.reports.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.NumberFormat;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thidua.reports.scope.Scope;
import vn.thidua.reports.text.Language;

/** Documents of 2,000 rows, and of none. */
class ManyRowsIT {
  private static final long EDITION = 6;

  @Test
  void printsEachOfTwoThousandRowsOnceAndRepeatsTheHead() {
    RenderedDocument document = print("year-end-ranking", "C98", Language.VI);
    String text = Paper.flat(Paper.text(document));
    IntStream.rangeClosed(1, 2000)
        .mapToObj("Đơnvịsố%04d"::formatted)
        .forEach(name -> assertThat(text).containsOnlyOnce(name));
    int heads = text.split(Paper.flat("Hạng Đơn vị"), -1).length - 1;
    assertThat(document.pages()).isGreaterThan(40);
    // the last page may hold nothing but the signature
    assertThat(heads).isBetween(document.pages() - 1, document.pages());
  }

  @Test
  void saysInAPeriodicReportThatTheListGoesOn() {
    String text = Paper.flat(Paper.text(print("cluster-periodic", "C98", Language.EN)));
    assertThat(text)
        .contains(Paper.flat("Table 1. The units (continued)"))
        .contains(
            Paper.flat("2,000 commitments are off track or at risk; the 60 furthest behind are:"));
  }

  @Test
  void printsWhatBecameOfEachOfTwoThousandUnits() {
    RenderedDocument document = print("award-proposals", "C98", Language.VI);
    String text = Paper.flat(Paper.text(document));
    IntStream.rangeClosed(6, 2000)
        .forEach(
            rank ->
                assertThat(text)
                    .contains(
                        Paper.flat(
                            "Đơn vị số %04d %s %s Hạng %d trong cụm"
                                .formatted(rank, count(rank), count(rank), rank))));
    assertThat(document.pages()).isGreaterThan(40);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cluster-periodic",
        "year-end-ranking",
        "award-proposals",
        "commitment-pact",
        "data-quality"
      })
  void printsEveryDocumentOfAClusterWithoutUnits(String id) {
    for (Language language : Language.values()) {
      String text = Paper.text(print(id, "C99", language));
      assertThat(text)
          .contains(
              switch (language) {
                case VI -> "Cụm chưa có đơn vị";
                case EN -> "Empty cluster";
              })
          .doesNotContain("null", "NaN");
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void printsAClusterWithoutUnits(Language language) {
    assertThat(print("year-end-ranking", "C99", language).pages()).isPositive();
    assertThat(Paper.flat(Paper.text(print("cluster-periodic", "C99", language))))
        .contains(
            Paper.flat(
                switch (language) {
                  case VI -> "Chưa có đơn vị nào.";
                  case EN -> "There are no units.";
                }));
  }

  private static String count(int rank) {
    return NumberFormat.getIntegerInstance(Language.VI.locale()).format(rank);
  }

  private static RenderedDocument print(String id, String cluster, Language language) {
    return Paper.print(
        new DocumentRequest(id, EDITION, new Scope.OfCluster(cluster), null, language));
  }
}
