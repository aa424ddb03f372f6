package vn.thidua.reports.document.internal.award;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.reports.document.internal.Block;
import vn.thidua.reports.document.internal.Figures;
import vn.thidua.reports.document.internal.TableDraft;
import vn.thidua.reports.document.internal.TableSection;
import vn.thidua.reports.document.internal.periodic.Words;
import vn.thidua.reports.mart.AwardProposal;
import vn.thidua.reports.mart.AwardReason;
import vn.thidua.reports.mart.AwardRule;
import vn.thidua.reports.mart.Outcome;
import vn.thidua.reports.text.Language;

/** Who is proposed for what, award by award in the order of the rules. */
final class AwardLists {
  private final List<AwardRule> rules;
  private final List<AwardProposal> proposals;
  private final boolean ofCity;
  private final Words words;
  private final Figures figures;

  /**
   * The lists.
   *
   * @param proposals in the order of the rules and ranks
   * @param ofCity whether each line has to say its cluster
   */
  AwardLists(List<AwardRule> rules, List<AwardProposal> proposals, boolean ofCity, Words words) {
    this.rules = rules;
    this.proposals = proposals;
    this.ofCity = ofCity;
    this.words = words;
    this.figures = new Figures(words.language(), 0);
  }

  Block counts() {
    return new Block.Paragraph(
        words.own(
            "text.counts",
            of(Outcome.PROPOSED, null).size(),
            of(Outcome.CONTESTED, null).size(),
            of(Outcome.NOT_PROPOSED, null).size()));
  }

  List<Block> contested() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(words.own("heading.contested")));
    for (AwardRule rule : rules) {
      List<AwardProposal> rows = of(Outcome.CONTESTED, rule);
      if (!rows.isEmpty()) {
        blocks.addAll(
            led(
                words.own("contested.lead", award(rule), rows.size()),
                table("contested", rule, rows, true)));
      }
    }
    return orNothing(blocks, "contested.none");
  }

  List<Block> proposed() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(words.own("heading.proposed")));
    for (AwardRule rule : rules) {
      List<AwardProposal> rows = of(Outcome.PROPOSED, rule);
      if (rows.isEmpty()) {
        blocks.add(new Block.Paragraph(words.own("proposed.none", award(rule))));
      } else {
        blocks.addAll(
            led(
                words.own("proposed.lead", award(rule), rows.size()),
                table("proposed", rule, rows, false)));
      }
    }
    return blocks;
  }

  List<Block> notProposed() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(words.own("heading.not-proposed")));
    for (AwardRule rule : rules) {
      List<AwardProposal> rows = of(Outcome.NOT_PROPOSED, rule);
      if (!rows.isEmpty()) {
        blocks.addAll(led(notProposed(rule, rows), table("not-proposed", rule, rows, true)));
      }
    }
    return orNothing(blocks, "not-proposed.none");
  }

  private List<Block> orNothing(List<Block> blocks, String key) {
    if (blocks.size() == 1) {
      blocks.add(new Block.Paragraph(words.own(key)));
    }
    return blocks;
  }

  private List<AwardProposal> of(Outcome outcome, @Nullable AwardRule rule) {
    return proposals.stream()
        .filter(row -> row.outcome() == outcome)
        .filter(row -> rule == null || row.awardCode().equals(rule.awardCode()))
        .toList();
  }

  private String award(AwardRule rule) {
    return rule.award(words.language());
  }

  private String notProposed(AwardRule rule, List<AwardProposal> rows) {
    Set<AwardReason> reasons =
        rows.stream().map(AwardProposal::reasonCode).collect(Collectors.toSet());
    return reasons.size() > 1
        ? words.own("not-proposed.lead", award(rule), rows.size(), reasons(rows))
        : words.own(
            "not-proposed.alike",
            award(rule),
            rows.size(),
            inSentence(words.shared("award-reason." + reasons.iterator().next())));
  }

  private String reasons(List<AwardProposal> rows) {
    Map<AwardReason, Long> counts =
        rows.stream()
            .collect(
                Collectors.groupingBy(
                    AwardProposal::reasonCode, TreeMap::new, Collectors.counting()));
    return counts.entrySet().stream()
        .map(
            count ->
                words.own(
                    "not-proposed.reason",
                    inSentence(words.shared("award-reason." + count.getKey())),
                    count.getValue()))
        .collect(Collectors.joining("; "));
  }

  private String inSentence(String phrase) {
    return phrase.substring(0, 1).toLowerCase(words.language().locale()) + phrase.substring(1);
  }

  private List<Block> led(String sentence, TableSection table) {
    String heading = Objects.requireNonNullElse(table.heading(), "");
    return List.of(
        new Block.Lead(sentence, sentence + " " + words.text("annexed", heading)), table);
  }

  private TableSection table(
      String key, AwardRule rule, List<AwardProposal> rows, boolean withReason) {
    TableDraft<AwardProposal> table =
        new TableDraft<AwardProposal>()
            .column(words.wide("unit"), row -> row.unit(words.language()));
    if (ofCity) {
      table.column(words.wide("cluster"), row -> row.cluster(words.language()));
    }
    table
        .column(words.number("cluster-rank"), row -> rank(row.clusterRank()))
        .column(words.number("city-rank"), row -> rank(row.cityRank()));
    if (withReason) {
      table.column(words.wide("reason"), this::reason);
    }
    return table.of(words.nextOwnTable(key, award(rule)), rows, null);
  }

  private String rank(@Nullable Integer rank) {
    return rank == null ? Figures.NOTHING : figures.count(rank);
  }

  // the batch's sentence with the figures that decided is Vietnamese only
  private String reason(AwardProposal row) {
    return words.language() == Language.VI
        ? row.reason()
        : words.shared("award-reason." + row.reasonCode());
  }
}
