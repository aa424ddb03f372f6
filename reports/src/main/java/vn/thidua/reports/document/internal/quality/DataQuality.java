package vn.thidua.reports.document.internal.quality;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.reports.document.internal.Block;
import vn.thidua.reports.document.internal.Composer;
import vn.thidua.reports.document.internal.Composition;
import vn.thidua.reports.document.internal.Setting;
import vn.thidua.reports.document.internal.Subject;
import vn.thidua.reports.document.internal.periodic.Words;
import vn.thidua.reports.mart.Edition;
import vn.thidua.reports.mart.Reading;
import vn.thidua.reports.scope.Scope;

/**
 * Writes what was refused, late or missing. Refused rows belong to no unit, so they stand in the
 * city's report only: who sees a cluster sees no runs.
 */
public final class DataQuality implements Composer {

  @Override
  public String id() {
    return "data-quality";
  }

  @Override
  public Composition compose(Reading reading, Subject subject, Setting setting) {
    Words words = new Words(setting);
    return subject.scope() instanceof Scope.OfCluster scope
        ? ofCluster(reading, scope.clusterCode(), words)
        : ofCity(reading, words);
  }

  private static Composition ofCity(Reading reading, Words words) {
    reading.sight().requireEverything();
    Edition edition = reading.edition();
    Outstanding outstanding = new Outstanding(reading, null, words);
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Paragraph(
            words.own(
                "text.city",
                words.issuer(),
                edition.year(),
                reading.overview().clusters().size(),
                edition.editionId(),
                words.day(edition.asOf()))));
    blocks.add(outstanding.counts());
    blocks.addAll(outstanding.senders());
    blocks.addAll(new Refused(reading, words).blocks());
    blocks.addAll(outstanding.lists());
    return composition(words.own("summary.city", edition.year()), blocks, edition, words);
  }

  private static Composition ofCluster(Reading reading, String code, Words words) {
    reading.sight().requireUnitsOf(code);
    Edition edition = reading.edition();
    String name = name(reading, code, words);
    Outstanding outstanding = new Outstanding(reading, code, words);
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Paragraph(
            words.own(
                "text.cluster",
                words.issuer(),
                edition.year(),
                name,
                edition.editionId(),
                words.day(edition.asOf()))));
    blocks.add(outstanding.counts());
    blocks.addAll(outstanding.senders());
    blocks.add(new Block.Heading(words.own("heading.refused")));
    blocks.add(new Block.Paragraph(words.own("text.refused-elsewhere")));
    blocks.addAll(outstanding.lists());
    return composition(words.own("summary.cluster", edition.year(), name), blocks, edition, words);
  }

  private static Composition composition(
      String summary, List<Block> blocks, Edition edition, Words words) {
    return new Composition(
        words.own("title"), summary, blocks, words.own("closing", edition.year()));
  }

  private static String name(Reading reading, @Nullable String code, Words words) {
    return reading.overview().clusters().stream()
        .filter(standing -> standing.clusterCode().equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("The edition lost cluster " + code))
        .cluster(words.language());
  }
}
