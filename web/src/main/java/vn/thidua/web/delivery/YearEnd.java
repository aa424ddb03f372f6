package vn.thidua.web.delivery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thidua.reports.document.DocumentKind;
import vn.thidua.reports.document.DocumentRequest;
import vn.thidua.reports.document.NoSuchDocument;
import vn.thidua.reports.document.Occasion;
import vn.thidua.reports.document.UnsoundDocument;
import vn.thidua.reports.export.ExportFormat;
import vn.thidua.reports.export.TableRequest;
import vn.thidua.reports.mart.ClusterName;
import vn.thidua.reports.mart.Contract;
import vn.thidua.reports.mart.Edition;
import vn.thidua.reports.mart.EditionKind;
import vn.thidua.reports.mart.Mart;
import vn.thidua.reports.scope.Scope;
import vn.thidua.reports.scope.Viewer;
import vn.thidua.reports.text.Language;
import vn.thidua.web.digest.Sha256;
import vn.thidua.web.documents.IssuedDocument;
import vn.thidua.web.documents.Issuing;
import vn.thidua.web.documents.Way;

/**
 * When the board has closed a year: every document that is due then and the tables behind it are
 * issued, so that they are in the archive, and written to a folder if one is set. Doing it again
 * changes nothing.
 */
@Component
class YearEnd {
  private static final Logger LOG = LoggerFactory.getLogger(YearEnd.class);
  private static final String BY = "year-end";
  private static final List<String> TABLES =
      List.of("ranking", "awards", "commitments", "criteria");

  /** One instance does it at a time: "year" in ASCII. */
  private static final long LOCK = 0x79656172L;

  /** What failed is tried again after this: somebody has to look into it first. */
  private static final Duration AGAIN_AFTER = Duration.ofHours(1);

  private final JdbcClient jdbc;
  private final Mart mart;
  private final Issuing issuing;
  private final DeliverySettings settings;
  private final Clock clock;
  private final TransactionTemplate alone;

  YearEnd(
      JdbcClient jdbc,
      Mart mart,
      Issuing issuing,
      DeliverySettings settings,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.mart = mart;
    this.issuing = issuing;
    this.settings = settings;
    this.clock = clock;
    this.alone = new TransactionTemplate(transactions);
  }

  /** An edition whose files could not all be made. */
  record Fault(long editionId, String fault, Instant at) {}

  /** Makes what has not been made yet; years that were closed before this was there are left. */
  void close() {
    if (mart.contract().state() != Contract.State.READY) {
      return;
    }
    alone.executeWithoutResult(
        transaction -> {
          if (!isAlone()) {
            return;
          }
          List<Edition> official =
              mart.editions().all().stream()
                  .filter(edition -> edition.kind() == EditionKind.OFFICIAL)
                  .toList();
          if (since().isEmpty()) {
            done(0, 0, null);
            official.forEach(edition -> done(edition.editionId(), 0, null));
          }
          official.stream().filter(edition -> isOpen(edition.editionId())).forEach(this::make);
        });
  }

  /** Since when closed years are seen to; empty before the first look. */
  Optional<Instant> since() {
    return jdbc.sql("select at from app.year_end where edition_id = 0")
        .query((row, number) -> row.getObject("at", OffsetDateTime.class).toInstant())
        .optional();
  }

  /** What could not be made, for a person to look into. */
  List<Fault> faults() {
    return jdbc.sql(
            "select edition_id, fault, at from app.year_end where fault is not null"
                + " order by edition_id desc")
        .query(
            (row, number) ->
                new Fault(
                    row.getLong("edition_id"),
                    row.getString("fault"),
                    row.getObject("at", OffsetDateTime.class).toInstant()))
        .list();
  }

  private boolean isAlone() {
    return jdbc.sql("select pg_try_advisory_xact_lock(?)")
        .param(LOCK)
        .query(Boolean.class)
        .single();
  }

  private boolean isOpen(long editionId) {
    return jdbc.sql(
                "select count(*) from app.year_end where edition_id = ?"
                    + " and (fault is null or at > ?)")
            .params(editionId, Stored.time(clock.instant().minus(AGAIN_AFTER)))
            .query(Long.class)
            .single()
        == 0;
  }

  private void done(long editionId, int files, @Nullable String fault) {
    jdbc.sql(
            """
            insert into app.year_end (edition_id, files, fault, at)
            values (:edition, :files, :fault, :at)
            on conflict (edition_id) do update
              set files = excluded.files, fault = excluded.fault, at = excluded.at
            """)
        .param("edition", editionId)
        .param("files", files)
        .param("fault", fault)
        .param("at", Stored.time(clock.instant()))
        .update();
  }

  private void make(Edition edition) {
    LOG.info("Making the year-end files of edition {} ({})", edition.editionId(), edition.year());
    int files = 0;
    List<String> faults = new ArrayList<>();
    for (Order order : orders(edition)) {
      try {
        keep(order.issue(), edition);
        files++;
      } catch (NoSuchDocument e) {
        // a cluster without a sound rulebook is ranked by nothing: there is no such document
        LOG.info("{}", e.getMessage());
      } catch (UnsoundDocument | UncheckedIOException e) {
        LOG.error("A year-end file of edition {} failed", edition.editionId(), e);
        faults.add(String.valueOf(e.getMessage()));
      }
    }
    done(edition.editionId(), files, faults.isEmpty() ? null : String.join("\n", faults));
  }

  private interface Order {
    IssuedDocument issue();
  }

  private List<Order> orders(Edition edition) {
    List<Order> orders = new ArrayList<>();
    List<ClusterName> clusters = mart.read(edition, Viewer.board()).directory().clusters();
    for (DocumentKind kind : issuing.kinds()) {
      if (!kind.calendar().contains(Occasion.OFFICIAL)) {
        continue;
      }
      if (kind.scopes().contains(Scope.Kind.CITY)) {
        orders.add(() -> issue(kind, edition, Scope.CITY));
      }
      if (kind.scopes().contains(Scope.Kind.CLUSTER)) {
        clusters.forEach(
            cluster ->
                orders.add(() -> issue(kind, edition, new Scope.OfCluster(cluster.clusterCode()))));
      }
    }
    for (String table : TABLES) {
      for (ExportFormat format : ExportFormat.values()) {
        TableRequest request =
            new TableRequest(table, edition.editionId(), Scope.CITY, Map.of(), Language.VI, format);
        orders.add(() -> issuing.issue(request, Viewer.board(), BY));
      }
    }
    return orders;
  }

  private IssuedDocument issue(DocumentKind kind, Edition edition, Scope scope) {
    return issuing.issue(
        new DocumentRequest(kind.id(), edition.editionId(), scope, null, Language.VI),
        Viewer.board(),
        BY);
  }

  /** Writes it aside and renames it, so that nobody ever finds half of one. */
  private void keep(IssuedDocument document, Edition edition) {
    Path folder = settings.yearEndFolder();
    if (folder == null) {
      return;
    }
    try {
      Path place =
          folder.resolve(String.valueOf(edition.year())).resolve("edition-" + edition.editionId());
      Path file = place.resolve(document.fileName());
      if (Files.exists(file) && Sha256.of(Files.newInputStream(file)).equals(document.sha256())) {
        return;
      }
      Files.createDirectories(place);
      Path aside = place.resolve("." + document.fileName() + ".part");
      try {
        Files.write(aside, document.bytes());
        Files.move(
            aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(aside);
      }
      issuing.handedTo(document, file.toString(), Way.FOLDER, null);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "%s cannot be written to %s: %s".formatted(document.fileName(), folder, e.getMessage()),
          e);
    }
  }
}
