package vn.thidua.web.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.AbstractList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.support.SqlBinaryValue;
import org.springframework.stereotype.Repository;
import vn.thidua.reports.mart.EditionKind;
import vn.thidua.reports.mart.Page;
import vn.thidua.reports.mart.PageRequest;
import vn.thidua.reports.scope.Holdings;
import vn.thidua.reports.text.Language;
import vn.thidua.web.digest.Sha256;
import vn.thidua.web.recent.Recent;

/**
 * What was issued, byte for byte. Lines are only ever added. Whoever asks in a reader's name gets
 * what that reader's {@link Holdings} hold; what asks without a name is the service itself.
 */
@Repository
class Archive {
  private static final String COLUMNS =
      """
      select d.issued_id, d.item, d.format, d.edition_id, d.edition_kind, d.year, d.as_of,
        d.content_digest, d.scope, d.scope_name, d.scope_name_en, d.share, d.period, d.filters,
        d.language, d.code, d.pages, d.file_name, d.media_type, d.sha256, d.text_digest,
        d.is_signed, octet_length(d.content) as size, d.requested_by, d.issued_at,
        (select count(*) from app.receipt r where r.issued_id = d.issued_id) as receivers
      """;
  private static final String SELECT = COLUMNS + "from app.issued d ";
  private static final String FILTERED =
      """
      where %s
        and (:item::text is null or d.item = :item)
        and (:year::int is null or d.year = :year)
        and (:words::text is null or d.file_name ilike :words or d.scope_name ilike :words
          or d.scope_name_en ilike :words or d.code ilike :words or d.sha256 ilike :words
          or d.requested_by ilike :words)
      """
          .formatted(Holdings.FILTER);
  private static final String SAME =
      """
      where d.item = :item and d.format = :format and d.edition_id = :edition
        and d.edition_kind = :kind and d.scope = :scope and d.share = :share
        and d.period = :period and d.filters = :filters and d.language = :language
        and d.issuer_digest = :issuer
      """;
  private static final String ADD =
      """
      insert into app.issued (item, format, edition_id, edition_kind, year, as_of, content_digest,
        scope, scope_name, scope_name_en, cluster_code, unit_code, share, period, filters,
        language, issuer_digest, code, pages, file_name, media_type, content, sha256, text_digest,
        is_signed, requested_by)
      values (:item, :format, :edition, :kind, :year, :as_of, :content_digest, :scope, :name,
        :name_en, :cluster, :unit, :share, :period, :filters, :language, :issuer, :code, :pages,
        :file_name, :media_type, :content, :sha256, :text_digest, :is_signed, :requested_by)
      on conflict do nothing
      """;

  /** As much of a file as is held at once, in bytes. */
  static final int PIECE = 1 << 18;

  /** What a page of the list is asked for with. */
  private record Asked(ArchiveFilter filter, Holdings holdings, PageRequest page) {}

  private final JdbcClient jdbc;
  private final Recent<Asked, Page<Issued>> pages = new Recent<>(this::read);

