package vn.thidua.etl.model;

import java.util.List;

/**
 * Which columns of a published relation {@code content_digest} covers.
 *
 * @param isOwn false for relations that repeat earlier years: none of their columns count
 * @param except columns of an own relation that do not count: where a number came from, and what is
 *     repeated from the year before
 */
public record DigestRule(boolean isOwn, List<String> except) {}
