package vn.thidua.web.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * A PostgreSQL server in a folder that stays: durable (fsync), behind a password, on loopback, for
 * one service at a time.
 */
public final class EmbeddedDatabase implements AutoCloseable {
  static final String USER = "postgres";
  private static final String NAME = "thidua";

  private final FileChannel lockFile;
  private final EmbeddedPostgres server;
  private final String password;

  private EmbeddedDatabase(FileChannel lockFile, EmbeddedPostgres server, String password) {
    this.lockFile = lockFile;
    this.server = server;
    this.password = password;
  }

  /**
   * @throws DatabaseFault when another service uses the folder or the server does not start
   */
  static EmbeddedDatabase start(Path configured) {
    Path folder = configured.toAbsolutePath().normalize();
    FileChannel lockFile = null;
    try {
      createPrivateFolder(folder);
      lockFile = lock(folder);
      String password = password(folder);
      Path data = folder.resolve("data");
      Path served = folder.resolve("served-before");
      if (!Files.exists(served)) {
        // a first start that did not come this far left nothing worth keeping
        FileSystemUtils.deleteRecursively(data);
      }
      StalePostmaster.stop(data, USER, password);
      EmbeddedPostgres server = server(folder, data, password);
      createDatabase(server);
      if (!Files.exists(served)) {
        Files.createFile(served);
      }
      return new EmbeddedDatabase(lockFile, server, password);
    } catch (IOException | SQLException | IllegalStateException e) {
      release(lockFile);
      throw new DatabaseFault(
          "The embedded database in " + folder + " does not start: " + e.getMessage(),
          "Look into "
              + folder.resolve("server.log")
              + "; check that the folder may be written to and"
              + " has room, or configure a database with spring.datasource.url.",
          e);
    } catch (DatabaseFault e) {
      release(lockFile);
      throw e;
    }
  }

  String jdbcUrl() {
    return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + NAME;
  }

  String password() {
    return password;
  }

  @Override
  public void close() throws IOException {
    try {
      server.close();
    } finally {
      release(lockFile);
    }
  }

  private static FileChannel lock(Path folder) throws IOException {
    FileChannel file =
        FileChannel.open(
            folder.resolve("instance.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock = null;
    try {
      lock = file.tryLock();
    } catch (OverlappingFileLockException e) {
      // this very process holds it; the same answer as for another one follows
      lock = null;
    }
    if (lock == null) {
      file.close();
      throw new DatabaseFault(
          "Another instance is using the database folder " + folder + ".",
          "Use the one that is running, stop it first, or give this one a folder of its own with"
              + " --thidua.database.folder=DIR.");
    }
    return file;
  }

  private static void release(@Nullable FileChannel lockFile) {
    if (lockFile == null) {
      return;
    }
    try {
      lockFile.close();
    } catch (IOException e) {
      throw new IllegalStateException("releasing the lock of the database folder", e);
    }
  }

  private static EmbeddedPostgres server(Path folder, Path data, String password)
      throws IOException {
    ProcessBuilder.Redirect log =
        ProcessBuilder.Redirect.appendTo(folder.resolve("server.log").toFile());
    return EmbeddedPostgres.builder()
        .setDataDirectory(data)
        .setCleanDataDirectory(false)
        .setOverrideWorkingDirectory(folder.resolve("program").toFile())
        .setRegisterShutdownHook(false)
        .setPGStartupWait(Duration.ofSeconds(90))
        .setOutputRedirector(log)
        .setErrorRedirector(log)
        // these go to initdb as they are: a password and scram from the first second on
        .setLocaleConfig("pwfile", folder.resolve("password").toString())
        .setLocaleConfig("auth", "scram-sha-256")
        .setLocaleConfig("locale", "C")
        .setLocaleConfig("locale-provider", "builtin")
        .setLocaleConfig("builtin-locale", "C.UTF-8")
        .setConnectConfig("password", password)
        // the library starts servers for tests, with both off
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on")
        .setServerConfig("listen_addresses", "127.0.0.1")
        .setServerConfig("unix_socket_directories", "")
        .setServerConfig("max_connections", "60")
        .start();
  }

  private static void createDatabase(EmbeddedPostgres server) throws SQLException {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      boolean exists;
      try (ResultSet found =
          statement.executeQuery("select 1 from pg_database where datname = '" + NAME + "'")) {
        exists = found.next();
      }
      if (!exists) {
        statement.execute("create database " + NAME);
      }
    }
  }

  private static String password(Path folder) throws IOException {
    Path file = folder.resolve("password");
    if (Files.exists(file)) {
      return Files.readString(file).trim();
    }
    byte[] bytes = new byte[24];
    new SecureRandom().nextBytes(bytes);
    String password = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    if (isPosix()) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
    Files.writeString(file, password);
    return password;
  }

  private static void createPrivateFolder(Path folder) throws IOException {
    if (isPosix()) {
      Files.createDirectories(
          folder,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    } else {
      Files.createDirectories(folder);
    }
  }

  private static boolean isPosix() {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
  }
}
