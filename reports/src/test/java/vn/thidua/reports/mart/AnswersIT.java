package vn.thidua.reports.mart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import vn.thidua.reports.scope.OutOfScope;
import vn.thidua.reports.scope.Viewer;

/** What was read of an edition is not read again, and never handed to somebody else. */
class AnswersIT {
  private static final long EDITION = 3;

  private final AtomicInteger asked = new AtomicInteger();
  private final Mart mart = new Mart(counted(MartDatabase.filled()));

  @Test
  void readsAnEditionOnce() {
    Edition edition = mart.editions().latest().orElseThrow();
    List<UnitName> units = mart.read(edition, Viewer.board()).directory().units("", 100);
    int before = asked.get();

    assertThat(mart.read(edition, Viewer.board()).directory().units("", 100)).isSameAs(units);
    assertThat(asked).hasValue(before);
  }

  @Test
  void givesNobodyTheAnswerOfSomebodyElse() {
    List<UnitName> all = mart.read(EDITION, Viewer.board()).directory().units("", 100);
    UnitName one = all.get(0);
    List<UnitName> own = mart.read(EDITION, Viewer.unit(one.unitCode())).directory().units("", 100);

    assertThat(own.size()).isLessThan(all.size());
    assertThat(own).allMatch(each -> each.clusterCode().equals(one.clusterCode()));
    assertThat(mart.read(EDITION, Viewer.board()).directory().units("", 100)).isEqualTo(all);
  }

  @Test
  void asksOnceForAllWhoSeeAllClusters() {
    List<ClusterStanding> all = clusters(Viewer.board());

    assertThat(clusters(Viewer.clusterHead("HK"))).isSameAs(all);
    assertThat(clusters(Viewer.clusterHead("STC"))).isSameAs(all);
    assertThat(clusters(Viewer.unit("BD")))
        .extracting(ClusterStanding::clusterCode)
        .containsExactly("C01");
  }

  private List<ClusterStanding> clusters(Viewer viewer) {
    return mart.read(EDITION, viewer).overview().clusters();
  }

  @Test
  void readsWhatMayGrowEachTime() {
    mart.editions().current();
    int before = asked.get();
    mart.editions().current();
    assertThat(asked).hasValue(before + 1);
    assertThat(Query.of("unit/contributors", Contributor.class).asksOneEdition()).isFalse();
    assertThat(Query.of("overview/clusters", ClusterStanding.class).asksOneEdition()).isTrue();
  }

  @Test
  void readsAheadWhatScorecardsSay() {
    Reading reading = mart.read(EDITION, Viewer.board());
    Edition previous = reading.previous().orElseThrow();
    List<String> codes = codes(reading);
    reading.ahead(codes, previous);
    int before = asked.get();
    List<List<Object>> known = codes.stream().map(code -> said(reading, code, previous)).toList();

    assertThat(asked).hasValue(before);
    Reading other = new Mart(MartDatabase.filled()).read(EDITION, Viewer.board());
    assertThat(known).isEqualTo(codes.stream().map(code -> said(other, code, previous)).toList());
    assertThat(reading.unit("HK").orElseThrow().periods()).isNotEmpty();
  }

  @Test
  void holdsWhatWasReadAheadHoweverMuchIsAskedElsewhere() {
    Mart crowded = new Mart(counted(MartDatabase.filled()), new Answers(1, 10_000));
    Reading reading = crowded.read(EDITION, Viewer.board());
    Edition previous = reading.previous().orElseThrow();
    List<String> codes = codes(reading);
    reading.ahead(codes, previous);
    int before = asked.get();
    codes.forEach(code -> said(reading, code, previous));

    assertThat(asked).hasValue(before);
  }

  @Test
  void givesUpTheOldestOfWhatWasReadAhead() {
    ReadAhead<String> next = new ReadAhead<>(3);
    next.put("oldest", List.of());
    next.put("two rows", List.of(1, 2));
    next.put("two rows", List.of(3, 4));
    assertThat(next.get("oldest")).isEmpty();
    next.put("youngest", List.of(5));

    assertThat(next.get("oldest")).isNull();
    assertThat(next.get("two rows")).isEqualTo(List.of(3, 4));
    assertThat(next.get("youngest")).isEqualTo(List.of(5));
    next.put("too long", List.of(1, 2, 3, 4));
    assertThat(next.get("too long")).isNull();
  }

  @Test
  void readsAheadNothingThatTheViewerMayNotSee() {
    List<String> codes = codes(mart.read(EDITION, Viewer.board()));
    Reading own = mart.read(EDITION, Viewer.unit(codes.get(0)));
    own.ahead(codes, null);

    assertThat(own.unit(codes.get(0))).isPresent();
    assertThatThrownBy(() -> own.unit(codes.get(1))).isInstanceOf(OutOfScope.class);
  }

  private static List<String> codes(Reading reading) {
    return reading.directory().units("", 100).stream().map(UnitName::unitCode).toList();
  }

  private static List<Object> said(Reading reading, String code, Edition previous) {
    UnitReading unit = reading.unit(code).orElseThrow();
    return List.of(
        unit.name(),
        unit.score(),
        unit.selfScore(),
        unit.criteria(),
        unit.groups(),
        unit.periods(),
        unit.explanations(),
        unit.explanation(),
        unit.adjustments(),
        unit.changes(previous),
        unit.findings());
  }

  private DataSource counted(DataSource source) {
    return (DataSource)
        Proxy.newProxyInstance(
            AnswersIT.class.getClassLoader(),
            new Class<?>[] {DataSource.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("getConnection")) {
                asked.incrementAndGet();
              }
              try {
                return method.invoke(source, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
