package vn.thidua.reports.document.internal.scorecard;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.reports.document.internal.Block;
import vn.thidua.reports.document.internal.Composer;
import vn.thidua.reports.document.internal.Composition;
import vn.thidua.reports.document.internal.Figures;
import vn.thidua.reports.document.internal.Setting;
import vn.thidua.reports.document.internal.Subject;
import vn.thidua.reports.document.internal.periodic.Opening;
import vn.thidua.reports.document.internal.periodic.Words;
import vn.thidua.reports.mart.Edition;
import vn.thidua.reports.mart.Reading;
import vn.thidua.reports.mart.RulebookTerms;
import vn.thidua.reports.mart.UnitReading;
import vn.thidua.reports.scope.Scope;

/** Writes the scorecard of a unit, for the unit and whoever it answers to. */
public final class UnitScorecard implements Composer {

  @Override
  public String id() {
    return "unit-scorecard";
  }

  @Override
  public void readAhead(Reading reading, List<Scope> scopes, @Nullable Edition previous) {
    reading.ahead(
        scopes.stream().map(scope -> ((Scope.OfUnit) scope).unitCode()).toList(), previous);
  }

  @Override
  public Composition compose(Reading reading, Subject subject, Setting setting) {
    String code = ((Scope.OfUnit) subject.scope()).unitCode();
    UnitReading unit =
        reading
            .unit(code)
            .orElseThrow(() -> new IllegalStateException("The edition lost unit " + code));
    Words words = new Words(setting);
    Figures figures =
        new Figures(words.language(), unit.rulebook().map(RulebookTerms::decimals).orElse(0));
    String period = words.period(subject.period());
    String name = unit.name().unit(words.language());
    List<String> first = new ArrayList<>();
    first.add(
        words.own(
            "opening",
            words.issuer(),
            period,
            name,
            unit.name().cluster(words.language()),
            reading.edition().editionId(),
            words.day(reading.edition().asOf())));
    Opening.timing(words, subject.period(), reading.edition().asOf()).ifPresent(first::add);
    Handover handover = new Handover(unit, words, figures);
    first.addAll(handover.sentences());
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Paragraph(String.join(" ", first)));
    blocks.addAll(new Place(unit, handover, words, figures).blocks());
    blocks.addAll(new Ledger(unit, words, figures).blocks());
    blocks.addAll(new Months(unit, subject.period(), words, figures).blocks());
    blocks.addAll(new LostPoints(unit, words, figures).blocks());
    blocks.addAll(new Remarks(unit, setting.previous(), words, figures).blocks());
    return new Composition(
        words.own("title"),
        words.own("summary", period, name),
        blocks,
        words.own("closing", period),
        handover.addressee());
  }
}
