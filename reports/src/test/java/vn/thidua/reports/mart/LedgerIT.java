package vn.thidua.reports.mart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.thidua.reports.scope.OutOfScope;
import vn.thidua.reports.scope.Viewer;

/** The ledger of commitments: what was signed, what changed, who sees it. */
class LedgerIT {
  private static final long EDITION = 3;

  private final Mart mart = new Mart(MartDatabase.filled());
  private final Ledger ledger = mart.read(EDITION, Viewer.board()).ledger();

  @Test
  void saysWhatAnAmendmentDidToTheTarget() {
    List<LedgerLine> amendments = ledger.all(lines(LedgerLines.AMENDMENTS, null)).list();
    assertThat(amendments)
        .extracting(
            LedgerLine::unitCode,
            LedgerLine::criterionCode,
            LedgerLine::targetBefore,
            LedgerLine::target,
            LedgerLine::change,
            LedgerLine::inForce)
        .containsExactly(
            tuple(
                "HK",
                "A1",
                new BigDecimal("1100"),
                new BigDecimal("1200"),
                TargetChange.HARDER,
                true));
    assertThat(amendments.get(0).reason()).isEqualTo("Thành phố giao bổ sung");
    assertThat(amendments.get(0).sourceLine()).isEqualTo(9);
    assertThat(ledger.all(lines(LedgerLines.HARDER, null)).list()).isEqualTo(amendments);
    assertThat(ledger.all(lines(LedgerLines.EASIER, null)).list()).isEmpty();
    assertThat(ledger.all(lines(LedgerLines.ALL, LocalDate.of(2025, 6, 20))).list())
        .isEqualTo(amendments);
    assertThat(ledger.all(lines(LedgerLines.ALL, LocalDate.of(2025, 6, 21))).list()).isEmpty();
  }

  @Test
  void keepsTheOriginalBesideItsAmendment() {
    assertThat(ledger.all(slice("C01")).list())
        .filteredOn(line -> line.unitCode().equals("HK"))
        .extracting(LedgerLine::criterionCode, LedgerLine::revision)
        .containsExactly(tuple("A1", 0L), tuple("A1", 1L), tuple("A2", 0L), tuple("B1", 0L));
  }

  @Test
  void readsPageByPageWithoutLosingALine() {
    List<LedgerTotal> totals = ledger.totals(LedgerFilter.ALL);
    List<LedgerLine> all = ledger.all(LedgerFilter.ALL).list();
    List<LedgerLine> paged = new ArrayList<>();
    for (int number = 1; paged.size() < all.size(); number++) {
      Page<LedgerLine> page = ledger.page(LedgerFilter.ALL, totals, new PageRequest(number, 3));
      assertThat(page.rows()).isNotEmpty();
      assertThat(page.total()).isEqualTo(all.size());
      paged.addAll(page.rows());
    }
    assertThat(paged).isEqualTo(all);
  }

  @ParameterizedTest
  @EnumSource(Status.class)
  void countsByStatusWhatItLists(Status status) {
    LedgerFilter filter =
        new LedgerFilter(Slice.ALL, null, null, null, status, LedgerLines.ALL, null);
    List<LedgerTotal> totals = ledger.totals(filter);
    assertThat(totals).isEqualTo(ledger.totals(LedgerFilter.ALL));
    assertThat(ledger.all(filter).list())
        .hasSize((int) ledger.page(filter, totals, new PageRequest(1, 10)).total())
        .allMatch(line -> line.status() == status);
  }

  @Test
  void findsAUnitWithoutItsAccents() {
    LedgerFilter filter =
        new LedgerFilter(Slice.ALL, null, "hoan KIEM", "A1", null, LedgerLines.ALL, null);
    assertThat(ledger.all(filter).list())
        .extracting(LedgerLine::unitCode, LedgerLine::revision)
        .containsExactly(tuple("HK", 0L), tuple("HK", 1L));
    assertThat(ledger.totals(filter))
        .extracting(LedgerTotal::commitments, LedgerTotal::lines, LedgerTotal::harder)
        .containsExactly(tuple(1L, 2L, 1L));
  }

  @Test
  void showsEachReaderItsOwn() {
    Ledger own = mart.read(EDITION, Viewer.unit("BD")).ledger();
    assertThat(own.all(LedgerFilter.ALL).list())
        .extracting(LedgerLine::unitCode)
        .containsOnly("BD");
    assertThat(own.all(slice("C01")).list()).extracting(LedgerLine::unitCode).containsOnly("BD");
    assertThatExceptionOfType(OutOfScope.class).isThrownBy(() -> own.all(slice("C02")));
    Ledger headed = mart.read(EDITION, Viewer.clusterHead("HK")).ledger();
    assertThat(headed.all(slice("C01")).list()).isEqualTo(ledger.all(slice("C01")).list());
    assertThatExceptionOfType(OutOfScope.class).isThrownBy(() -> headed.totals(slice("C02")));
    assertThatExceptionOfType(OutOfScope.class)
        .isThrownBy(() -> mart.read(EDITION, Viewer.admin()).ledger().totals(LedgerFilter.ALL));
  }

  private static LedgerFilter slice(String cluster) {
    return new LedgerFilter(
        Slice.ofCluster(cluster), null, null, null, null, LedgerLines.ALL, null);
  }

  private static LedgerFilter lines(LedgerLines lines, @Nullable LocalDate since) {
    return new LedgerFilter(Slice.ALL, null, null, null, null, lines, since);
  }
}
