package vn.thidua.etl.simulate;

import java.util.Locale;

/** An emulation cluster: units of one kind that are compared with each other. */
record Cluster(String code, String name, String nameEn, UnitKind kind) {

  /** How an office names the folder of this cluster. */
  String folder() {
    return "cum-" + code.toLowerCase(Locale.ROOT);
  }
}
