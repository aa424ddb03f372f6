package vn.thidua.web.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.thidua.reports.text.Language;

/** The OpenAPI document in each language: written once, for neither routes nor texts change. */
@Component
class ApiDocument {
  private final OpenApiWebMvcResource writer;
  private final JsonMapper mapper;
  private final Map<Language, byte[]> json = new ConcurrentHashMap<>();
  private final Map<Language, byte[]> yaml = new ConcurrentHashMap<>();

  ApiDocument(OpenApiWebMvcResource writer, JsonMapper mapper) {
    this.writer = writer;
    this.mapper = mapper;
  }

  byte[] json(Language language, HttpServletRequest request) {
    return json.computeIfAbsent(
        language,
        each -> {
          try {
            return writer.openapiJson(request, "", each.locale());
          } catch (JsonProcessingException e) {
            throw new IllegalStateException("The API's document cannot be written", e);
          }
        });
  }

  byte[] yaml(Language language, HttpServletRequest request) {
    return yaml.computeIfAbsent(
        language,
        each -> {
          try {
            return writer.openapiYaml(request, "", each.locale());
          } catch (JsonProcessingException e) {
            throw new IllegalStateException("The API's document cannot be written", e);
          }
        });
  }

  /** The routes the document tells of, by path. */
  List<ApiRoute> routes(Language language, HttpServletRequest request) {
    List<ApiRoute> routes = new ArrayList<>();
    mapper
        .readTree(json(language, request))
        .get("paths")
        .forEachEntry((path, item) -> routes.add(route(path, item.get("get"))));
    return List.copyOf(routes);
  }

  private static ApiRoute route(String path, JsonNode operation) {
    return new ApiRoute(
        path,
        operation.path("summary").asString(""),
        operation.path("description").asString(""),
        operation
            .path("parameters")
            .valueStream()
            .filter(each -> !each.get("in").asString().equals("header"))
            .map(each -> each.get("name").asString())
            .toList(),
        operation.path(ApiRoute.ROLES).valueStream().map(JsonNode::asString).toList());
  }
}
