package vn.thidua.reports.mart;

/** How many units of a cluster a question finds. */
public record ClusterCount(String clusterCode, long units) {}
