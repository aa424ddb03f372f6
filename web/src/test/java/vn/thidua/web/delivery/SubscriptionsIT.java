package vn.thidua.web.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thidua.reports.text.Language;
import vn.thidua.web.demo.Dashboard;

/** Who receives what, on screen: managed by the board, seen by whom it concerns. */
class SubscriptionsIT {
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
  private static final Map<String, HttpClient> OPEN = new HashMap<>();

  private final Hands hands = new Hands("2025-07-05T01:00:00Z", 0, Hands.settings());

  @AfterEach
  void endAll() {
    hands.endAll();
  }

  @Test
  void theBoardAddsChangesPausesAndEndsASubscription() throws Exception {
    String address = Hands.address();
    Map<String, String> form = form(address, "unit-scorecard", "unit:HK");
    HttpResponse<String> added = post("board", "/subscriptions", form);
    assertThat(added.statusCode()).isEqualTo(302);
    String one = added.headers().firstValue("Location").orElseThrow().replaceFirst(";.*", "");
    assertThat(get("board", one).body()).contains("Đã thêm đăng ký.", address, "Trần Văn Đức");
    assertThat(get("board", "/subscriptions?q=" + address).body())
        .contains("Hằng tháng, ngày làm việc thứ 5 sau kỳ, lúc 07:30", "Asia/Ho_Chi_Minh");

    assertThat(post("board", "/subscriptions", form).body()).contains("Người này đã đăng ký");

    form.put("rule", "day");
    form.put("number", "10");
    assertThat(post("board", one, form).statusCode()).isEqualTo(302);
    assertThat(get("board", "/subscriptions?by=REPORT").body()).contains("ngày 10 của tháng");

    assertThat(post("board", one + "/state", Map.of("to", "PAUSED")).statusCode()).isEqualTo(302);
    assertThat(get("board", one).body()).contains("Tạm dừng", "Gửi tiếp");
    assertThat(post("board", one + "/state", Map.of("to", "ENDED")).statusCode()).isEqualTo(302);
    assertThat(get("board", "/subscriptions?q=" + address).body()).contains("Chưa có đăng ký nào");
    assertThat(get("admin", "/admin/audit").body())
        .contains("Thêm đăng ký nhận thư", "Sửa đăng ký", "Tạm dừng đăng ký", "Chấm dứt đăng ký")
        .contains(address);
  }

  @ParameterizedTest(name = "{0} of {1} to {2}: {4}")
  @CsvSource({
    "unit-scorecard, unit:HK, unit, thidua.example, Vai trò của người nhận không được xem",
    "city-periodic, city, head, thidua.example, Vai trò của người nhận không được xem",
    "cluster-periodic, cluster:C02, head, thidua.example, Vai trò của người nhận không được xem",
    "cluster-periodic, cluster:C01, unit, thidua.example, Vai trò của người nhận không được xem",
    "unit-scorecard, unit:NONE, '', thidua.example, không có cụm hoặc đơn vị này",
    "unit-scorecard, city, '', thidua.example, không lập cho loại phạm vi",
    "year-end-ranking, city, '', thidua.example, không lập theo kỳ hoặc sự kiện",
    "nothing, city, '', thidua.example, Không có văn bản này",
    "unit-scorecard, unit:HK, nobody, thidua.example, Không có tài khoản này",
    "unit-scorecard, quận, '', thidua.example, Chưa rõ phạm vi nào",
    "unit-scorecard, unit:HK, '', elsewhere.example, không nằm trong danh sách được phép"
  })
  void refusesWhatNobodyMayReceive(
      String report, String scope, String login, String domain, String fault) throws Exception {
    Map<String, String> form = form("a@" + domain, report, scope);
    form.put("login", login);
    assertThat(post("board", "/subscriptions", form).body()).contains(fault);
    assertThat(hands.subscriptions.all()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "unit-scorecard | unit:HK | Ủy ban nhân dân quận Hoàn Kiếm (HK)",
        "unit-scorecard | HK | Ủy ban nhân dân quận Hoàn Kiếm (HK)",
        "unit-scorecard | Ủy ban nhân dân quận Hoàn Kiếm (HK) | Ủy ban nhân dân quận Hoàn Kiếm (HK)",
        "unit-scorecard | uy ban nhan dan quan hoan kiem | Ủy ban nhân dân quận Hoàn Kiếm (HK)",
        "unit-scorecard | Hoàn Kiếm district | Ủy ban nhân dân quận Hoàn Kiếm (HK)",
        "cluster-periodic | C01 | Cụm thi đua số 1: các quận trung tâm (C01)",
        "cluster-periodic | Bloc 2: departments (C02) | Khối thi đua số 2: sở, ban, ngành (C02)",
        "city-periodic | toàn thành phố | Toàn thành phố"
      })
  void takesAScopeByItsCodeOrName(String report, String typed, String shown) throws Exception {
    HttpResponse<String> added =
        post("board", "/subscriptions", form(Hands.address(), report, typed));
    assertThat(added.statusCode()).as(added.body()).isEqualTo(302);
    String one = added.headers().firstValue("Location").orElseThrow().replaceFirst(";.*", "");
    assertThat(get("board", one).body()).contains("value=\"" + shown + "\"");
  }

