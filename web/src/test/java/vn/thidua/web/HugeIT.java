package vn.thidua.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.thidua.web.demo.Dashboard;

/**
 * 100,000 units in 2,000 clusters, and a city of one cluster with 5,000: every screen and answer
 * stays of a size a reader can load, and pages go on where the one before ended.
 */
class HugeIT {
  private static final int CITY = 2010;
  private static final int ONE_CLUSTER = 2009;

  /** Bytes before compression, which makes about a tenth of them. */
  private static final int MOST_OF_A_PAGE = 700_000;

  private static final int MOST_OF_AN_ANSWER = 1_000_000;
  private static final JsonMapper JSON = new JsonMapper();

  private static final List<String> PATHS =
      List.of(
          "/overview?",
          "/overview/last-year?",
          "/clusters?",
          "/clusters?page=2&",
          "/clusters/K00001?",
          "/clusters/K00001?page=2&",
          "/units?",
          "/units?q=nghiem+99&",
          "/units/U000001?",
          "/rankings?",
          "/rankings?page=400&",
          "/rankings?cluster=K00001&",
          "/rankings/why?unit=U000001&",
          "/commitments?",
          "/commitments?page=4000&",
          "/commitments?status=OFF_TRACK&",
          "/commitments?q=nghiem+99&",
          "/compare?units=U000001,U000002&",
          "/compare?q=nghiem&",
          "/history?",
          "/history?page=2&",
          "/history?cluster=K00001&",
          "/history?cluster=K00001&page=2&",
          "/quality?",
          "/quality?page=30&",
          "/documents?",
          "/source?file=results/results.csv&line=250&",
          "/api/v1/overview?",
          "/api/v1/overview?page=2&",
          "/api/v1/overview/last-year?",
          "/api/v1/clusters/K00001?",
          "/api/v1/clusters/K00001?page=2&",
          "/api/v1/units/U000001?",
          "/api/v1/units/U000001/history?",
          "/api/v1/units/U000001/last-year?",
          "/api/v1/compare?units=U000001,U000002&",
          "/api/v1/rankings?",
          "/api/v1/rankings?page=400&",
          "/api/v1/commitments?",
          "/api/v1/commitments?page=2000&",
          "/api/v1/history?",
          "/api/v1/history?cluster=K00001&",
          "/api/v1/quality?");

  private static Huge city;
  private static Huge oneCluster;

  @BeforeAll
  static void fill() throws Exception {
    DataSource mart = Dashboard.running().part(DataSource.class);
    oneCluster = Huge.fill(mart, ONE_CLUSTER, 5_000, 1);
    city = Huge.fill(mart, CITY, 100_000, 2_000);
  }

  @AfterAll
  static void clear() throws Exception {
    city.close();
    oneCluster.close();
  }

  @Test
  void keepsEveryScreenAndAnswerOfASizeToLoad() throws Exception {
    List<String> faults = new ArrayList<>();
    for (int year : List.of(CITY, ONE_CLUSTER)) {
      for (String path : PATHS) {
        check(path + "year=" + year, faults);
      }
    }
    check("/runs", faults);
    check("/runs/" + city.number(), faults);
    assertThat(faults).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2010, /api/v1/rankings?, rows, unitCode, 100000",
    "2009, /api/v1/clusters/K00001?, ranking, unitCode, 5000",
    "2010, /api/v1/overview?, clusters, clusterCode, 2000",
    // of one cluster in fifty no unit has reported: there is nothing to compare
    "2010, /api/v1/overview/last-year?, courses, clusterCode, 1960",
    "2009, /api/v1/history?cluster=K00001&, unitYears, unitCode, 5000"
  })
  void turnsPagesWithoutLosingOrRepeatingARow(
      int year, String path, String rows, String code, int all) throws Exception {
    JsonNode first = ask(path + "year=" + year);
    long pages = first.get("pages").asLong();
    List<String> codes = new ArrayList<>(codes(first, rows, code));
    int size = codes.size();
    assertThat(pages).isEqualTo((all + size - 1) / size);
    assertThat(codes).doesNotHaveDuplicates();
    for (long page : List.of(2L, pages / 2, pages)) {
      List<String> next = codes(ask(path + "year=" + year + "&page=" + page), rows, code);
      assertThat(next).isNotEmpty().doesNotHaveDuplicates().doesNotContainAnyElementsOf(codes);
      codes.addAll(next);
    }
    assertThat(codes(ask(path + "year=" + year + "&page=" + (pages + 1)), rows, code)).isEmpty();
  }

  /** Of 2,000 clusters nobody chooses from a list: what a file is about is found by name. */
  @Test
  void takesWhatAFileIsAboutByNameWhereThereAreTooManyToChooseFrom() throws Exception {
    String path = "/documents?edition=" + city.number();
    assertThat(Sessions.get("board", path).body())
        .contains("<input type=\"text\" name=\"scope\" list=\"scopes\"")
        .contains("<option value=\"Cụm thi đua các xã, phường số 7 (K00007)\">")
        .doesNotContain("<option value=\"cluster:K00007\"");
    for (String typed : List.of("K00007", "cum thi dua cac xa, phuong so 7", "cluster:K00007")) {
      String made = ranking(typed);
      assertThat(made).as(typed).matches(".*/documents/\\d+");
      assertThat(Sessions.get("board", made).body())
          .as(typed)
          .contains("Cụm thi đua các xã, phường số 7");
    }
    assertThat(Sessions.get("board", ranking("phường số 199")).body())
        .contains("Chưa rõ phạm vi nào")
        .contains("Gần giống: Cụm thi đua các xã, phường số 199 (K00199); ");
  }

  /** Where asking for a table leads. */
  private static String ranking(String scope) throws Exception {
    return Sessions.post(
            "board",
            "/documents",
            "table=ranking&format=csv&edition=%d&scope=%s"
                .formatted(city.number(), URLEncoder.encode(scope, StandardCharsets.UTF_8)))
        .headers()
        .firstValue("Location")
        .orElseThrow();
  }

  private static List<String> codes(JsonNode answer, String rows, String code) {
    return answer
        .get(rows)
        .valueStream()
        .map(each -> each.get(code).asString())
        .distinct()
        .toList();
  }

  private static JsonNode ask(String path) throws Exception {
    HttpResponse<String> answer = Sessions.get("board", path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return JSON.readTree(answer.body());
  }

  private static void check(String path, List<String> faults) throws Exception {
    HttpResponse<String> answer = Sessions.get("board", path);
    int most = path.startsWith("/api/") ? MOST_OF_AN_ANSWER : MOST_OF_A_PAGE;
    if (answer.statusCode() != 200) {
      faults.add(path + " answers " + answer.statusCode());
    }
    if (answer.body().length() > most) {
      faults.add(path + " has " + answer.body().length() + " letters");
    }
  }
}
