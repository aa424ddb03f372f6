package vn.thidua.etl.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import vn.thidua.etl.dossier.CellType;
import vn.thidua.etl.dossier.DossierTable;

class WordingTests {

  /** A spreadsheet takes no longer name of a sheet. */
  private static final int LONGEST_SHEET_NAME = 31;

  private static ResourceBundle bundle(String language) {
    return ResourceBundle.getBundle(
        "vn.thidua.etl.template.messages", Locale.forLanguageTag(language));
  }

  @Test
  void saysTheSameThingsInBothLanguages() {
    assertThat(bundle("vi").keySet()).isEqualTo(bundle("en").keySet());
  }

  @Test
  void isWrittenInTheCanonicalForm() {
    ResourceBundle words = bundle("vi");
    assertThat(words.keySet())
        .allMatch(key -> Normalizer.isNormalized(words.getString(key), Normalizer.Form.NFC));
  }

  @Test
  void namesSheetsSoThatTheReaderKnowsTheirTables() {
    for (Wording wording : Wording.values()) {
      for (DossierTable table : DossierTable.values()) {
        assertThat(wording.say("sheet." + table.tableName()))
            .startsWith(table.tableName())
            .hasSizeLessThanOrEqualTo(LONGEST_SHEET_NAME);
      }
    }
  }

  @Test
  void namesOtherSheetsLikeNoTable() {
    List<String> tables =
        Arrays.stream(DossierTable.values()).map(DossierTable::tableName).toList();
    for (Wording wording : Wording.values()) {
      for (String sheet : List.of("sheet.guide", "sheet.targets")) {
        String name = wording.say(sheet).toLowerCase(Locale.ROOT);
        assertThat(tables).noneMatch(name::startsWith);
      }
    }
  }

  @Test
  void explainsEveryTypeOfColumn() {
    for (Wording wording : Wording.values()) {
      for (CellType type : CellType.values()) {
        assertThat(wording.say("type." + type.name().toLowerCase(Locale.ROOT))).isNotBlank();
      }
    }
  }
}
