package vn.thidua.reports.export.internal.kind;

import java.util.List;
import java.util.Set;
import vn.thidua.reports.export.internal.Columns;
import vn.thidua.reports.export.internal.Narrowing;
import vn.thidua.reports.export.internal.Table;
import vn.thidua.reports.export.internal.TableSource;
import vn.thidua.reports.mart.CourseCount;
import vn.thidua.reports.mart.Reading;
import vn.thidua.reports.scope.Scope;
import vn.thidua.reports.text.Language;
import vn.thidua.reports.text.Texts;

/** Criteria against the same period of the year before, counted by cluster and theme. */
public final class Courses implements TableSource {
  @Override
  public String id() {
    return "courses";
  }

  @Override
  public Set<Class<? extends Scope>> scopes() {
    return Set.of(Scope.City.class, Scope.OfCluster.class);
  }

  @Override
  public Set<String> filters() {
    return Set.of(Narrowing.THEME);
  }

  @Override
  public Table table(Reading reading, Narrowing narrowing, Texts texts) {
    Language language = texts.language();
    List<CourseCount> rows = reading.overview().courses(narrowing.slice());
    return new Columns<CourseCount>(texts)
        .word("cluster_code", CourseCount::clusterCode)
        .name("cluster_name", row -> row.cluster(language))
        .word("theme", CourseCount::theme)
        .listed("course", "course", CourseCount::course)
        .whole("criteria", CourseCount::criteria)
        .table(id(), rows, reading.edition());
  }
}
