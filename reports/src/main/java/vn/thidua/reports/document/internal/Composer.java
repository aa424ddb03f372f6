package vn.thidua.reports.document.internal;

import vn.thidua.reports.mart.Reading;

/**
 * Writes the content of one kind of document. Found by {@link java.util.ServiceLoader}: it is
 * public, has a public constructor without parameters and stands in {@code
 * META-INF/services/vn.thidua.reports.document.internal.Composer}.
 */
public interface Composer {

  /** The folder of the document it writes for. */
  String id();

  /**
   * The content for one viewer.
   *
   * @throws vn.thidua.reports.scope.OutOfScope where the viewer may not see all of it
   */
  Composition compose(Reading reading, Subject subject, Setting setting);
}
