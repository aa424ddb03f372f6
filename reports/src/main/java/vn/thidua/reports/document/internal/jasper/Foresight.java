package vn.thidua.reports.document.internal.jasper;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where pages will have to begin, reckoned from the heights of what is to be printed: a filling
 * that tries it out takes many times as long. What is reckoned too late is found when it is
 * printed; a page that is begun too early stays so, with room left on the one before.
 */
final class Foresight {
  private static final int MOST_STARTS = 200;
  private static final Paging.Start TOP = new Paging.Start(0, 0);

  private final Flow flow;
  private final double height;
  private final double title;
  private final double signature;

  /**
   * Reckons for a flow.
   *
   * @param height points of a page that the flow may fill
   * @param title of these, what stands above it on its first page
   * @param signature points that stand below it
   */
  Foresight(Flow flow, double height, double title, double signature) {
    this.flow = flow;
    this.height = height;
    this.title = title;
    this.signature = signature;
  }

  /** Where pages must begin behind the first. */
  Set<Paging.Start> fromTop() {
    return behind(TOP);
  }

  /**
   * Where pages must begin from one on that was found: itself, unless its table must be parted
   * earlier for the sake of what comes behind it.
   */
  Set<Paging.Start> from(Paging.Start known) {
    Set<Paging.Start> starts = behind(known);
    Optional<Paging.Start> earlier =
        starts.stream().filter(start -> start.precedesInItsTable(known)).findFirst();
    if (earlier.isPresent()) {
      return from(earlier.get());
    }
    starts.add(known);
    return starts;
  }

  private Set<Paging.Start> behind(Paging.Start known) {
    Set<Paging.Start> starts = new TreeSet<>();
    Optional<Paging.Start> next = new Run(known, starts).parted();
    while (next.isPresent() && starts.size() < MOST_STARTS && starts.add(next.get())) {
      starts.removeIf(next.get()::precedesInItsTable);
      next = new Run(known, starts).parted();
    }
    return starts;
  }

  /** One try, from the top of a page on. */
  private final class Run {
    private final Paging paging = new Paging();
    private final Set<Paging.Start> starts;
    private int page;
    private double used;

    Run(Paging.Start from, Set<Paging.Start> starts) {
      this.starts = starts;
      this.page = from.equals(TOP) ? 0 : 1;
      this.used = from.equals(TOP) ? title : 0;
      for (int block = from.block(); block < flow.size(); block++) {
        if (starts.contains(new Paging.Start(block, 0))) {
          turn();
        }
        lay(block, block == from.block() ? from.row() : 0);
      }
      require(signature);
    }

    Optional<Paging.Start> parted() {
      return paging.parted(flow).or(() -> paging.withSignature(page, flow));
    }

    private void lay(int block, int firstRow) {
      Extent extent = flow.extent(block);
      if (!extent.isTable()) {
        boolean isTried = used + extent.least() <= height && used + extent.first() > height;
        require(extent.first());
        // it loses its indent where it is tried in vain
        paging.see(block, Tag.PARAGRAPH, page).isUnindented = isTried;
        used += extent.first();
        return;
      }
      if (firstRow == 0) {
        require(extent.least());
        paging.see(block, Tag.CAPTION, page);
        used += extent.first();
        require(extent.leastHeads());
      } else {
        paging.see(block, Tag.CAPTION, 0);
        for (int row = 0; row < firstRow; row++) {
          paging.see(block, Tag.CELL, 0);
        }
        used += extent.continued();
      }
      used += extent.head();
      for (int row = firstRow; row < extent.rows().size(); row++) {
        if (row > firstRow && starts.contains(new Paging.Start(block, row))) {
          turn();
        }
        if (used + extent.rows().get(row) > height) {
          turn();
        }
        if (used == 0) {
          used += extent.continued() + extent.head();
        }
        paging.see(block, Tag.CELL, page);
        used += extent.rows().get(row);
      }
      if (extent.notes() > 0) {
        require(extent.notes());
        paging.see(block, Tag.PARAGRAPH, page);
        used += extent.notes();
      }
      used += extent.after();
    }

    private void require(double points) {
      if (used + points > height) {
        turn();
      }
    }

    private void turn() {
      if (used > 0) {
        page++;
        used = 0;
      }
    }
  }
}