  @Test
  void offersWhatASubscriptionCanBeAboutByName() throws Exception {
    assertThat(get("board", "/subscriptions/new").body())
        .contains("list=\"scopes\"", "<datalist id=\"scopes\">")
        .contains("<option value=\"Toàn thành phố\">")
        .contains("<option value=\"Cụm thi đua số 1: các quận trung tâm (C01)\">")
        .contains("<option value=\"Sở Tài chính (STC)\">");
    assertThat(
            post("board", "/subscriptions", form(Hands.address(), "unit-scorecard", "quan b"))
                .body())
        .contains("Chưa rõ phạm vi nào", "Gần giống: Ủy ban nhân dân quận Ba Đình (BD)")
        .contains("value=\"quan b\"");
    assertThat(hands.subscriptions.all()).isEmpty();
  }

  @Test
  void nobodyButTheBoardChangesAnything() throws Exception {
    long number =
        hands.subscribe(
            Hands.address(), "unit", "unit-scorecard", "unit:BD", "month day 1 07:00", Language.VI);
    for (String login : List.of("head", "unit", "admin")) {
      for (String path :
          List.of(
              "/subscriptions",
              "/subscriptions/" + number,
              "/subscriptions/" + number + "/state?to=ENDED",
              "/subscriptions/" + number + "/proof?to=a@thidua.example",
              "/subscriptions/import",
              "/subscriptions/import/confirm")) {
        assertThat(
                post(login, path, form(Hands.address(), "unit-scorecard", "unit:BD")).statusCode())
            .as("%s %s", login, path)
            .isEqualTo(403);
      }
    }
    assertThat(hands.subscriptions.all()).hasSize(1);
  }

  @Test
  void eachSeesWhatConcernsThem() throws Exception {
    String unit = Hands.address();
    String other = Hands.address();
    String head = Hands.address();
    String city = Hands.address();
    long own =
        hands.subscribe(
            unit, "unit", "unit-scorecard", "unit:BD", "month day 1 07:00", Language.VI);
    hands.subscribe(other, "unit-scorecard", "unit:HK", "month day 1 07:00");
    hands.subscribe(
        head, "head", "cluster-periodic", "cluster:C01", "month day 1 07:00", Language.VI);
    long board = hands.subscribe(city, "city-periodic", "city", "month day 1 07:00");

    assertThat(get("unit", "/subscriptions").body())
        .contains(unit)
        .doesNotContain(other, head, city);
    assertThat(get("head", "/subscriptions").body())
        .contains(unit, other, head)
        .doesNotContain(city);
    assertThat(get("board", "/subscriptions").body()).contains(unit, other, head, city);
    assertThat(get("unit", "/api/v1/subscriptions").body())
        .contains(unit)
        .doesNotContain(other, city);
    assertThat(get("unit", "/subscriptions.csv").body()).contains(unit).doesNotContain(other, city);
    assertThat(get("board", "/subscriptions.csv?q=" + city).body())
        .startsWith("\uFEFF\"recipient\";\"address\";\"report\"")
        .contains(";\"city-periodic\";\"city\";\"month day 1 07:00\";\"\";\"Asia/Ho_Chi_Minh\"")
        .doesNotContain(unit);
    assertThat(get("unit", "/subscriptions/" + own).statusCode()).isEqualTo(200);
    assertThat(get("unit", "/subscriptions/" + board).statusCode()).isEqualTo(403);
    assertThat(get("head", "/subscriptions/999999999").statusCode()).isEqualTo(403);
    assertThat(get("board", "/subscriptions/999999999").statusCode()).isEqualTo(404);
  }

