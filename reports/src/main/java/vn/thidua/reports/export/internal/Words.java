package vn.thidua.reports.export.internal;

import java.util.HashMap;
import java.util.Map;
import vn.thidua.reports.text.Texts;

/**
 * The words of a list as the message files say them, {@code <list>.<value>}, each looked up once.
 */
public final class Words {
  private final Texts texts;
  private final String list;
  private final Map<Enum<?>, String> said = new HashMap<>();

  public Words(Texts texts, String list) {
    this.texts = texts;
    this.list = list;
  }

  /** How a reader calls it. */
  public String of(Enum<?> value) {
    return said.computeIfAbsent(value, each -> texts.text(list + "." + each.name()));
  }
}
