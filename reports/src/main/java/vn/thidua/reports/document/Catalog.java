package vn.thidua.reports.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Collectors;
import vn.thidua.reports.document.internal.Composer;
import vn.thidua.reports.document.internal.ReportFolder;
import vn.thidua.reports.document.internal.ReportFolders;

/**
 * The documents there are: a folder with {@code report.yml} each, and who writes their content. A
 * folder nobody writes for, and a writer without a folder, stop the start.
 */
final class Catalog {
  private static final List<Composer> COMPOSERS =
      ServiceLoader.load(Composer.class, Composer.class.getClassLoader()).stream()
          .map(ServiceLoader.Provider::get)
          .toList();

  private final List<ReportFolder> folders;

  Catalog() {
    this(ReportFolders.onClassPath());
  }

  Catalog(List<ReportFolder> folders) {
    this.folders = List.copyOf(folders);
    Set<String> written = COMPOSERS.stream().map(Composer::id).collect(Collectors.toSet());
    List<String> faults = new ArrayList<>();
    for (ReportFolder folder : folders) {
      if (!written.remove(folder.id())) {
        faults.add("reports/%s: nothing writes this document, or twice".formatted(folder.id()));
      }
    }
    written.forEach(id -> faults.add("reports/%s: the folder is missing".formatted(id)));
    if (!faults.isEmpty()) {
      throw new IllegalStateException(String.join("; ", faults));
    }
  }

  List<ReportFolder> folders() {
    return folders;
  }

  List<DocumentKind> kinds() {
    return folders.stream().map(Catalog::kind).toList();
  }

  Optional<ReportFolder> folder(String id) {
    return folders.stream().filter(folder -> folder.id().equals(id)).findFirst();
  }

  Composer composer(ReportFolder folder) {
    return COMPOSERS.stream()
        .filter(composer -> composer.id().equals(folder.id()))
        .findFirst()
        .orElseThrow();
  }

  static DocumentKind kind(ReportFolder folder) {
    return new DocumentKind(folder.id(), folder.scopes(), folder.calendar());
  }
}
