package vn.thidua.web.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import vn.thidua.reports.document.Issuer;
import vn.thidua.reports.document.Issuers;
import vn.thidua.reports.text.Language;

class IssuerSettingsTests {
  @EnableConfigurationProperties(IssuerSettings.class)
  static class Settings {}

  private final ApplicationContextRunner runner =
      new ApplicationContextRunner().withUserConfiguration(Settings.class);

  @Test
  void staysAsTheDocumentsHaveItWhereNothingIsGiven() {
    runner.run(
        context -> {
          IssuerSettings settings = context.getBean(IssuerSettings.class);
          assertThat(settings.city()).isEqualTo(Issuer.defaults());
          assertThat(settings.ofClusters()).isEmpty();
        });
  }

  @Test
  void takesFromTheCityWhatAClusterDoesNotSay() {
    runner
        .withPropertyValues(
            "thidua.issuer.vi.place=Hà Nội",
            "thidua.issuer.vi.signer=Trần Văn An",
            "thidua.issuer.clusters.C01.vi.issuing-body=Cụm thi đua số 1",
            "thidua.issuer.clusters.C01.vi.signer=")
        .run(
            context -> {
              IssuerSettings settings = context.getBean(IssuerSettings.class);
              Map<String, Issuer> clusters = settings.ofClusters();
              assertThat(settings.city().vietnamese().signer()).isEqualTo("Trần Văn An");
              assertThat(clusters).containsOnlyKeys("C01");
              Issuer.Body body = new Issuers(settings.city(), clusters).of("C01").in(Language.VI);
              assertThat(body.issuingBody()).isEqualTo("Cụm thi đua số 1");
              assertThat(body.place()).isEqualTo("Hà Nội");
              assertThat(body.signer()).isNull();
            });
  }

  @Test
  void tellsEveryFaultAtOnce() {
    runner
        .withPropertyValues("thidua.issuer.vi.place= ", "thidua.issuer.clusters.C01.en.position=")
        .run(
            context ->
                assertThat(context)
                    .getFailure()
                    .rootCause()
                    .hasMessageContaining("thidua.issuer.vi.place")
                    .hasMessageContaining("thidua.issuer.clusters.C01.en.position"));
  }

  @Test
  void refusesAnUnknownProperty() {
    runner
        .withPropertyValues("thidua.issuer.vi.plaec=Hà Nội")
        .run(
            context ->
                assertThatThrownBy(() -> context.getBean(IssuerSettings.class))
                    .rootCause()
                    .hasMessageContaining("plaec"));
  }
}
