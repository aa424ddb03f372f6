package vn.thidua.reports.document.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.reports.mart.Edition;
import vn.thidua.reports.mart.Reading;
import vn.thidua.reports.scope.Scope;

/**
 * Writes the content of one kind of document. Found by {@link java.util.ServiceLoader}: it is
 * public, has a public constructor without parameters and stands in {@code
 * META-INF/services/vn.thidua.reports.document.internal.Composer}.
 */
public interface Composer {

  /** The folder of the document it writes for. */
  String id();

  /**
   * Reads at once what documents on several subjects say, where that is quicker than reading it for
   * each when its turn comes.
   *
   * @param previous the edition of the same year before this one; empty where it is the first kept
   */
  default void readAhead(Reading reading, List<Scope> scopes, @Nullable Edition previous) {}

  /**
   * The content for one viewer.
   *
   * @throws vn.thidua.reports.scope.OutOfScope where the viewer may not see all of it
   */
  Composition compose(Reading reading, Subject subject, Setting setting);
}