  @Test
  void importsAFileWhenEveryLineIsSound() throws Exception {
    String first = Hands.address();
    String second = Hands.address();
    String head = "recipient;address;report;scope;calendar;login\r\n";
    String sound =
        "Trần Thị \"Hoa\";" + first + ";unit-scorecard;unit:HK;month workday 5 07:30;\r\n";
    String unsound =
        "\r\nNguyễn Văn An;%s;unit-scorecard;unit:HK;every day;\r\n".formatted(second)
            + "Lê Thị Bình;không phải;unit-scorecard;unit:HK;month day 3 07:00;unit\r\n";
    String shown = upload(head + sound + unsound);
    assertThat(shown).contains("3 dòng, 2 dòng có lỗi", "Chưa ghi dòng nào");
    assertThat(shown).containsPattern("(?s)>4</td>.{0,300}Lịch gửi không đúng");
    assertThat(shown)
        .containsPattern("(?s)>5</td>.{0,300}Địa chỉ thư không đúng dạng.{0,200}Vai trò của người");
    assertThat(hands.subscriptions.all()).isEmpty();

    String file =
        head
            + sound
            + "Nguyễn Văn An;%s;city-periodic;city;quarter day 10 08:00;\r\n".formatted(second);
    assertThat(upload(file)).contains("2 dòng, 0 dòng có lỗi", "Ghi tất cả");
    assertThat(hands.subscriptions.all()).isEmpty();
    for (String said : List.of("Đã thêm 2 đăng ký; 0 đăng ký", "Đã thêm 0 đăng ký; 2 đăng ký")) {
      assertThat(post("board", "/subscriptions/import/confirm", Map.of("text", file)).statusCode())
          .isEqualTo(302);
      assertThat(get("board", "/subscriptions").body()).contains(said);
    }
    assertThat(hands.subscriptions.all())
        .extracting(Subscription::address)
        .containsExactlyInAnyOrder(first, second);
  }

