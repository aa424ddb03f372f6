package vn.thidua.web.runs;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.thidua.reports.mart.Contract;
import vn.thidua.reports.mart.Mart;
import vn.thidua.reports.mart.PageRequest;
import vn.thidua.reports.mart.RejectFilter;
import vn.thidua.reports.mart.Run;
import vn.thidua.reports.mart.Runs;
import vn.thidua.reports.scope.Role;
import vn.thidua.web.account.Account;
import vn.thidua.web.account.AccountGuard;
import vn.thidua.web.account.Audit;
import vn.thidua.web.route.OpenTo;

/** Runs of the batch: what they read and refused, and "run now". */
@Controller
@OpenTo({Role.BOARD, Role.ADMIN})
@RequestMapping("/runs")
class RunsController {
  private static final int RUNS_SHOWN = 30;
  private static final int BATCHES_SHOWN = 8;
  private static final int ROWS_SHOWN = 100;
  private static final int TIMES_SHOWN = 3;
  private static final String A_MINUTE = "60";

  private final Mart mart;
  private final Batches batches;
  private final BatchRunner runner;
  private final BatchProgress progress;
  private final EtlSettings settings;
  private final RunPlans plans;
  private final Audit audit;

  RunsController(
      Mart mart,
      Batches batches,
      BatchRunner runner,
      BatchProgress progress,
      EtlSettings settings,
      RunPlans plans,
      Audit audit) {
    this.mart = mart;
    this.batches = batches;
    this.runner = runner;
    this.progress = progress;
    this.settings = settings;
    this.plans = plans;
    this.audit = audit;
  }

  @GetMapping
  String runs(HttpServletRequest request, @RequestParam(defaultValue = "1") int page, Model model)
      throws IOException {
    List<Batch> latest = batches.latest(BATCHES_SHOWN);
    Optional<Batch> newest = latest.stream().findFirst();
    model.addAttribute("batches", latest);
    model.addAttribute("newest", newest.orElse(null));
    model.addAttribute(
        "log", newest.isPresent() ? String.join("\n", BatchLog.tail(newest.get().logFile())) : "");
    model.addAttribute("published", newest.map(progress::published).orElse(List.of()));
    model.addAttribute("dossier", settings.dossier());
    RunPlan plan = plans.current();
    model.addAttribute("plan", plan);
    model.addAttribute("often", Often.of(plan.cron()));
    model.addAttribute("oftens", Often.values());
    model.addAttribute("at", Often.time(plan.cron()));
    model.addAttribute("next", plan.next(Instant.now(), TIMES_SHOWN));
    if (mart.contract().state() == Contract.State.READY) {
      model.addAttribute("runs", runs(request).page(request(page, RUNS_SHOWN)));
      model.addAttribute("current", mart.editions().current());
    }
    return "runs/runs";
  }

  @GetMapping("/{runId}")
  String run(
      HttpServletRequest request,
      @PathVariable long runId,
      @RequestParam(defaultValue = "1") int page,
      @RequestParam @Nullable String file,
      @RequestParam @Nullable String rule,
      Model model) {
    Runs runs = runs(request);
    Run run = runs.byId(runId).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    model.addAttribute("run", run);
    model.addAttribute("rules", runs.rejectCounts(runId));
    model.addAttribute("file", file);
    model.addAttribute("rule", rule);
    model.addAttribute(
        "rejects", runs.rejects(runId, filter(file, rule), request(page, ROWS_SHOWN)));
    model.addAttribute("files", runs.files(runId, request(1, 1_000)));
    return "runs/run";
  }

  /** What a batch does, until it ends. */
  @GetMapping(path = "/batches/{batchId}/progress", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  ResponseEntity<SseEmitter> progress(@PathVariable long batchId) throws IOException {
    return progress
        .follow(batch(batchId))
        .map(ResponseEntity::ok)
        .orElseGet(
            () ->
                ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                    .header(HttpHeaders.RETRY_AFTER, A_MINUTE)
                    .build());
  }

  @PostMapping
  String start(HttpServletRequest request, RedirectAttributes redirect) {
    Account account = AccountGuard.account(request).orElseThrow();
    try {
      long batchId = runner.start(account.login());
      audit.add(
          account.login(), Audit.Action.RUN_STARTED, "batch " + batchId, request.getRemoteAddr());
    } catch (BatchRefused e) {
      redirect.addFlashAttribute("fault", e.messageKey());
    }
    return "redirect:/runs";
  }

  /**
   * The board closes a year: the batch publishes it as official. The year is typed once more, since
   * an official edition is never taken back.
   */
  @PostMapping("/official")
  @OpenTo(Role.BOARD)
  String close(
      HttpServletRequest request,
      @RequestParam int officialYear,
      @RequestParam String confirmation,
      RedirectAttributes redirect) {
    Account account = AccountGuard.account(request).orElseThrow();
    if (!confirmation.strip().equals(String.valueOf(officialYear))) {
      redirect.addFlashAttribute("fault", "runs.official.unconfirmed");
    } else if (mart.editions().currentOf(officialYear).isEmpty()) {
      redirect.addFlashAttribute("fault", "runs.official.unknown");
    } else {
      try {
        long batchId = runner.start(new BatchOrder(account.login(), officialYear));
        audit.add(
            account.login(),
            Audit.Action.YEAR_CLOSED,
            "%d, batch %d".formatted(officialYear, batchId),
            request.getRemoteAddr());
      } catch (BatchRefused e) {
        redirect.addFlashAttribute("fault", e.messageKey());
      }
    }
    return "redirect:/runs";
  }

  @PostMapping("/batches/{batchId}/cancel")
  String cancel(HttpServletRequest request, @PathVariable long batchId) {
    Account account = AccountGuard.account(request).orElseThrow();
    runner.cancel(batch(batchId)).join();
    audit.add(
        account.login(), Audit.Action.RUN_CANCELLED, "batch " + batchId, request.getRemoteAddr());
    return "redirect:/runs";
  }

  private Batch batch(long batchId) {
    return batches
        .byId(batchId)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private Runs runs(HttpServletRequest request) {
    return mart.runs(AccountGuard.account(request).orElseThrow().viewer());
  }

  static RejectFilter filter(@Nullable String file, @Nullable String rule) {
    return new RejectFilter(
        file == null || file.isBlank() ? null : file, rule == null || rule.isBlank() ? null : rule);
  }

  private static PageRequest request(int page, int size) {
    return new PageRequest(Math.max(1, page), size);
  }
}
