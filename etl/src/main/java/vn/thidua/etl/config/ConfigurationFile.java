package vn.thidua.etl.config;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** The properties file that {@code THIDUA_CONFIG} names. */
final class ConfigurationFile {
  private ConfigurationFile() {}

  /**
   * Its settings; none where the environment names no file.
   *
   * @throws SettingsException if it cannot be read
   */
  static Properties of(Map<String, String> environment) {
    Properties properties = new Properties();
    String path = environment.get("THIDUA_CONFIG");
    if (path != null) {
      try (Reader reader = Files.newBufferedReader(Path.of(path), StandardCharsets.UTF_8)) {
        properties.load(reader);
      } catch (IOException | IllegalArgumentException e) {
        throw new SettingsException(
            List.of("THIDUA_CONFIG names " + path + ", which cannot be read: " + e.getMessage()));
      }
    }
    return properties;
  }
}
