package vn.thidua.web.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import vn.thidua.reports.document.DocumentRequest;
import vn.thidua.reports.document.Signature;
import vn.thidua.reports.mart.Mart;
import vn.thidua.reports.scope.Scope;
import vn.thidua.reports.scope.Viewer;
import vn.thidua.reports.text.Language;
import vn.thidua.web.demo.Dashboard;
import vn.thidua.web.digest.Sha256;

/** Documents that leave with the board's signature, and what is said of them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignedDocumentsIT {
  private static final Mart MART = Dashboard.running().part(Mart.class);
  private static final Archive ARCHIVE = Dashboard.running().part(Archive.class);

  private final BoardSignature board;
  private final Issuing issuing;
  private final IssuedDocument signed;

  SignedDocumentsIT(@TempDir Path folder) throws Exception {
    Path key = BoardKey.write(folder.resolve("key.p12"), Duration.ofDays(100));
    board =
        new BoardSignature(
            new SignatureSettings(key.toString(), BoardKey.PASSWORD, null, "Phát hành", "Hà Nội"));
    issuing =
        new Issuing(
            MART,
            ARCHIVE,
            Dashboard.running().part(IssuerSettings.class),
            board,
            URI.create("http://localhost:8080"));
    signed = issuing.issue(ranking(), Viewer.board(), "board");
  }

  @Test
  void standInTheArchiveAsTheyWereSigned() throws IOException {
    Issued line = ARCHIVE.byDigest(Sha256.of(signed.bytes())).get(0);
    assertThat(line.isSigned()).isTrue();
    Signature signature = Signature.of(ARCHIVE.content(line).readAllBytes()).orElseThrow();
    assertThat(signature.signer()).isEqualTo(BoardKey.OWNER);
    assertThat(signature.isIntact()).isTrue();
    assertThat(signature.isOverWholeFile()).isTrue();
    assertThat(issuing.issue(ranking(), Viewer.board(), "board").bytes())
        .as("handed out again byte for byte, not signed once more")
        .isEqualTo(signed.bytes());
  }

  @Test
  void areOthersThanThoseWithoutASignature() {
    IssuedDocument plain =
        Dashboard.running().part(Issuing.class).issue(ranking(), Viewer.board(), "board");
    assertThat(plain.documentNumber()).isNotEqualTo(signed.documentNumber());
    assertThat(Signature.of(plain.bytes())).isEmpty();
    Issued line = ARCHIVE.byDigest(Sha256.of(signed.bytes())).get(0);
    assertThat(issuing.compare(line, Viewer.board(), "board").isEqual()).isTrue();
  }

  @Test
  void areVerifiedWithTheirSignature() {
    Verdict verdict = ofFile(signed.bytes());
    assertThat(verdict.found())
        .singleElement()
        .extracting(Verdict.Found::signing)
        .isEqualTo("intact");
    byte[] changed = signed.bytes();
    changed[changed.length / 3] ^= 1;
    assertThat(ofFile(changed).isUnknown()).isTrue();
    assertThat(ofFile(changed).change()).isEqualTo("changed");
    assertThat(ofFile(changed).changed()).isNotNull();
    Verdict longer = ofFile(Arrays.copyOf(signed.bytes(), Math.toIntExact(signed.size() + 1)));
    assertThat(longer.isUnknown()).isTrue();
    assertThat(longer.change()).isEqualTo("added");
  }

  @Test
  void sayNothingOfASignatureThatIsNotTheBoards(@TempDir Path folder) throws Exception {
    Path other = BoardKey.write(folder.resolve("other.p12"), Duration.ofDays(100));
    BoardSignature stranger =
        new BoardSignature(
            new SignatureSettings(other.toString(), BoardKey.PASSWORD, null, null, null));
    byte[] changed = signed.bytes();
    changed[changed.length / 3] ^= 1;
    Verdict verdict =
        new Verification(ARCHIVE, MART, stranger).ofFile(Sha256.of(changed), () -> changed);
    assertThat(verdict.isUnknown()).isTrue();
    assertThat(verdict.changed()).as("whoever bears the same name").isNull();
  }

  @Test
  void tellEverybodyWhoSignedThem() throws Exception {
    for (String language : List.of("vi", "en")) {
      HttpResponse<String> page =
          HttpClient.newHttpClient()
              .send(
                  HttpRequest.newBuilder(
                          Dashboard.running()
                              .address()
                              .resolve("/verify?lang=" + language + "&code=" + signed.code()))
                      .build(),
                  HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.body())
          .contains(
              language.equals("vi")
                  ? "Đã ký số bởi " + BoardKey.OWNER + ". Chữ ký nguyên vẹn"
                  : "Signed by " + BoardKey.OWNER + ". The signature is intact");
    }
  }

  private Verdict ofFile(byte[] file) {
    return new Verification(ARCHIVE, MART, board).ofFile(Sha256.of(file), () -> file);
  }

  private static DocumentRequest ranking() {
    long edition = MART.editions().currentOf(2025).orElseThrow().editionId();
    return new DocumentRequest(
        "year-end-ranking", edition, new Scope.OfCluster("C01"), null, Language.VI);
  }
}
