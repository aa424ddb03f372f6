package vn.thidua.web.api;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import vn.thidua.reports.text.Language;
import vn.thidua.web.route.OpenToSignedIn;

/** The API's document, for programs and for people. */
@Controller
@OpenToSignedIn
@Hidden
class ApiController {
  private final ApiDocument document;

  ApiController(ApiDocument document) {
    this.document = document;
  }

  @GetMapping("/api")
  String page(HttpServletRequest request, Locale locale, Model model) {
    model.addAttribute("routes", document.routes(Language.of(locale), request));
    return "api/api";
  }

  @GetMapping(path = "/api/v1/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  byte[] json(HttpServletRequest request, Locale locale) {
    return document.json(Language.of(locale), request);
  }

  @GetMapping(path = "/api/v1/openapi.yaml", produces = MediaType.APPLICATION_YAML_VALUE)
  @ResponseBody
  byte[] yaml(HttpServletRequest request, Locale locale) {
    return document.yaml(Language.of(locale), request);
  }
}
