package vn.thidua.reports.document.internal.ranking;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.thidua.reports.document.Issuer;
import vn.thidua.reports.document.internal.Composer;
import vn.thidua.reports.document.internal.Composition;
import vn.thidua.reports.document.internal.Setting;
import vn.thidua.reports.document.internal.Subject;
import vn.thidua.reports.document.internal.TableSection;
import vn.thidua.reports.mart.ClusterReading;
import vn.thidua.reports.mart.ClusterStanding;
import vn.thidua.reports.mart.Coverage;
import vn.thidua.reports.mart.Edition;
import vn.thidua.reports.mart.EditionKind;
import vn.thidua.reports.mart.Reading;
import vn.thidua.reports.mart.RulebookTerms;
import vn.thidua.reports.scope.Scope;
import vn.thidua.reports.text.Language;
import vn.thidua.reports.text.Texts;

/** Writes the year-end ranking of a cluster, or of every cluster of the city. */
public final class YearEndRanking implements Composer {
  private static final ZoneId OFFICE = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final DateTimeFormatter LONG_DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  @Override
  public String id() {
    return "year-end-ranking";
  }

  @Override
  public Composition compose(Reading reading, Subject subject, Setting setting) {
    String clusterCode =
        subject.scope() instanceof Scope.OfCluster cluster ? cluster.clusterCode() : null;
    Texts texts = setting.texts();
    List<ClusterReading> clusters =
        clusterCode == null
            ? reading.overview().clusters().stream()
                .map(standing -> cluster(reading, standing.clusterCode()))
                .toList()
            : List.of(cluster(reading, clusterCode));
    List<TableSection> tables = new ArrayList<>();
    for (ClusterReading cluster : clusters) {
      String heading = clusterCode == null ? cluster.standing().cluster(texts.language()) : null;
      tables.add(new RankingSection(cluster, texts).table(heading));
    }
    Edition edition = reading.edition();
    @Nullable ClusterReading single = clusterCode == null ? null : clusters.get(0);
    Map<String, String> parameters = head(edition, setting);
    parameters.putAll(body(reading, clusters, single, setting));
    parameters.putAll(foot(edition, single, setting));
    return new Composition(
        texts.language(),
        Objects.requireNonNull(parameters.get("summary")),
        setting.issuer().issuingBody(),
        parameters,
        texts.text("text.tables"),
        texts.text("text.annex"),
        edition.kind() == EditionKind.PROVISIONAL ? texts.text("stamp") : null,
        tables);
  }

  private static ClusterReading cluster(Reading reading, String clusterCode) {
    return reading
        .cluster(clusterCode)
        .orElseThrow(() -> new IllegalStateException("The edition lost cluster " + clusterCode));
  }

  private static Map<String, String> head(Edition edition, Setting setting) {
    Issuer.Body issuer = setting.issuer();
    Texts texts = setting.texts();
    Locale locale = texts.language().locale();
    Map<String, String> parameters = new HashMap<>();
    parameters.put("parentBody", issuer.parentBody().toUpperCase(locale));
    parameters.put("issuingBody", issuer.issuingBody().toUpperCase(locale));
    parameters.put("nation", issuer.nation());
    parameters.put("motto", issuer.motto());
    parameters.put("number", texts.text("number", issuer.symbol()));
    parameters.put("placeAndDate", placeAndDate(day(edition.publishedAt()), setting));
    parameters.put("title", texts.text("title").toUpperCase(locale));
    parameters.put("kind", texts.text("kind." + edition.kind(), DAY.format(edition.asOf())));
    return parameters;
  }

  private static Map<String, String> body(
      Reading reading,
      List<ClusterReading> clusters,
      @Nullable ClusterReading single,
      Setting setting) {
    Texts texts = setting.texts();
    Language language = texts.language();
    int year = reading.edition().year();
    String issuer = setting.issuer().issuingBody();
    Map<String, String> parameters = new HashMap<>();
    if (single == null) {
      Coverage city =
          reading
              .overview()
              .coverage()
              .orElseThrow(() -> new IllegalStateException("The edition has no units"));
      parameters.put("summary", texts.text("summary.city", year));
      parameters.put(
          "text",
          texts.text(
              "text.city",
              issuer,
              year,
              clusters.size(),
              city.units(),
              city.rankedUnits(),
              city.reportedUnits()));
    } else {
      ClusterStanding standing = single.standing();
      String name = standing.cluster(language);
      parameters.put("summary", texts.text("summary.cluster", year, name));
      parameters.put(
          "text",
          texts.text(
              "text.cluster",
              issuer,
              year,
              name,
              standing.units(),
              standing.rankedUnits(),
              standing.reportedUnits()));
      single
          .rulebook()
          .map(RulebookTerms::documentNo)
          .ifPresent(number -> parameters.put("basis", texts.text("text.rulebook", number)));
    }
    parameters.put("closing", texts.text("closing", year));
    return parameters;
  }

  private static Map<String, String> foot(
      Edition edition, @Nullable ClusterReading single, Setting setting) {
    Issuer.Body issuer = setting.issuer();
    Texts texts = setting.texts();
    Locale locale = texts.language().locale();
    String kind = texts.text("edition-kind." + edition.kind());
    String asOf = DAY.format(edition.asOf());
    Map<String, String> parameters = new HashMap<>();
    parameters.put("authority", issuer.authority().toUpperCase(locale));
    parameters.put("position", issuer.position().toUpperCase(locale));
    parameters.put("signer", issuer.signer() == null ? "" : issuer.signer());
    parameters.put("recipientsHead", texts.text("recipients"));
    parameters.put("recipients", issuer.recipients());
    parameters.put("annexTitle", texts.text("annex.title").toUpperCase(locale));
    parameters.put("annexOf", texts.text("annex.of", issuer.symbol(), issuer.issuingBody()));
    parameters.put("footer", texts.text("footer", edition.editionId(), kind, asOf, setting.code()));
    parameters.put(
        "provenance",
        texts.text(
            "provenance",
            single == null ? texts.text("scope.city") : single.standing().cluster(texts.language()),
            edition.year(),
            edition.editionId(),
            kind,
            asOf,
            DAY.format(day(edition.publishedAt())),
            edition.contentDigest(),
            setting.code()));
    return parameters;
  }

  // Decree 30/2020: days under 10 and the months 1 and 2 are written with a leading zero
  private static String placeAndDate(LocalDate date, Setting setting) {
    int month = date.getMonthValue();
    return setting
        .texts()
        .text(
            "place-and-date",
            setting.issuer().place(),
            String.format(Locale.ROOT, "%02d", date.getDayOfMonth()),
            String.format(Locale.ROOT, month < 3 ? "%02d" : "%d", month),
            date.getYear(),
            LONG_DAY.format(date));
  }

  private static LocalDate day(Instant time) {
    return time.atZone(OFFICE).toLocalDate();
  }
}
