package vn.thidua.web.delivery;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.thidua.reports.scope.Role;
import vn.thidua.web.account.Account;
import vn.thidua.web.account.Audit;
import vn.thidua.web.route.OpenTo;

/** Subscriptions from a file: shown line by line first, entered when every line is sound. */
@Controller
@OpenTo(Role.BOARD)
@RequestMapping("/subscriptions/import")
class ImportController {
  private static final String PAGE = "delivery/import";

  private final Subscriptions subscriptions;
  private final SubscriptionCheck check;
  private final DeliveryWords words;
  private final Audit audit;
  private final Clock clock;

  ImportController(
      Subscriptions subscriptions,
      SubscriptionCheck check,
      DeliveryWords words,
      Audit audit,
      Clock clock) {
    this.subscriptions = subscriptions;
    this.check = check;
    this.words = words;
    this.audit = audit;
    this.clock = clock;
  }

  @GetMapping
  String form(Model model) {
    model.addAttribute("columns", Import.COLUMNS);
    return PAGE;
  }

  /** Reads a file and enters nothing. */
  @PostMapping
  String preview(@RequestParam MultipartFile file, HttpServletRequest request, Model model)
      throws IOException {
    model.addAttribute("columns", Import.COLUMNS);
    String text;
    try {
      text =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file.getBytes())).toString();
    } catch (CharacterCodingException e) {
      model.addAttribute("fault", "subscriptions.fault.file.text");
      return PAGE;
    }
    show(text, request, model);
    return PAGE;
  }

  /** Enters what was shown; whoever is subscribed already is left as they are. */
  @PostMapping("/confirm")
  String confirm(
      @RequestParam String text,
      HttpServletRequest request,
      Model model,
      RedirectAttributes redirect) {
    Account board = SubscriptionsController.reader(request);
    List<Import.Line> lines = new Import(check, board.login()).read(text);
    if (!lines.stream().allMatch(Import.Line::isSound)) {
      // a role may have changed since they were shown
      model.addAttribute("columns", Import.COLUMNS);
      show(text, request, model);
      return PAGE;
    }
    int added = 0;
    int known = 0;
    for (Import.Line line : lines) {
      NewSubscription wanted = line.wanted();
      if (wanted != null) {
        try {
          subscriptions.add(wanted, board.login(), clock.instant());
          added++;
        } catch (Subscriptions.AlreadySubscribed e) {
          // entered before, perhaps by this very file: the second time changes nothing
          known++;
        }
      }
    }
    audit.add(
        board.login(),
        Audit.Action.SUBSCRIPTIONS_IMPORTED,
        "%d of %d".formatted(added, lines.size()),
        request.getRemoteAddr());
    redirect.addFlashAttribute("imported", added);
    redirect.addFlashAttribute("known", known);
    return "redirect:/subscriptions";
  }

  private void show(String text, HttpServletRequest request, Model model) {
    Account board = SubscriptionsController.reader(request);
    List<Import.Line> lines = new Import(check, board.login()).read(text);
    model.addAttribute("words", words);
    model.addAttribute("lines", lines);
    model.addAttribute("unsound", lines.stream().filter(line -> !line.isSound()).count());
    model.addAttribute("text", text);
  }
}
