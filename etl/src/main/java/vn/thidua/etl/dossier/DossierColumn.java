package vn.thidua.etl.dossier;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A column of a dossier table.
 *
 * @param name the English name of the contract
 * @param vietnamese headers under which a Vietnamese office sends it; the first is the one shown
 * @param allowed the values of a LIST, else empty
 * @param fallback what an empty cell stands for, typed like the column; null: nothing
 */
public record DossierColumn(
    String name,
    CellType type,
    List<String> vietnamese,
    Set<Trait> traits,
    List<String> allowed,
    @Nullable Object fallback,
    Range range) {

  enum Trait {
    REQUIRED,
    KEY
  }

  public DossierColumn {
    vietnamese = List.copyOf(vietnamese);
    traits = Set.copyOf(traits);
    allowed = List.copyOf(allowed);
  }

  static DossierColumn column(String name, CellType type, String... vietnamese) {
    return new DossierColumn(name, type, List.of(vietnamese), Set.of(), List.of(), null, Range.ANY);
  }

  static DossierColumn list(String name, List<String> allowed, String... vietnamese) {
    return new DossierColumn(
        name, CellType.LIST, List.of(vietnamese), Set.of(), allowed, null, Range.ANY);
  }

  DossierColumn required() {
    return with(Trait.REQUIRED);
  }

  /** Part of the key, and required unless it has a fallback or {@link #optionalKey()} is used. */
  DossierColumn key() {
    return with(Trait.KEY).with(Trait.REQUIRED);
  }

  /** Part of the key; empty is a value like any other. */
  DossierColumn optionalKey() {
    return with(Trait.KEY);
  }

  DossierColumn or(String value) {
    return new DossierColumn(name, type, vietnamese, traits, allowed, value, range);
  }

  DossierColumn or(long whole) {
    return new DossierColumn(name, type, vietnamese, traits, allowed, whole, range);
  }

  DossierColumn or(BigDecimal number) {
    return new DossierColumn(name, type, vietnamese, traits, allowed, number.setScale(6), range);
  }

  DossierColumn within(Range admitted) {
    return new DossierColumn(name, type, vietnamese, traits, allowed, fallback, admitted);
  }

  public boolean isRequired() {
    return traits.contains(Trait.REQUIRED);
  }

  public boolean isKey() {
    return traits.contains(Trait.KEY);
  }

  private DossierColumn with(Trait trait) {
    EnumSet<Trait> more = EnumSet.of(trait);
    more.addAll(traits);
    return new DossierColumn(name, type, vietnamese, more, allowed, fallback, range);
  }
}
