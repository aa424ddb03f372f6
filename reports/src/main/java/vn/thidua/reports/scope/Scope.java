package vn.thidua.reports.scope;

/**
 * What a document, an export or a subscription is about. Whether somebody may see it is the
 * business of {@link Sight}.
 */
public sealed interface Scope {

  /** What sort of subject a scope is. */
  enum Kind {
    CITY,
    CLUSTER,
    UNIT
  }

  /** The whole city. */
  record City() implements Scope {
    @Override
    public Kind kind() {
      return Kind.CITY;
    }

    @Override
    public String words() {
      return CITY_WORD;
    }
  }

  /** One cluster. */
  record OfCluster(String clusterCode) implements Scope {
    public OfCluster {
      requireCode(clusterCode);
    }

    @Override
    public Kind kind() {
      return Kind.CLUSTER;
    }

    @Override
    public String words() {
      return CLUSTER_WORD + clusterCode;
    }
  }

  /** One unit. */
  record OfUnit(String unitCode) implements Scope {
    public OfUnit {
      requireCode(unitCode);
    }

    @Override
    public Kind kind() {
      return Kind.UNIT;
    }

    @Override
    public String words() {
      return UNIT_WORD + unitCode;
    }
  }

  /** The whole city. */
  Scope CITY = new City();

  String CITY_WORD = "city";
  String CLUSTER_WORD = "cluster:";
  String UNIT_WORD = "unit:";

  Kind kind();

  /**
   * As it stands on command lines and in tables: {@code city}, {@code cluster:C01}, {@code
   * unit:HK}.
   */
  String words();

  /**
   * Reads what {@link #words()} has written.
   *
   * @throws IllegalArgumentException for anything else; the message says what is right
   */
  static Scope parse(String words) {
    String given = words.strip();
    if (given.equals(CITY_WORD)) {
      return CITY;
    }
    if (given.startsWith(CLUSTER_WORD)) {
      return new OfCluster(given.substring(CLUSTER_WORD.length()));
    }
    if (given.startsWith(UNIT_WORD)) {
      return new OfUnit(given.substring(UNIT_WORD.length()));
    }
    throw new IllegalArgumentException(
        "A scope is city, cluster:CODE or unit:CODE, not \"%s\"".formatted(given));
  }

  private static void requireCode(String code) {
    if (code.isBlank()) {
      throw new IllegalArgumentException(
          "A scope is city, cluster:CODE or unit:CODE; the code is missing");
    }
  }
}
