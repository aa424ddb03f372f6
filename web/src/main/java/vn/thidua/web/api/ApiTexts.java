package vn.thidua.web.api;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiLocaleCustomizer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The words of the document, from the message files, and an answer of each route from {@code
 * openapi/}. A route's texts bear its path: {@code /api/v1/units/{code}} is told by {@code
 * api.units.code} and {@code api.units.code.about}.
 */
@Component
class ApiTexts implements OpenApiLocaleCustomizer {
  private static final String ANSWERED = "200";

  private final MessageSource messages;
  private final JsonMapper json;
  private final String version;

  ApiTexts(MessageSource messages, JsonMapper json, ObjectProvider<BuildProperties> build) {
    this.messages = messages;
    this.json = json;
    this.version =
        Optional.ofNullable(build.getIfAvailable()).map(BuildProperties::getVersion).orElse("dev");
  }

  /** The name of a route among messages and examples. */
  static String name(String path) {
    return path.replaceFirst("^/api/v1/", "").replaceAll("[{}]", "").replace('/', '.');
  }

  @Override
  public void customise(OpenAPI document, Locale locale) {
    document.info(
        new Info()
            .title(text("api.title", locale))
            .description(text("api.description", locale))
            .version(version));
    document
        .getComponents()
        .getSecuritySchemes()
        .forEach((name, scheme) -> scheme.description(text("api.security." + name, locale)));
    Paths sorted = new Paths();
    new TreeMap<>(document.getPaths()).forEach(sorted::addPathItem);
    document.setPaths(sorted);
    sorted.forEach(
        (path, item) -> item.readOperations().forEach(each -> tell(name(path), each, locale)));
    document.getComponents().getSchemas().forEach((name, schema) -> tell(name, schema, locale));
  }

  private void tell(String name, Operation operation, Locale locale) {
    operation
        .tags(List.of(name.replaceFirst("\\..*", "")))
        .summary(text("api." + name, locale))
        .description(text("api." + name + ".about", locale));
    if (operation.getParameters() != null) {
      operation
          .getParameters()
          .forEach(each -> each.description(text("api.parameter." + each.getName(), locale)));
    }
    operation.getResponses().forEach((code, response) -> tell(code, response, locale));
    Object example = example(name);
    if (example != null) {
      operation.getResponses().entrySet().stream()
          .filter(each -> each.getKey().equals(ANSWERED))
          .forEach(
              each -> each.getValue().getContent().values().forEach(of -> of.example(example)));
    }
  }

  private void tell(String code, ApiResponse response, Locale locale) {
    response.description(text("api.response." + code, locale));
    if (response.getHeaders() != null) {
      response
          .getHeaders()
          .forEach((name, header) -> header.description(text("api.header." + name, locale)));
    }
  }

  private void tell(String name, Schema<?> schema, Locale locale) {
    schema.description(text("api.schema." + name, locale));
    if (schema.getProperties() != null) {
      schema
          .getProperties()
          .forEach(
              (field, value) -> {
                String own = text("api.field." + name + "." + field, locale);
                value.description(own == null ? text("api.field." + field, locale) : own);
              });
    }
  }

  /** An answer that was really given, its lists cut short; empty where the file is missing. */
  private @Nullable Object example(String name) {
    try (InputStream in = ApiTexts.class.getResourceAsStream("/openapi/" + name + ".json")) {
      return in == null ? null : json.readValue(in, Map.class);
    } catch (IOException e) {
      throw new UncheckedIOException("The example of " + name + " cannot be read", e);
    }
  }

  private @Nullable String text(String key, Locale locale) {
    return messages.getMessage(key, null, null, locale);
  }
}
