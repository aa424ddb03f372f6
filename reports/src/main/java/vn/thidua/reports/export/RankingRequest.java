package vn.thidua.reports.export;

import org.jspecify.annotations.Nullable;
import vn.thidua.reports.text.Language;

/**
 * Which ranking to write.
 *
 * @param clusterCode one cluster; empty for every unit the viewer may see
 */
public record RankingRequest(
    long editionId, @Nullable String clusterCode, Language language, ExportFormat format) {}
