package vn.thidua.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.server.PathContainer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPatternParser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.thidua.web.demo.Dashboard;

/**
 * The API keeps what its document promises. Every route of {@code routes.csv} is asked by every
 * role; {@code mvn verify -Dapi.examples} renews the examples from what the API answers.
 */
class ApiIT {
  private static final String V1 = "/api/v1/";
  private static final String DOCUMENT = V1 + "openapi";
  private static final String ID = "https://thidua.invalid/openapi.json";
  private static final Path EXAMPLES = Path.of("src/main/resources/openapi");
  private static final JsonMapper JSON = new JsonMapper();

  private static JsonNode document;
  private static SchemaRegistry schemas;

  @BeforeAll
  static void read() throws Exception {
    document = JSON.readTree(Sessions.get("board", DOCUMENT + ".json").body());
    // open to new fields for its readers; here a field it does not tell of is a fault
    JsonNode strict = document.deepCopy();
    strict.get("components").get("schemas").forEach(ApiIT::close);
    schemas =
        SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            registry -> registry.schemas(Map.of(ID, strict.toString())));
  }

  @Test
  void tellsOfEveryRouteAndOfNoOther() {
    Set<String> routes = new TreeSet<>();
    Dashboard.running()
        .part("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
        .getHandlerMethods()
        .keySet()
        .forEach(
            each ->
                each.getPatternValues().stream()
                    .filter(path -> path.startsWith(V1) && !path.startsWith(DOCUMENT))
                    .forEach(routes::add));
    assertThat(document.get("paths").propertyNames()).containsExactlyElementsOf(routes);
  }

  @ParameterizedTest
  @MethodSource("templates")
  void saysWhatEachRouteAnswersAndShowsIt(String template) throws Exception {
    JsonNode operation = operation(template);
    assertThat(operation.path("summary").asString("")).isNotBlank();
    assertThat(operation.path("description").asString("")).isNotBlank();
    operation
        .path("parameters")
        .forEach(each -> assertThat(each.path("description").asString("")).isNotBlank());
    String name = template.substring(V1.length()).replaceAll("[{}]", "").replace('/', '.');
    Path file = EXAMPLES.resolve(name + ".json");
    if (System.getProperty("api.examples") != null) {
      JsonNode answer = JSON.readTree(Sessions.get("board", asked(template)).body());
      Files.createDirectories(EXAMPLES);
      Files.writeString(
          file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(cut(answer)) + "\n");
    }
    assertThat(file).exists();
    assertThat(faults(operation, "200", Files.readString(file))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("asked")
  void answersEveryRoleAsTheDocumentSays(String path) throws Exception {
    String template = templates().filter(each -> matches(each, path)).findFirst().orElseThrow();
    for (String login : List.of("board", "admin", "head", "unit")) {
      HttpResponse<String> answer = Sessions.get(login, path);
      String status = String.valueOf(answer.statusCode());
      String type = answer.headers().firstValue("Content-Type").orElse("");
      assertThat(operation(template).path("responses").path(status).path("content").propertyNames())
          .as("%s by %s: %s", path, login, status)
          .contains(type.replaceFirst(";.*", ""));
      assertThat(faults(operation(template), status, answer.body()))
          .as("%s by %s", path, login)
          .isEmpty();
    }
  }

  @Test
  void theDocumentBites() throws Exception {
    JsonNode overview = operation(V1 + "overview");
    String answer = Sessions.get("board", V1 + "overview").body();
    assertThat(faults(overview, "200", "{}")).isNotEmpty();
    assertThat(faults(overview, "200", answer.replaceFirst("\\{", "{\"untold\": 1,"))).hasSize(1);
    assertThat(faults(overview, "200", answer.replace("\"asOf\":\"", "\"asOf\":\"day ")))
        .hasSize(1);
    assertThat(faults(overview, "200", answer.replaceAll("\"kind\":\"", "\"kind\":\"UN")))
        .isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"vi", "en"})
  void speaksTheLanguageOfItsReader(String language) throws Exception {
    String text = Sessions.get("admin", DOCUMENT + ".json?lang=" + language).body();
    assertThat(JSON.readTree(text).get("info").get("title").asString())
        .isEqualTo(language.equals("vi") ? "API số liệu thi đua" : "The emulation data API");
    assertThat(Sessions.get("admin", DOCUMENT + ".yaml?lang=" + language).body())
        .startsWith("openapi: 3.1");
    Sessions.get("admin", "/account/password?lang=vi");
  }

  @Test
  void answersAnEditionOnlyOnce() throws Exception {
    for (String path : asked().toList()) {
      HttpResponse<String> first = Sessions.get("board", path);
      if (first.statusCode() == 200 && first.headers().firstValue("ETag").isPresent()) {
        HttpRequest again =
            HttpRequest.newBuilder(Sessions.at(path))
                .header("If-None-Match", first.headers().firstValue("ETag").orElseThrow())
                .build();
        HttpResponse<String> second =
            Sessions.session("board").send(again, HttpResponse.BodyHandlers.ofString());
        assertThat(second.statusCode()).as(path).isEqualTo(304);
        assertThat(second.body()).as(path).isEmpty();
      }
    }
  }

  private static List<String> faults(JsonNode operation, String status, String answer) {
    JsonNode content = operation.path("responses").path(status).path("content");
    String reference = content.iterator().next().path("schema").path("$ref").asString();
    Schema schema = schemas.getSchema(SchemaLocation.of(ID + reference));
    return schema
        .validate(
            JSON.readTree(answer),
            run -> run.executionConfig(config -> config.formatAssertionsEnabled(true)))
        .stream()
        .map(Object::toString)
        .toList();
  }

  private static void close(JsonNode schema) {
    if (schema.has("properties")) {
      ((ObjectNode) schema).put("additionalProperties", false);
    }
  }

  /** One row of each list is enough to see what it holds. */
  private static JsonNode cut(JsonNode node) {
    if (node instanceof ArrayNode list) {
      while (list.size() > 1) {
        list.remove(1);
      }
    }
    node.forEach(ApiIT::cut);
    return node;
  }

  private static JsonNode operation(String template) {
    return document.get("paths").get(template).get("get");
  }

  static Stream<String> templates() {
    return document.get("paths").propertyNames().stream();
  }

  /** What {@code routes.csv} asks of the API. */
  static Stream<String> asked() throws IOException {
    return Files.readAllLines(Path.of("src/test/resources/routes.csv")).stream()
        .map(line -> line.substring(0, line.indexOf(',')))
        .filter(path -> path.startsWith(V1) && !path.startsWith(DOCUMENT));
  }

  /** The first that is asked of a route and answered. */
  private static String asked(String template) throws Exception {
    for (String path : asked().filter(each -> matches(template, each)).toList()) {
      if (Sessions.get("board", path).statusCode() == 200) {
        return path;
      }
    }
    throw new AssertionError("routes.csv asks nothing of " + template);
  }

  private static boolean matches(String template, String path) {
    return PathPatternParser.defaultInstance
        .parse(template)
        .matches(PathContainer.parsePath(path.replaceFirst("\\?.*", "")));
  }
}
