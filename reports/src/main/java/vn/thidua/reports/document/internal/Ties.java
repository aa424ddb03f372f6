package vn.thidua.reports.document.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.thidua.reports.mart.ClusterReading;
import vn.thidua.reports.mart.RankingRow;
import vn.thidua.reports.text.Language;
import vn.thidua.reports.text.Texts;

/** Why units of one total have different ranks in a cluster, and which have the same rank. */
public final class Ties {
  private static final String GROUP = "GROUP:";

  private final ClusterReading cluster;
  private final List<RankingRow> ranking;
  private final Texts texts;

  /**
   * The ties of a cluster.
   *
   * @param ranking its ranking, in order
   */
  public Ties(ClusterReading cluster, List<RankingRow> ranking, Language language) {
    this.cluster = cluster;
    this.ranking = ranking;
    this.texts = Frame.words(language);
  }

  /** A sentence a rule that broke a tie, and one a rank that is shared. */
  public List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    Map<String, List<RankingRow>> broken = new LinkedHashMap<>();
    Map<Integer, List<RankingRow>> ranks = new TreeMap<>();
    for (RankingRow row : ranking) {
      if (row.tieBrokenBy() != null) {
        broken.computeIfAbsent(row.tieBrokenBy(), rule -> new ArrayList<>()).add(row);
      }
      if (row.clusterRank() != null) {
        ranks.computeIfAbsent(row.clusterRank(), rank -> new ArrayList<>()).add(row);
      }
    }
    broken.forEach((rule, rows) -> sentences.add(texts.text("tie", rule(rule), ranked(rows))));
    ranks.values().removeIf(rows -> rows.size() == 1);
    ranks.forEach((rank, rows) -> sentences.add(texts.text("tie.shared", rank, names(rows))));
    return sentences;
  }

  private String rule(String rule) {
    if (!rule.startsWith(GROUP)) {
      return texts.text("tie." + rule);
    }
    String code = rule.substring(GROUP.length());
    String name =
        cluster.criteria().stream()
            .filter(node -> node.criterionCode().equals(code))
            .map(node -> node.criterion(texts.language()))
            .findFirst()
            .orElse(code);
    return texts.text("tie.GROUP", name);
  }

  private String ranked(List<RankingRow> rows) {
    return rows.stream()
        .map(
            row ->
                texts.text(
                    "tie.unit",
                    row.unit(texts.language()),
                    Objects.requireNonNull(row.clusterRank(), "what broke a tie gave a rank")))
        .collect(Collectors.joining("; "));
  }

  private String names(List<RankingRow> rows) {
    return rows.stream().map(row -> row.unit(texts.language())).collect(Collectors.joining("; "));
  }
}
