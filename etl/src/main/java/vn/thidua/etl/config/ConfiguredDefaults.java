package vn.thidua.etl.config;

import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The value of an option that the command line does not give: of the environment variable {@code
 * THIDUA_} and its name in capitals ({@code --as-of}: {@code THIDUA_AS_OF}), else of its name in
 * the properties file that {@code THIDUA_CONFIG} names ({@code as-of = 2026-10-31}).
 */
public final class ConfiguredDefaults implements IDefaultValueProvider {

  private final Map<String, String> environment;
  private final Properties file;

  /**
   * Reads the configuration file, if the environment names one.
   *
   * @throws SettingsException if it cannot be read
   */
  public ConfiguredDefaults(Map<String, String> environment) {
    this.environment = environment;
    this.file = ConfigurationFile.of(environment);
  }

  @Override
  public @Nullable String defaultValue(ArgSpec argument) {
    if (!(argument instanceof OptionSpec option)) {
      return null;
    }
    String name = option.longestName().replaceFirst("^--", "");
    String variable = "THIDUA_" + name.replace('-', '_').toUpperCase(Locale.ROOT);
    String value = environment.get(variable);
    return value != null ? value : file.getProperty(name);
  }
}
