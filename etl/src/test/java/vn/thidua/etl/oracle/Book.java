package vn.thidua.etl.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The rulebook a cluster is scored by in one year, with its parts.
 *
 * <p>A rulebook for the cluster itself replaces the whole {@code *} rulebook of the year; if it is
 * refused, the cluster has none.
 */
record Book(
    Dossier.Rulebook header,
    List<Dossier.Criterion> criteria,
    List<Dossier.Band> bands,
    List<Dossier.Classification> classes) {

  /** The sound rulebook of the cluster, if there is one. */
  static Optional<Book> of(Dossier dossier, int year, String cluster) {
    return header(dossier, year, cluster)
        .or(() -> header(dossier, year, "*"))
        .filter(Dossier.Rulebook::sound)
        .map(header -> book(dossier, header));
  }

  private static Optional<Dossier.Rulebook> header(Dossier dossier, int year, String cluster) {
    return dossier.rulebooks().stream()
        .filter(r -> r.year() == year && r.cluster().equals(cluster))
        .findFirst();
  }

  private static Book book(Dossier dossier, Dossier.Rulebook header) {
    return new Book(
        header,
        parts(header, dossier.criteria(), Dossier.Criterion::year, Dossier.Criterion::cluster),
        parts(header, dossier.bands(), Dossier.Band::year, Dossier.Band::cluster),
        parts(
            header,
            dossier.classifications(),
            Dossier.Classification::year,
            Dossier.Classification::cluster));
  }

  private static <T> List<T> parts(
      Dossier.Rulebook header,
      List<T> all,
      Function<T, Integer> year,
      Function<T, String> cluster) {
    return all.stream()
        .filter(part -> year.apply(part) == header.year())
        .filter(part -> cluster.apply(part).equals(header.cluster()))
        .toList();
  }

  /** What is scored: everything but the groups. */
  List<Dossier.Criterion> leaves() {
    return criteria.stream().filter(c -> c.kind() != Dossier.Kind.GROUP).toList();
  }

  List<Dossier.Criterion> groups() {
    return criteria.stream().filter(c -> c.kind() == Dossier.Kind.GROUP).toList();
  }

  /** The criterion itself and the groups above it. */
  List<String> path(Dossier.Criterion criterion) {
    List<String> path = new ArrayList<>();
    for (Dossier.Criterion c = criterion; c != null; c = parent(c)) {
      path.add(c.code());
    }
    return path;
  }

  private Dossier.@Nullable Criterion parent(Dossier.Criterion criterion) {
    return criteria.stream()
        .filter(c -> c.code().equals(criterion.parent()))
        .findFirst()
        .orElse(null);
  }

  Optional<Dossier.Criterion> leaf(String code) {
    return leaves().stream().filter(c -> c.code().equals(code)).findFirst();
  }

  List<Dossier.Band> bands(Dossier.Criterion criterion) {
    return bands.stream().filter(b -> b.criterion().equals(criterion.code())).toList();
  }

  /** Points rounded to the rulebook's decimals. */
  Fraction rounded(Fraction points) {
    return points.rounded(header.decimals());
  }
}
