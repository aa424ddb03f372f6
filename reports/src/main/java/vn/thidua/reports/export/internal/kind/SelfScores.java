package vn.thidua.reports.export.internal.kind;

import java.util.List;
import java.util.Set;
import vn.thidua.reports.export.internal.Columns;
import vn.thidua.reports.export.internal.Narrowing;
import vn.thidua.reports.export.internal.Table;
import vn.thidua.reports.export.internal.TableSource;
import vn.thidua.reports.mart.Reading;
import vn.thidua.reports.mart.SelfScore;
import vn.thidua.reports.scope.Scope;
import vn.thidua.reports.text.Language;
import vn.thidua.reports.text.Texts;

/** What units gave themselves against what was verified. */
public final class SelfScores implements TableSource {
  @Override
  public String id() {
    return "self-scores";
  }

  @Override
  public Set<Class<? extends Scope>> scopes() {
    return Set.of(Scope.OfCluster.class);
  }

  @Override
  public Table table(Reading reading, Narrowing narrowing, Texts texts) {
    Language language = texts.language();
    List<SelfScore> rows = Clusters.of(reading, narrowing).selfScores();
    return new Columns<SelfScore>(texts)
        .word("unit_code", SelfScore::unitCode)
        .name("unit_name", row -> row.unit(language))
        .number("self_total_points", SelfScore::selfTotalPoints)
        .number("total_points", SelfScore::totalPoints)
        .number("drift", SelfScore::drift)
        .table(id(), rows, reading.edition());
  }
}
