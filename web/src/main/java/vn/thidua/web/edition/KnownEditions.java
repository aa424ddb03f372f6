package vn.thidua.web.edition;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.thidua.reports.mart.Edition;
import vn.thidua.reports.mart.Mart;
import vn.thidua.web.recent.Recent;

/**
 * The editions there are. A publication is seen after {@link Recent#LONGEST} at most, and by those
 * who were told of it at once: whoever tells others asks anew.
 */
@Component
public class KnownEditions {
  private final Mart mart;
  private final Recent<Mart, List<Edition>> recent = new Recent<>(mart -> mart.editions().all());

  KnownEditions(Mart mart) {
    this.mart = mart;
  }

  /** Every edition still kept, as of a moment ago: the newest year first, in it the newest. */
  public List<Edition> recent() {
    return recent.of(mart);
  }

  /** The same as of now. */
  public List<Edition> now() {
    return recent.now(mart);
  }

  /** Something may have been published. */
  public void forget() {
    recent.forget();
  }
}
