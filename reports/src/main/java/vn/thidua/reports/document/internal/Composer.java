package vn.thidua.reports.document.internal;

import org.jspecify.annotations.Nullable;
import vn.thidua.reports.mart.Reading;

/** Writes the content of one kind of document. */
public interface Composer {

  /** The folder of the document it writes for. */
  String id();

  /**
   * The content for one viewer.
   *
   * @param clusterCode the cluster it is about; empty for the city
   */
  Composition compose(Reading reading, @Nullable String clusterCode, Setting setting);
}
