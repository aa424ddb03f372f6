package vn.thidua.reports.export.internal.kind;

import java.util.Optional;
import java.util.Set;
import vn.thidua.reports.export.internal.Columns;
import vn.thidua.reports.export.internal.Narrowing;
import vn.thidua.reports.export.internal.Table;
import vn.thidua.reports.export.internal.TableSource;
import vn.thidua.reports.mart.Reading;
import vn.thidua.reports.mart.UnitName;
import vn.thidua.reports.scope.Scope;
import vn.thidua.reports.text.Language;
import vn.thidua.reports.text.Texts;

/** The units whose names the viewer may read. */
public final class UnitNames implements TableSource {
  private static final String WORDS = "q";

  @Override
  public String id() {
    return "units";
  }

  @Override
  public Set<Class<? extends Scope>> scopes() {
    return Set.of(Scope.City.class);
  }

  @Override
  public Set<String> filters() {
    return Set.of(WORDS);
  }

  @Override
  public Table table(Reading reading, Narrowing narrowing, Texts texts) {
    reading.sight().requireCity();
    Language language = texts.language();
    String words = Optional.ofNullable(narrowing.text(WORDS)).orElse("");
    return new Columns<UnitName>(texts)
        .word("cluster_code", UnitName::clusterCode)
        .name("cluster_name", row -> row.cluster(language))
        .word("unit_code", UnitName::unitCode)
        .name("unit_name", row -> row.unit(language))
        .word("unit_kind", row -> row.kind(language))
        .listed("member_role", "member", UnitName::role)
        .table(id(), reading.directory().units(words, Integer.MAX_VALUE), reading.edition());
  }
}
