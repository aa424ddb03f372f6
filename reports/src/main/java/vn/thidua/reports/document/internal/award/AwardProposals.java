package vn.thidua.reports.document.internal.award;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.reports.document.internal.Block;
import vn.thidua.reports.document.internal.Composer;
import vn.thidua.reports.document.internal.Composition;
import vn.thidua.reports.document.internal.Setting;
import vn.thidua.reports.document.internal.Subject;
import vn.thidua.reports.document.internal.periodic.Words;
import vn.thidua.reports.mart.AwardFilter;
import vn.thidua.reports.mart.AwardRule;
import vn.thidua.reports.mart.Reading;
import vn.thidua.reports.scope.Scope;

/** Writes the award proposals of a cluster, or of the city. */
public final class AwardProposals implements Composer {

  @Override
  public String id() {
    return "award-proposals";
  }

  @Override
  public Composition compose(Reading reading, Subject subject, Setting setting) {
    Words words = new Words(setting);
    int year = reading.edition().year();
    String code = subject.scope() instanceof Scope.OfCluster scope ? scope.clusterCode() : null;
    List<AwardRule> rules = reading.rankings().awardRules();
    List<Block> blocks = new ArrayList<>();
    if (!setting.issuer().parentBody().isBlank()) {
      blocks.add(new Block.Paragraph(words.own("addressee", setting.issuer().parentBody())));
    }
    String summary;
    String text;
    if (code == null) {
      reading.sight().requireEverything();
      summary = words.own("summary.city", year);
      text = words.own("text.city", words.issuer(), year);
    } else {
      reading.sight().requireUnitsOf(code);
      String name = name(reading, code, words);
      summary = words.own("summary.cluster", year, name);
      text = words.own("text.cluster", words.issuer(), year, name);
    }
    blocks.add(
        new Block.Paragraph(
            rules.isEmpty() ? text : text + " " + words.own("text.rules", rules.size())));
    blocks.addAll(proposals(reading, code, rules, words));
    return new Composition(
        words.own("title"),
        summary,
        blocks,
        words.own(rules.isEmpty() ? "closing.none" : "closing", year));
  }

  private static List<Block> proposals(
      Reading reading, @Nullable String code, List<AwardRule> rules, Words words) {
    if (rules.isEmpty()) {
      return List.of(new Block.Paragraph(words.own("text.none")));
    }
    AwardLists lists =
        new AwardLists(
            rules,
            reading.rankings().awards(new AwardFilter(code, null, null, null)),
            code == null,
            words);
    List<Block> blocks = new ArrayList<>();
    blocks.add(lists.counts());
    blocks.addAll(lists.contested());
    blocks.addAll(lists.proposed());
    blocks.addAll(lists.notProposed());
    return blocks;
  }

  private static String name(Reading reading, String code, Words words) {
    return reading
        .cluster(code)
        .orElseThrow(() -> new IllegalStateException("The edition lost cluster " + code))
        .standing()
        .cluster(words.language());
  }
}
