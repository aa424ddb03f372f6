package vn.thidua.etl.run;

import org.jspecify.annotations.Nullable;

/** The version of this program, as its jar's manifest has it. */
public final class Version {

  private Version() {}

  public static String engine() {
    @Nullable String version = Version.class.getPackage().getImplementationVersion();
    return "thidua-etl " + (version == null ? "from classes" : version);
  }
}
