package vn.thidua.web.documents;

import java.util.Arrays;
import java.util.List;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/**
 * {@code thidua.jar render …} and {@code thidua.jar export …}: do their work against the configured
 * database and end; no web server is started. Exit status: 0 done, 1 failed, 2 bad arguments.
 */
public final class DocumentsCommand {
  static final int DONE = 0;
  static final int FAILED = 1;
  static final int BAD_ARGUMENTS = 2;

  private DocumentsCommand() {}

  /** What of the service is needed for documents: the database, the mart, the archive. */
  @ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    FlywayAutoConfiguration.class
  })
  @ComponentScan({"vn.thidua.web.database", "vn.thidua.web.edition"})
  @ConfigurationPropertiesScan("vn.thidua.web.database")
  @EnableConfigurationProperties({IssuerSettings.class, SignatureSettings.class})
  @Import({Archive.class, BoardSignature.class, Issuing.class, Workers.class, DocumentFiles.class})
  static class Offline {}

  /** Does {@code render} or {@code export}. */
  public static int run(String command, String... arguments) {
    List<String> words = Arrays.asList(arguments);
    FileOrder order = command.equals("render") ? FileOrder.render(words) : FileOrder.export(words);
    if (!order.faults().isEmpty()) {
      order.faults().forEach(fault -> System.err.println(command + ": " + fault));
      return BAD_ARGUMENTS;
    }
    ConfigurableApplicationContext context;
    try {
      context =
          new SpringApplicationBuilder(Offline.class)
              .web(WebApplicationType.NONE)
              .run(order.properties());
    } catch (RuntimeException e) {
      // what does not start has said why already
      return FAILED;
    }
    try (context) {
      context.getBean(DocumentFiles.class).write(order);
      return DONE;
    } catch (DocumentFiles.BadOrder e) {
      System.err.println(command + ": " + e.getMessage());
      return BAD_ARGUMENTS;
    } catch (DocumentFiles.Failed e) {
      System.err.println(command + ": " + e.getMessage());
      return FAILED;
    } catch (RuntimeException e) {
      System.err.println(command + " failed: " + e.getMessage());
      return FAILED;
    }
  }
}
