package vn.thidua.web.edition;

/**
 * A screen that many open first: what it shows is read right after a publication, before anybody
 * asks.
 */
public interface Warmed {
  /** Reads what the screen shows of an edition, and shows it to nobody. */
  void warm(Chosen chosen);
}
