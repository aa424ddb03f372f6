package vn.thidua.reports.document.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.thidua.reports.text.Language;

class ReadBackTests {
  private static final String FOOT = "Edition 3, page ";

  @Test
  void findsATextThatGoesOnOverThePageThoughAnotherBeginsLikeIt() {
    assertThat(
            missing(
                "- Content: from 91 to 97 (12/QD) - Content: from 91 to " + FOOT + "1 90.6 (9/QD)",
                "- Content: from 91 to 97 (12/QD)",
                "- Content: from 91 to 90.6 (9/QD)"))
        .isEmpty();
  }

  @Test
  void findsATextThatBreaksAtAHyphen() {
    assertThat(missing("- Content: 91 (9/QD- " + FOOT + "1 UBND)", "- Content: 91 (9/QD-UBND)"))
        .isEmpty();
  }

  @Test
  void missesWhatStandsNowhere() {
    assertThat(
            missing(
                "- Content: from 91 to 97 (12/QD) - Content: from 91 to " + FOOT + "1 90.8 (9/QD)",
                "- Content: from 91 to 90.6 (9/QD)"))
        .containsExactly("- Content: from 91 to 90.6 (9/QD)");
  }

  @Test
  void missesAFigureThatStandsInAnotherRow() {
    TableSection table =
        new TableSection(
            null,
            List.of(column("Unit"), column("Points")),
            List.of(List.of("A", "1.5"), List.of("B", "2.5")),
            null);
    assertThat(missing("UnitPoints A 1.5 B 2.5", table)).isEmpty();
    assertThat(missing("UnitPoints A 2.5 B 1.5", table)).hasSize(2);
    assertThat(missing("UnitPoints B 2.5 A 1.5", table)).containsExactly("B | 2.5");
  }

  private static TableSection.Column column(String heading) {
    return new TableSection.Column(heading, TableSection.Width.WORD, TableSection.Align.LEFT);
  }

  private static List<String> missing(String printed, String... paragraphs) {
    return missing(
        printed, List.of(paragraphs).stream().map(Block.Paragraph::new).toArray(Block[]::new));
  }

  private static List<String> missing(String printed, Block... blocks) {
    Frame frame = new Frame(Language.EN, Map.of("footer", FOOT.strip()), null, "", "");
    return ReadBack.ofText("T S " + printed + " " + FOOT + "2")
        .missing(frame, new Composition("T", "S", List.of(blocks), null));
  }
}
