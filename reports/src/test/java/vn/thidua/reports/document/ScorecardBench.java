package vn.thidua.reports.document;

import com.zaxxer.hikari.HikariDataSource;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import vn.thidua.reports.bench.Bench;
import vn.thidua.reports.document.internal.jasper.BareJasper;
import vn.thidua.reports.mart.Edition;
import vn.thidua.reports.mart.Mart;
import vn.thidua.reports.mart.UnitName;
import vn.thidua.reports.scope.Scope;
import vn.thidua.reports.scope.Viewer;
import vn.thidua.reports.text.Language;

/**
 * The scorecards of many units, from the mart to the PDF that was read back, against JasperReports
 * alone filling and exporting the same documents from memory; one thread a core for both.
 */
final class ScorecardBench {
  private static final int WARM_UP = 60;
  // as many as the service reads ahead
  private static final int PORTION = 16;

  private ScorecardBench() {}

  public static void main(String[] arguments) throws Exception {
    HikariDataSource source = new HikariDataSource();
    source.setJdbcUrl(arguments[0]);
    source.setUsername(System.getenv("THIDUA_DB_USER"));
    source.setPassword(System.getenv("THIDUA_DB_PASSWORD"));
    int units = Integer.parseInt(arguments[1]);
    int rounds = Integer.parseInt(arguments[2]);

    Mart mart = new Mart(source);
    Documents documents =
        new Documents(mart, Issuer.defaults(), URI.create("https://thidua.example/verify"));
    BareJasper jasper = new BareJasper();
    List<DocumentRequest> requests =
        mart.editions().current().stream()
            .flatMap(edition -> requests(mart, edition))
            .limit(WARM_UP + units)
            .toList();
    List<Double> ours = new ArrayList<>();
    List<Double> bare = new ArrayList<>();
    List<Double> mended = new ArrayList<>();
    long pages = 0;
    ExecutorService cores =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    // the first round is there to warm up; no unit comes twice, so nothing is known before
    int each = (requests.size() - WARM_UP) / rounds;
    for (int round = 0; round <= rounds; round++) {
      List<DocumentRequest> some =
          round == 0
              ? requests.subList(0, WARM_UP)
              : requests.subList(WARM_UP + (round - 1) * each, WARM_UP + round * each);
      AtomicLong made = new AtomicLong();
      double ourRate =
          rate(
              cores,
              portions(some),
              made,
              portion -> {
                DocumentRequest first = portion.get(0);
                documents.readAhead(
                    first.documentId(),
                    first.editionId(),
                    portion.stream().map(DocumentRequest::scope).toList(),
                    Viewer.board());
                return portion.stream()
                    .mapToLong(request -> documents.render(request, Viewer.board()).pages())
                    .sum();
              });
      pages += round == 0 ? 0 : made.get();
      List<Documents.Content> contents = new ArrayList<>();
      List<BareJasper.Prepared> prepared = new ArrayList<>();
      for (DocumentRequest request : some) {
        Documents.Content content = documents.content(request, Viewer.board());
        contents.add(content);
        prepared.add(jasper.prepare(content.folder(), content.frame(), content.composition()));
      }
      double bareRate = rate(cores, prepared, made, jasper::print);
      double mendedRate =
          rate(
              cores,
              contents,
              made,
              content -> jasper.mended(content.folder(), content.frame(), content.composition()));
      if (round > 0) {
        ours.add(ourRate);
        bare.add(bareRate);
        mended.add(mendedRate);
      }
    }
    cores.shutdown();
    System.out.printf(
        "%,d scorecards of %,d pages: %.1f pages/s; Jasper alone %.1f; ratio %.2f; printed from"
            + " memory with pages mended %.1f; heap %d MB%n",
        each * rounds,
        pages,
        Bench.median(ours),
        Bench.median(bare),
        Bench.median(ours) / Bench.median(bare),
        Bench.median(mended),
        Runtime.getRuntime().maxMemory() >> 20);
    source.close();
  }

  private static Stream<DocumentRequest> requests(Mart mart, Edition edition) {
    return mart.read(edition, Viewer.board()).directory().units("", Integer.MAX_VALUE).stream()
        .map(UnitName::unitCode)
        .map(
            code ->
                new DocumentRequest(
                    "unit-scorecard",
                    edition.editionId(),
                    new Scope.OfUnit(code),
                    null,
                    Language.VI));
  }

  /** As an order of many documents goes through them; each portion is of one edition. */
  private static List<List<DocumentRequest>> portions(List<DocumentRequest> requests) {
    List<List<DocumentRequest>> portions = new ArrayList<>();
    int start = 0;
    for (int end = 1; end <= requests.size(); end++) {
      if (end == requests.size()
          || end - start == PORTION
          || requests.get(end).editionId() != requests.get(start).editionId()) {
        portions.add(requests.subList(start, end));
        start = end;
      }
    }
    return portions;
  }

  private static <T> double rate(
      ExecutorService cores, Collection<T> all, AtomicLong pages, ToLongFunction<T> make)
      throws InterruptedException, ExecutionException {
    long before = pages.get();
    long start = System.nanoTime();
    List<Future<?>> ends = new ArrayList<>();
    for (T one : all) {
      ends.add(cores.submit(() -> pages.addAndGet(make.applyAsLong(one))));
    }
    for (Future<?> end : ends) {
      end.get();
    }
    return (pages.get() - before) * 1e9 / (System.nanoTime() - start);
  }
}
