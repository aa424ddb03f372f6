package vn.thidua.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.web.Sessions.at;
import static vn.thidua.web.Sessions.get;
import static vn.thidua.web.Sessions.post;
import static vn.thidua.web.Sessions.session;
import static vn.thidua.web.Sessions.token;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.web.demo.Dashboard;

/** The archive as its readers meet it: make, find, download, verify. */
class ArchiveIT {
  private static final Pattern CODE = Pattern.compile("(?:[0-9A-Z]{4}-){3}[0-9A-Z]{4}");
  private static final JdbcClient JDBC = Dashboard.running().part(JdbcClient.class);

  @Test
  void makesADocumentAndTellsWhoReceivedIt() throws Exception {
    String page = make("board", "document=year-end-ranking&scope=cluster:C01&year=2025");

    byte[] first = bytes("board", page + "/file");
    byte[] again = bytes("head", page + "/file");

    assertThat(new String(first, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    assertThat(again).isEqualTo(first);
    assertThat(make("head", "document=year-end-ranking&scope=cluster:C01&year=2025"))
        .isEqualTo(page);
    assertThat(get("board", page).body()).contains("<td>board</td>", "<td>head</td>");
    assertThat(get("board", "/documents?q=year-end-ranking-C01").body())
        .contains("href=\"" + page + "\"");
  }

  @Test
  void keepsFromOthersWhatTheirScopeDoesNotHold() throws Exception {
    String page = make("board", "document=year-end-ranking&scope=cluster:C02&year=2025");

    for (String login : List.of("head", "unit")) {
      assertThat(get(login, page).statusCode()).isEqualTo(403);
      assertThat(get(login, page + "/file").statusCode()).isEqualTo(403);
      assertThat(get(login, "/documents").body()).doesNotContain("href=\"" + page + "\"");
      assertThat(get(login, "/documents.csv").body()).doesNotContain("year-end-ranking-C02");
      assertThat(
              post(login, "/documents", "document=year-end-ranking&scope=cluster:C02&year=2025")
                  .headers()
                  .firstValue("Location")
                  .orElseThrow())
          .contains("/documents?");
    }
  }

  @Test
  void tellsAGenuineFileFromAForgedOne() throws Exception {
    String page = make("board", "document=year-end-ranking&scope=cluster:C01&year=2024&lang=vi");
    byte[] file = bytes("board", page + "/file");

    assertThat(verify(file)).contains("Tài liệu thật").doesNotContain("Không có trong kho lưu");
    file[file.length / 2] ^= 1;
    assertThat(verify(file)).contains("Không có trong kho lưu").doesNotContain("Tài liệu thật");
  }

  @Test
  void findsADocumentByTheCodePrintedOnIt() throws Exception {
    String page = make("board", "document=year-end-ranking&scope=cluster:C01&year=2025");
    Matcher code = CODE.matcher(get("board", page).body());
    assertThat(code.find()).isTrue();

    String typed = code.group().toLowerCase(java.util.Locale.ROOT).replace("-", "%20");
    assertThat(get("", "/verify?code=" + typed).body())
        .contains("Tài liệu thật", code.group(), "year-end-ranking-C01-2025");
  }

  @Test
  void tellsThatALaterOfficialEditionCorrectsAFile() throws Exception {
    String page = make("board", "document=year-end-ranking&scope=cluster:C01&year=2024");
    byte[] file = bytes("board", page + "/file");
    // the document as a correction leaves it: its edition is an earlier one of the year
    long official =
        JDBC.sql(
                """
                insert into mart.edition (edition_id, year, kind, as_of, published_at, run_id,
                  dossier_digest, rulebook_digest, content_digest, published_digest, is_current)
                select edition_id + 1000, year, 'OFFICIAL', as_of, published_at, run_id,
                  dossier_digest, rulebook_digest, content_digest, published_digest, false
                from mart.edition where year = 2024 and is_current returning edition_id
                """)
            .query(Long.class)
            .single();
    try {
      assertThat(verify(file)).contains("đã được thay thế", "số " + official);
    } finally {
      JDBC.sql("delete from mart.edition where edition_id = ?").param(official).update();
    }
    assertThat(verify(file)).doesNotContain("đã được thay thế");
  }

  @Test
  void slowsDownWhoGuesses() throws Exception {
    List<Integer> answers = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      answers.add(get("", "/verify?code=0000-0000-0000-0000").statusCode());
    }
    assertThat(answers).containsExactly(200, 200, 200, 200, 200, 429);
  }

  @Test
  void provesThatWhatIsMadeAnewSaysTheSame() throws Exception {
    for (String wanted :
        List.of(
            "document=year-end-ranking&scope=city&year=2025",
            "table=ranking&format=xlsx&scope=cluster:C01&year=2025",
            "table=ranking&format=csv&scope=city&year=2025")) {
      String page = make("board", wanted);
      post("board", page + "/comparison", "");
      assertThat(get("board", page).body()).contains("Nội dung giống hệt");
    }
  }

  @Test
  void givesEveryClustersRankingInOneArchive() throws Exception {
    String order =
        post("board", "/documents/bulk", "document=year-end-ranking&scope=city&year=2025")
            .headers()
            .firstValue("Location")
            .orElseThrow();
    String progress;
    do {
      progress = get("board", order + "/progress").body();
    } while (progress.contains("RUNNING"));
    assertThat(progress).contains("DONE");

    List<String> names = new ArrayList<>();
    try (ZipInputStream zip =
        new ZipInputStream(new ByteArrayInputStream(bytes("board", order + ".zip")))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        names.add(entry.getName());
        assertThat(new String(zip.readNBytes(5), StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
      }
    }
    assertThat(names).hasSizeGreaterThan(1).allMatch(name -> name.endsWith(".pdf"));
    assertThat(get("head", order).statusCode()).isEqualTo(403);
  }

  /** The address of the document's page. */
  private static String make(String login, String form) throws IOException, InterruptedException {
    String location =
        post(login, "/documents", form).headers().firstValue("Location").orElseThrow();
    assertThat(location).matches(".*/documents/\\d+");
    return location.substring(location.indexOf("/documents/"));
  }

  private static byte[] bytes(String login, String path) throws IOException, InterruptedException {
    HttpResponse<byte[]> answer =
        session(login)
            .send(
                HttpRequest.newBuilder(at(path)).build(), HttpResponse.BodyHandlers.ofByteArray());
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body();
  }

  /** What a person without an account is told of a file. */
  private static String verify(byte[] file) throws IOException, InterruptedException {
    String border = "----archive";
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    Map<String, byte[]> parts =
        Map.of("_csrf", token("").getBytes(StandardCharsets.UTF_8), "file", file);
    for (Map.Entry<String, byte[]> part : parts.entrySet()) {
      String head =
          "--%s\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n"
              .formatted(
                  border,
                  part.getKey(),
                  part.getKey().equals("file") ? "; filename=\"tai-lieu.pdf\"" : "");
      body.write(head.getBytes(StandardCharsets.UTF_8));
      body.write(part.getValue());
      body.write("\r\n".getBytes(StandardCharsets.UTF_8));
    }
    body.write(("--" + border + "--\r\n").getBytes(StandardCharsets.UTF_8));
    HttpResponse<String> answer =
        session("")
            .send(
                HttpRequest.newBuilder(at("/verify"))
                    .header("Content-Type", "multipart/form-data; boundary=" + border)
                    .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                    .build(),
                HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body().lines().collect(Collectors.joining("\n"));
  }
}
