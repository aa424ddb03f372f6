package vn.thidua.web.documents;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import vn.thidua.reports.document.Issuer;

/**
 * Who issues documents: the city's board, and for documents of a cluster or its units whoever is
 * given for that cluster. What is not given for a cluster is the city's, and what is not given for
 * the city stays as the documents have it.
 *
 * @param vi as Vietnamese documents name it
 * @param en as English documents name it
 * @param clusters by cluster code: {@code thidua.issuer.clusters.C01.vi.issuing-body=…}
 */
@ConfigurationProperties(prefix = "thidua.issuer", ignoreUnknownFields = false)
record IssuerSettings(
    @DefaultValue Body vi, @DefaultValue Body en, @DefaultValue Map<String, OfCluster> clusters) {

  /** The issuing body of one cluster's documents. */
  record OfCluster(@DefaultValue Body vi, @DefaultValue Body en) {}

  /**
   * What is given of a body; what is empty is somebody else's, except the signer, where empty
   * leaves room for a name.
   */
  record Body(
      @Nullable String parentBody,
      @Nullable String issuingBody,
      @Nullable String nation,
      @Nullable String motto,
      @Nullable String abbreviation,
      @Nullable String place,
      @Nullable String authority,
      @Nullable String position,
      @Nullable String signer,
      @Nullable String recipients) {

    Issuer.Body over(Issuer.Body otherwise) {
      return new Issuer.Body(
          or(parentBody, otherwise.parentBody()),
          or(issuingBody, otherwise.issuingBody()),
          or(nation, otherwise.nation()),
          or(motto, otherwise.motto()),
          or(abbreviation, otherwise.abbreviation()),
          or(place, otherwise.place()),
          or(authority, otherwise.authority()),
          or(position, otherwise.position()),
          signer == null ? otherwise.signer() : signer.isBlank() ? null : signer,
          or(recipients, otherwise.recipients()));
    }

    private static String or(@Nullable String given, String otherwise) {
      return Objects.requireNonNullElse(given, otherwise);
    }

    private void check(String prefix, List<String> faults) {
      Map<String, Function<Body, @Nullable String>> parts =
          Map.of(
              "issuing-body", Body::issuingBody,
              "nation", Body::nation,
              "motto", Body::motto,
              "place", Body::place,
              "position", Body::position);
      parts.forEach(
          (name, part) -> {
            String given = part.apply(this);
            if (given != null && given.isBlank()) {
              faults.add("%s.%s is empty; leave it out or name it".formatted(prefix, name));
            }
          });
    }
  }

  /**
   * @throws IllegalArgumentException with every fault there is
   */
  IssuerSettings {
    clusters = Map.copyOf(clusters);
    List<String> faults = new ArrayList<>();
    vi.check("thidua.issuer.vi", faults);
    en.check("thidua.issuer.en", faults);
    clusters.forEach(
        (code, body) -> {
          body.vi().check("thidua.issuer.clusters.%s.vi".formatted(code), faults);
          body.en().check("thidua.issuer.clusters.%s.en".formatted(code), faults);
        });
    if (!faults.isEmpty()) {
      throw new IllegalArgumentException(String.join("; ", faults.stream().sorted().toList()));
    }
  }

  /** Who issues documents of the city. */
  Issuer city() {
    return over(Issuer.defaults(), vi, en);
  }

  /** Who issues documents of a cluster, by its code; only clusters that have their own. */
  Map<String, Issuer> ofClusters() {
    Map<String, Issuer> issuers = new HashMap<>();
    clusters.forEach((code, body) -> issuers.put(code, over(city(), body.vi(), body.en())));
    return issuers;
  }

  private static Issuer over(Issuer otherwise, Body vietnamese, Body english) {
    return new Issuer(vietnamese.over(otherwise.vietnamese()), english.over(otherwise.english()));
  }
}
