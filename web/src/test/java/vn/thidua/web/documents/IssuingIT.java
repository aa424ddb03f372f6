package vn.thidua.web.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.reports.document.DocumentRequest;
import vn.thidua.reports.document.NoSuchDocument;
import vn.thidua.reports.mart.Mart;
import vn.thidua.reports.mart.PageRequest;
import vn.thidua.reports.mart.Reading;
import vn.thidua.reports.scope.OutOfScope;
import vn.thidua.reports.scope.Scope;
import vn.thidua.reports.scope.Viewer;
import vn.thidua.reports.text.Language;
import vn.thidua.web.demo.Dashboard;
import vn.thidua.web.digest.Sha256;

/** What leaves the house leaves through the archive, and stays in it as it left. */
class IssuingIT {
  private static final Issuing ISSUING = Dashboard.running().part(Issuing.class);
  private static final Archive ARCHIVE = Dashboard.running().part(Archive.class);
  private static final Mart MART = Dashboard.running().part(Mart.class);
  private static final JdbcClient JDBC = Dashboard.running().part(JdbcClient.class);
  private static final Viewer HEAD = Viewer.clusterHead("HK");
  private static final Viewer MEMBER = Viewer.unit("BD");

  @Test
  void handsOutTheSameBytesForTheSameRequest() {
    IssuedDocument first = ISSUING.issue(ranking("C01"), Viewer.board(), "board");
    IssuedDocument again = ISSUING.issue(ranking("C01"), HEAD, "head");

    assertThat(again.documentNumber()).isEqualTo(first.documentNumber());
    assertThat(again.bytes()).isEqualTo(first.bytes());
    assertThat(first.sha256()).isEqualTo(Sha256.of(first.bytes()));
    assertThat(first.fileName()).startsWith("year-end-ranking-C01-2025-").endsWith("-vi.pdf");
    assertThat(first.code()).matches("([0-9A-Z]{4}-){3}[0-9A-Z]{4}");
  }

  @Test
  void handsOutALargeFilePieceByPiece() {
    byte[] bytes = new byte[2 * Archive.PIECE + 1];
    new Random(1).nextBytes(bytes);
    Reading reading = MART.read(MART.editions().latest().orElseThrow(), Viewer.board());
    Order order =
        new Order(
            "source",
            Issued.Format.CSV,
            reading.edition(),
            Subject.of(reading, Scope.CITY),
            "",
            "file=large.csv\n",
            Language.VI,
            "");
    Made made =
        new Made(
            "large.csv", "text/csv", null, null, new ByteArrayResource(bytes), "letters", false);

    IssuedDocument large = ISSUING.read(ARCHIVE.add(order, made, "board"));

    assertThat(large.size()).isEqualTo(bytes.length);
    assertThat(large.sha256()).isEqualTo(Sha256.of(bytes));
    assertThat(large.bytes()).isEqualTo(bytes);
  }

  @Test
  void keepsApartWhatASeesLessOf() {
    IssuedDocument whole = ISSUING.issue(ranking("C01"), Viewer.board(), "board");
    IssuedDocument own = ISSUING.issue(ranking("C01"), MEMBER, "unit");

    assertThat(own.documentNumber()).isNotEqualTo(whole.documentNumber());
    assertThat(numbers(MEMBER)).contains(own.documentNumber());
    assertThat(numbers(MEMBER)).doesNotContain(whole.documentNumber());
    assertThat(numbers(HEAD)).contains(own.documentNumber(), whole.documentNumber());
    assertThat(numbers(Viewer.board())).contains(own.documentNumber(), whole.documentNumber());
    assertThat(numbers(Viewer.admin())).isEmpty();
  }

  @Test
  void issuesNothingOutsideTheReadersScope() {
    ISSUING.issue(ranking("C02"), Viewer.board(), "board");

    assertThatExceptionOfType(OutOfScope.class)
        .isThrownBy(() -> ISSUING.issue(ranking("C02"), HEAD, "head"));
    assertThatExceptionOfType(OutOfScope.class)
        .isThrownBy(() -> ISSUING.issue(ranking("C02"), MEMBER, "unit"));
    assertThatExceptionOfType(OutOfScope.class)
        .isThrownBy(() -> ISSUING.issue(ranking("C01"), Viewer.admin(), "admin"));
    assertThatExceptionOfType(NoSuchDocument.class)
        .isThrownBy(() -> ISSUING.issue(ranking("C99"), Viewer.board(), "board"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update app.issued set content = '\\x00' where issued_id = %d",
        "update app.issued set year = 1999 where issued_id = %d",
        "delete from app.issued where issued_id = %d",
        "delete from app.receipt where issued_id = %d"
      })
  void neverChangesWhatWasIssued(String change) {
    IssuedDocument issued = ISSUING.issue(ranking("C01"), Viewer.board(), "board");
    ISSUING.handedTo(issued, "board", Way.SCREEN, null);

    assertThatExceptionOfType(DataAccessException.class)
        .isThrownBy(() -> JDBC.sql(change.formatted(issued.documentNumber())).update())
        .withMessageContaining("never changed");
  }

  @Test
  void goesOnWithAnOrderThatAStopCutOff() throws InterruptedException {
    IssuedDocument finished = ISSUING.issue(ranking("C01"), Viewer.board(), "board");
    long bulkId =
        JDBC.sql(
                "insert into app.bulk (item, edition_id, year, scope, period, language, role,"
                    + " requested_by, state, total) values ('year-end-ranking', ?, 2025, 'city',"
                    + " '', 'vi', 'BOARD', 'board', 'RUNNING', 3) returning bulk_id")
            .param(MART.editions().currentOf(2025).orElseThrow().editionId())
            .query(Long.class)
            .single();
    Bulks bulks = Dashboard.running().part(Bulks.class);
    bulks.made(bulkId, finished.documentNumber());

    Dashboard.running().part(BulkIssuing.class).goOn();
    while (bulks.byId(bulkId).orElseThrow().state() == Bulk.State.RUNNING) {
      Thread.sleep(100);
    }

    Bulk bulk = bulks.byId(bulkId).orElseThrow();
    assertThat(bulk.reason()).isNull();
    assertThat(bulk.state()).isEqualTo(Bulk.State.DONE);
    assertThat(bulks.documents(bulkId))
        .contains(finished.documentNumber())
        .doesNotHaveDuplicates()
        .hasSizeGreaterThan(1);
  }

  private static List<Long> numbers(Viewer viewer) {
    return ARCHIVE
        .page(ArchiveFilter.of(null, null, null), MART.holdings(viewer), new PageRequest(1, 1000))
        .rows()
        .stream()
        .map(Issued::issuedId)
        .toList();
  }

  private static DocumentRequest ranking(String cluster) {
    long edition = MART.editions().currentOf(2025).orElseThrow().editionId();
    return new DocumentRequest(
        "year-end-ranking", edition, new Scope.OfCluster(cluster), null, Language.VI);
  }
}
