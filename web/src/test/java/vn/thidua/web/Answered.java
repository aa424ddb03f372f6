package vn.thidua.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import vn.thidua.reports.mart.Edition;

/** What the API answers the board, looked into by the mart's own names. */
record Answered(JsonNode node) {
  private static final Pattern WORD = Pattern.compile("_([a-z])");

  static Answered of(String path, Edition edition) throws IOException, InterruptedException {
    return new Answered(
        Taken.JSON.readTree(
            Sessions.get("board", path + "?edition=" + edition.editionId()).body()));
  }

  Answered in(String name) {
    assertThat(node.has(name)).as(name).isTrue();
    return new Answered(node.get(name));
  }

  /** The one row of a list whose column holds a code. */
  Answered with(String column, String code) {
    return new Answered(
        node.valueStream()
            .filter(each -> new Answered(each).text(column).equals(code))
            .collect(
                Collectors.collectingAndThen(
                    Collectors.toList(),
                    found -> {
                      assertThat(found).as(code).hasSize(1);
                      return found.get(0);
                    })));
  }

  /** A column as text; empty where there is nothing. */
  String text(String column) {
    String name =
        WORD.matcher(column).replaceAll(letter -> letter.group(1).toUpperCase(Locale.ROOT));
    assertThat(node.has(name)).as(name).isTrue();
    return Taken.plain(node.get(name));
  }
}
