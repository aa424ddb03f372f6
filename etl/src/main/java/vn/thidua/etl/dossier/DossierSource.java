package vn.thidua.etl.dossier;

import java.util.List;
import java.util.Optional;

/** Where a dossier lies: what files it has, and who reads them. */
interface DossierSource extends AutoCloseable {

  /** In the order of paths by code point. */
  List<DossierFile> files();

  /** Files and folders that are not looked into, with the reason. */
  List<Notice> ignored();

  /** Whether the file may hold rows of a fact table, which are read in tasks. */
  boolean mayHoldFacts(DossierFile file);

  DossierReader reader();

  /**
   * By what the file is known to be unchanged without being read: the source gives it another mark
   * with every change, and nobody can set it. Empty where the source has no such thing, or where
   * the last change is so fresh that another one could get the same mark.
   */
  Optional<String> mark(DossierFile file);

  /** Lets go of what keeps the dossier as it is; nothing of it can be read after that. */
  @Override
  void close();
}