  @Test
  void endsASubscriptionByOneClickWithoutAnAccount() throws Exception {
    long number = hands.subscribe(Hands.address(), "city-periodic", "city", "month day 1 07:00");
    String query = hands.unsubscribing.link(number).getRawQuery();
    HttpClient nobody = HttpClient.newHttpClient();
    HttpResponse<String> page =
        nobody.send(
            HttpRequest.newBuilder(at("/unsubscribe?" + query)).build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(page.body()).contains("Từ nay không nhận");
    assertThat(hands.subscriptions.all()).as("looking changes nothing").hasSize(1);
    for (String key : List.of("key=1.00", query.replaceFirst("\\d+\\.", "1."), query + "0", "")) {
      assertThat(oneClick(nobody, key)).as(key).isEqualTo(404);
    }
    assertThat(hands.subscriptions.all()).hasSize(1);

    assertThat(oneClick(nobody, query)).isEqualTo(200);
    assertThat(hands.subscriptions.all()).isEmpty();
    assertThat(oneClick(nobody, query)).as("the second click").isEqualTo(200);
  }

  private static int oneClick(HttpClient client, String query) throws Exception {
    return client
        .send(
            HttpRequest.newBuilder(at("/unsubscribe?" + query))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("List-Unsubscribe=One-Click"))
                .build(),
            HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }

  @Test
  void previewsAndSendsAProofToWhoeverAsks() throws Exception {
    long number =
        hands.subscribe(Hands.address(), "cluster-periodic", "cluster:C01", "month day 1 07:00");
    assertThat(get("board", "/subscriptions/" + number + "/preview").body())
        .contains("Kính gửi Nguyễn Thị Ánh Tuyết,", "Báo cáo định kỳ của cụm", ".pdf");
    String me = Hands.address();
    assertThat(post("board", "/subscriptions/" + number + "/proof", Map.of("to", me)).statusCode())
        .isEqualTo(302);
    hands.builder.build();
    String ledger = get("board", "/subscriptions/deliveries?q=" + me).body();
    assertThat(ledger).contains(me, "Bản xem thử", "Đã lập, chờ gửi", "Chưa khai báo máy chủ thư");
    assertThat(get("board", "/api/v1/deliveries?state=BUILT").body())
        .contains(me, "\"kind\":\"PROOF\"");
    assertThat(get("unit", "/api/v1/deliveries").body()).doesNotContain(me);
  }

  private static Map<String, String> form(String address, String report, String scope) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("recipient", "Trần Văn Đức");
    form.put("address", address);
    form.put("login", "");
    form.put("report", report);
    form.put("scope", scope);
    form.put("occasion", "MONTH");
    form.put("rule", "workday");
    form.put("number", "5");
    form.put("time", "07:30");
    form.put("cron", "");
    form.put("zone", "Asia/Ho_Chi_Minh");
    form.put("language", "vi");
    return form;
  }

  private static String upload(String file) throws Exception {
    String page = get("board", "/subscriptions/import").body();
    String boundary = "----boundary";
    String body =
        "--%s\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n%s\r\n"
                .formatted(boundary, token(page))
            + "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n"
                .formatted(boundary)
            + "Content-Type: text/csv\r\n\r\n%s\r\n--%s--\r\n".formatted(file, boundary);
    return session("board")
        .send(
            HttpRequest.newBuilder(at("/subscriptions/import"))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build(),
            HttpResponse.BodyHandlers.ofString())
        .body();
  }

  private static HttpResponse<String> post(String login, String path, Map<String, String> form)
      throws Exception {
    Map<String, String> all = new LinkedHashMap<>(form);
    all.put("_csrf", token(get(login, "/account/password").body()));
    String body =
        all.entrySet().stream()
            .map(each -> each.getKey() + "=" + encoded(each.getValue()))
            .collect(Collectors.joining("&"));
    return session(login)
        .send(
            HttpRequest.newBuilder(at(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build(),
            HttpResponse.BodyHandlers.ofString());
  }

  private static HttpResponse<String> get(String login, String path) throws Exception {
    return session(login)
        .send(HttpRequest.newBuilder(at(path)).build(), HttpResponse.BodyHandlers.ofString());
  }

  private static HttpClient session(String login) throws IOException, InterruptedException {
    HttpClient known = OPEN.get(login);
    if (known != null) {
      return known;
    }
    HttpClient http = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    String page =
        http.send(
                HttpRequest.newBuilder(at("/login")).build(), HttpResponse.BodyHandlers.ofString())
            .body();
    http.send(
        HttpRequest.newBuilder(at("/login"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "username=%s&password=%s&_csrf=%s"
                        .formatted(login, Dashboard.password(login), encoded(token(page)))))
            .build(),
        HttpResponse.BodyHandlers.discarding());
    OPEN.put(login, http);
    return http;
  }

  private static String token(String page) {
    Matcher token = TOKEN.matcher(page);
    assertThat(token.find()).isTrue();
    return token.group(1);
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private static URI at(String path) {
    return Dashboard.running().address().resolve(path);
  }
}