  Archive(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The file of an order, if it was issued before. */
  Optional<Issued> find(Order order) {
    return jdbc.sql(SELECT + SAME).params(order.values()).query(Archive::issued).optional();
  }

  /** Keeps a new file; where somebody else was faster with the same order, theirs stays. */
  Issued add(Order order, Made made, String requestedBy) {
    Map<String, @Nullable Object> values = new HashMap<>(order.values());
    values.put("code", made.code());
    values.put("pages", made.pages());
    values.put("file_name", made.fileName());
    values.put("media_type", made.mediaType());
    try {
      values.put("content", new SqlBinaryValue(made.content(), made.content().contentLength()));
      values.put("sha256", Sha256.of(made.content().getInputStream()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    values.put("text_digest", made.textDigest());
    values.put("is_signed", made.isSigned());
    values.put("requested_by", requestedBy);
    jdbc.sql(ADD).params(values).update();
    pages.forget();
    return find(order).orElseThrow();
  }

  /** SHA-256 of the bytes as they stand there now, in hexadecimal. */
  String digest(long issuedId) {
    return jdbc.sql("select encode(sha256(content), 'hex') from app.issued where issued_id = ?")
        .param(issuedId)
        .query(String.class)
        .single();
  }

  /** The bytes from the first, read piece by piece as they are asked for. */
  InputStream content(Issued issued) {
    List<InputStream> pieces =
        new AbstractList<>() {
          @Override
          public InputStream get(int index) {
            return new ByteArrayInputStream(piece(issued.issuedId(), index));
          }

          @Override
          public int size() {
            return Math.toIntExact((issued.size() + PIECE - 1) / PIECE);
          }
        };
    return new SequenceInputStream(Collections.enumeration(pieces));
  }

  private byte[] piece(long issuedId, int index) {
    return jdbc.sql("select substring(content from ? for ?) from app.issued where issued_id = ?")
        .params(index * PIECE + 1, PIECE, issuedId)
        .query(byte[].class)
        .single();
  }

  /** A line the reader's holdings hold; empty where there is none, or it is not theirs. */
  Optional<Issued> byId(long issuedId, Holdings holdings) {
    Map<String, @Nullable Object> values = new HashMap<>(holdings.parameters());
    values.put("id", issuedId);
    return jdbc.sql(SELECT + "where d.issued_id = :id and " + Holdings.FILTER)
        .params(values)
        .query(Archive::issued)
        .optional();
  }

  /** What the reader's holdings hold, as of a moment ago: the newest first. */
  Page<Issued> page(ArchiveFilter filter, Holdings holdings, PageRequest page) {
    return pages.of(new Asked(filter, holdings, page));
  }

  private Page<Issued> read(Asked asked) {
    PageRequest page = asked.page();
    Map<String, @Nullable Object> values = new HashMap<>(asked.holdings().parameters());
    values.putAll(asked.filter().values());
    long total =
        jdbc.sql("select count(*) from app.issued d " + FILTERED)
            .params(values)
            .query(Long.class)
            .single();
    values.put("limit", page.size());
    values.put("offset", (page.number() - 1L) * page.size());
    List<Issued> rows =
        jdbc.sql(SELECT + FILTERED + "order by d.issued_id desc limit :limit offset :offset")
            .params(values)
            .query(Archive::issued)
            .list();
    return new Page<>(rows, total, page.number(), page.size());
  }

  /** Files of these very bytes; asked by whoever holds the file. */
  List<Issued> byDigest(String sha256) {
    return jdbc.sql(SELECT + "where d.sha256 = ? order by d.issued_id desc")
        .param(sha256)
        .query(Archive::issued)
        .list();
  }

  /** Documents that bear the code; asked by whoever reads it off one. */
  List<Issued> byCode(String code) {
    return jdbc.sql(SELECT + "where d.code = ? order by d.issued_id desc")
        .param(code)
        .query(Archive::issued)
        .list();
  }

  void handedTo(long issuedId, String receiver, Way way, @Nullable String address) {
    jdbc.sql("insert into app.receipt (issued_id, receiver, way, address) values (?, ?, ?, ?)")
        .param(issuedId)
        .param(receiver)
        .param(way.name())
        .param(address)
        .update();
    pages.forget();
  }

  /** Who was given the file, the latest first. */
  List<Receipt> receipts(long issuedId, int limit) {
    return jdbc.sql(
            "select at, receiver, way, address from app.receipt where issued_id = ?"
                + " order by receipt_id desc limit ?")
        .params(issuedId, limit)
        .query(
            (row, number) ->
                new Receipt(
                    row.getObject("at", OffsetDateTime.class).toInstant(),
                    row.getString("receiver"),
                    Way.valueOf(row.getString("way")),
                    row.getString("address")))
        .list();
  }

  /** Records how a rendering anew compares with the archived file. */
  void compared(Issued issued, String textDigest, String requestedBy) {
    jdbc.sql(
            "insert into app.comparison (issued_id, requested_by, text_digest, is_equal)"
                + " values (?, ?, ?, ?)")
        .params(issued.issuedId(), requestedBy, textDigest, issued.textDigest().equals(textDigest))
        .update();
  }

  /** How renderings anew compared, the latest first. */
  List<Comparison> comparisons(long issuedId) {
    return jdbc.sql(
            "select at, requested_by, text_digest, is_equal from app.comparison"
                + " where issued_id = ? order by comparison_id desc limit 50")
        .param(issuedId)
        .query(
            (row, number) ->
                new Comparison(
                    row.getObject("at", OffsetDateTime.class).toInstant(),
                    row.getString("requested_by"),
                    row.getString("text_digest"),
                    row.getBoolean("is_equal")))
        .list();
  }

  static Issued issued(ResultSet row, int number) throws SQLException {
    return new Issued(
        row.getLong("issued_id"),
        row.getString("item"),
        Issued.Format.valueOf(row.getString("format")),
        row.getLong("edition_id"),
        EditionKind.valueOf(row.getString("edition_kind")),
        row.getInt("year"),
        row.getObject("as_of", LocalDate.class),
        row.getString("content_digest"),
        row.getString("scope"),
        row.getString("scope_name"),
        row.getString("scope_name_en"),
        row.getString("share"),
        row.getString("period"),
        row.getString("filters"),
        row.getString("language").equals(Language.EN.code()) ? Language.EN : Language.VI,
        row.getString("code"),
        row.getObject("pages", Integer.class),
        row.getString("file_name"),
        row.getString("media_type"),
        row.getString("sha256"),
        row.getString("text_digest"),
        row.getBoolean("is_signed"),
        row.getLong("size"),
        row.getString("requested_by"),
        row.getObject("issued_at", OffsetDateTime.class).toInstant(),
        row.getLong("receivers"));
  }
}
