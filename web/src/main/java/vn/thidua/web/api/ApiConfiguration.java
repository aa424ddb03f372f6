package vn.thidua.web.api;

import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerMethod;
import vn.thidua.reports.scope.Role;
import vn.thidua.web.edition.Chosen;
import vn.thidua.web.route.Routes;

/** What the document says of every route alike; what it says of one is read off its controller. */
@Configuration(proxyBeanMethods = false)
class ApiConfiguration {
  private static final String SESSION = "session";
  private static final String TOKEN = "token";
  private static final String PROBLEM = "Problem";
  private static final String PROBLEM_TYPE =
      org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE;

  ApiConfiguration() {
    // not a parameter itself: it stands for those that choose an edition
    SpringDocUtils.getConfig().addRequestWrapperToIgnore(Chosen.class);
  }

  @Bean
  OpenAPI api() {
    return new OpenAPI()
        .servers(List.of(new Server().url("/")))
        .components(
            new Components()
                .addSchemas(PROBLEM, problem())
                .addSecuritySchemes(
                    TOKEN, new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer"))
                .addSecuritySchemes(
                    SESSION,
                    new SecurityScheme()
                        .type(SecurityScheme.Type.APIKEY)
                        .in(SecurityScheme.In.COOKIE)
                        .name("JSESSIONID")))
        .addSecurityItem(new SecurityRequirement().addList(TOKEN))
        .addSecurityItem(new SecurityRequirement().addList(SESSION));
  }

  @Bean
  ModelConverter recordSchemas() {
    return new RecordSchemas();
  }

  @Bean
  OperationCustomizer everyRoute() {
    return (operation, handler) -> {
      operation.addExtension(ApiRoute.ROLES, roles(handler));
      boolean ofEdition =
          Arrays.stream(handler.getMethodParameters())
              .anyMatch(each -> each.getParameterType() == Chosen.class);
      if (ofEdition) {
        ofEdition(operation);
      }
      List.of("400", "401", "403", "404", "429", "503").forEach(code -> refuse(operation, code));
      return operation;
    };
  }

  private static List<String> roles(HandlerMethod handler) {
    Set<Role> roles = Optional.ofNullable(Routes.roles(handler)).orElse(Set.of());
    return Arrays.stream(Role.values()).filter(roles::contains).map(Role::name).toList();
  }

  /** An edition never changes: it is chosen by address, and answered once. */
  private static void ofEdition(Operation operation) {
    operation.addParametersItem(query("year"));
    operation.addParametersItem(query("edition"));
    operation.addParametersItem(
        new Parameter().in("header").name("If-None-Match").schema(typed("string")));
    operation.getResponses().values().forEach(each -> each.addHeaderObject("ETag", tag()));
    operation
        .getResponses()
        .addApiResponse("304", new ApiResponse().addHeaderObject("ETag", tag()));
  }

  private static Parameter query(String name) {
    return new Parameter().in("query").name(name).schema(typed("integer"));
  }

  private static Header tag() {
    return new Header().schema(typed("string"));
  }

  private static void refuse(Operation operation, String code) {
    Schema<?> problem = new JsonSchema().$ref("#/components/schemas/" + PROBLEM);
    operation
        .getResponses()
        .addApiResponse(
            code,
            new ApiResponse()
                .content(
                    new Content().addMediaType(PROBLEM_TYPE, new MediaType().schema(problem))));
  }

  private static Schema<?> problem() {
    Schema<?> problem = typed("object");
    problem.addProperty("status", typed("integer"));
    List.of("title", "detail", "instance")
        .forEach(each -> problem.addProperty(each, typed("string")));
    problem.addProperty("type", typed("string"));
    problem.setRequired(List.of("status", "title", "instance"));
    return problem;
  }

  private static Schema<?> typed(String type) {
    Schema<?> schema = new JsonSchema();
    schema.setTypes(Set.of(type));
    return schema;
  }
}
