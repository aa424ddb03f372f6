package vn.thidua.web.runs;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the batch is started.
 *
 * @param command the launcher; looked for beside the jar and the working directory when not given
 * @param dossier the folder that "run now" publishes; without one the button says what is missing
 * @param logFolder what each batch says, one file a batch
 */
@ConfigurationProperties("thidua.etl")
record EtlSettings(
    @Nullable Path command, @Nullable Path dossier, @DefaultValue("data/runs") Path logFolder) {}
