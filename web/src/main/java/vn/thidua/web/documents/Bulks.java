package vn.thidua.web.documents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thidua.reports.mart.Edition;
import vn.thidua.reports.scope.Role;
import vn.thidua.reports.scope.Viewer;
import vn.thidua.reports.text.Language;
import vn.thidua.web.recent.Recent;

/** The orders of schema app. */
@Repository
class Bulks {
  private static final String SELECT =
      """
      select b.bulk_id, b.item, b.edition_id, b.year, b.scope, b.period, b.language, b.role,
        b.unit_code, b.requested_by, b.requested_at, b.state, b.total, b.reason,
        (select count(*) from app.bulk_document m where m.bulk_id = b.bulk_id) as done
      from app.bulk b
      """;

  /** What a login's list is asked for with. */
  private record Asked(String login, int limit) {}

  private final JdbcClient jdbc;
  private final Recent<Asked, List<Bulk>> lists = new Recent<>(this::read);

  Bulks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  long add(BulkRequest request, Edition edition, Viewer viewer, String requestedBy, int total) {
    long bulkId =
        jdbc.sql(
                """
            insert into app.bulk (item, edition_id, year, scope, period, language, role, unit_code,
              requested_by, state, total)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'RUNNING', ?) returning bulk_id
            """)
            .param(request.documentId())
            .param(edition.editionId())
            .param(edition.year())
            .param(request.scope().words())
            .param(request.period() == null ? "" : request.period().words())
            .param(request.language().code())
            .param(viewer.role().name())
            .param(viewer.unitCode())
            .param(requestedBy)
            .param(total)
            .query(Long.class)
            .single();
    lists.forget();
    return bulkId;
  }

  /** A document of the order is in the archive, perhaps since long. */
  void made(long bulkId, long issuedId) {
    jdbc.sql(
            "insert into app.bulk_document (bulk_id, issued_id) values (?, ?) on conflict do nothing")
        .params(bulkId, issuedId)
        .update();
    lists.forget();
  }

  void finish(long bulkId, Bulk.State state, @Nullable String reason) {
    jdbc.sql(
            "update app.bulk set state = ?, reason = ?, finished_at = now() where bulk_id = ?"
                + " and state = 'RUNNING'")
        .param(state.name())
        .param(reason)
        .param(bulkId)
        .update();
    lists.forget();
  }

  Optional<Bulk> byId(long bulkId) {
    return jdbc.sql(SELECT + "where b.bulk_id = ?").param(bulkId).query(Bulks::bulk).optional();
  }

  /** Orders that a stop of the service left unfinished, the oldest first. */
  List<Bulk> running() {
    return jdbc.sql(SELECT + "where b.state = 'RUNNING' order by b.bulk_id")
        .query(Bulks::bulk)
        .list();
  }

  /** What a login ordered, as of a moment ago: the newest first. */
  List<Bulk> of(String login, int limit) {
    return lists.of(new Asked(login, limit));
  }

  private List<Bulk> read(Asked asked) {
    return jdbc.sql(SELECT + "where b.requested_by = ? order by b.bulk_id desc limit ?")
        .params(asked.login(), asked.limit())
        .query(Bulks::bulk)
        .list();
  }

  /** Numbers of its documents in the archive, in the order of their files. */
  List<Long> documents(long bulkId) {
    return jdbc.sql(
            "select m.issued_id from app.bulk_document m join app.issued d using (issued_id)"
                + " where m.bulk_id = ? order by d.file_name")
        .param(bulkId)
        .query(Long.class)
        .list();
  }

  private static Bulk bulk(ResultSet row, int number) throws SQLException {
    return new Bulk(
        row.getLong("bulk_id"),
        row.getString("item"),
        row.getLong("edition_id"),
        row.getInt("year"),
        row.getString("scope"),
        row.getString("period"),
        row.getString("language").equals(Language.EN.code()) ? Language.EN : Language.VI,
        new Viewer(Role.valueOf(row.getString("role")), row.getString("unit_code")),
        row.getString("requested_by"),
        row.getObject("requested_at", OffsetDateTime.class).toInstant(),
        Bulk.State.valueOf(row.getString("state")),
        row.getInt("total"),
        row.getInt("done"),
        row.getString("reason"));
  }
}
