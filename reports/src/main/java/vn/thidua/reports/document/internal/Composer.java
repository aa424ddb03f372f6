package vn.thidua.reports.document.internal;

import vn.thidua.reports.mart.Reading;

/** Writes the content of one kind of document. */
public interface Composer {

  /** The folder of the document it writes for. */
  String id();

  /** The content for one viewer. */
  Composition compose(Reading reading, Subject subject, Setting setting);
}
