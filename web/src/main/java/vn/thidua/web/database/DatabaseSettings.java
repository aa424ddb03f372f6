package vn.thidua.web.database;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the embedded PostgreSQL lives.
 *
 * @param folder keeps data, password and server log; used only without {@code
 *     spring.datasource.url}
 */
@ConfigurationProperties("thidua.database")
record DatabaseSettings(@DefaultValue("data/postgres") Path folder) {}
