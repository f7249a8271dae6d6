package dialer.asterisk.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A self-signed certificate for {@code wss://}, made once per server. Browsers trust it only when
 * told to; an operator puts a real one in its place.
 */
public final class ServerCertificate {

  private static final String ALIAS = "asterisk";
  private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[] {'\n'});

  private ServerCertificate() {}

  static Path certificate(Folders folders) {
    return folders.state().resolve("keys/server.pem");
  }

  static Path key(Folders folders) {
    return folders.state().resolve("keys/server.key");
  }

  /** Makes certificate and key unless both are there. */
  public static void makeIfAbsent(Folders folders, String host) throws IOException {
    if (Files.exists(certificate(folders)) && Files.exists(key(folders))) {
      return;
    }
    Files.createDirectories(key(folders).getParent());
    Path store = Files.createTempFile(key(folders).getParent(), "new", ".p12");
    Files.delete(store);
    try {
      generate(store, host);
      export(store, folders);
    } catch (GeneralSecurityException e) {
      throw new IOException("no certificate for " + host, e);
    } finally {
      Files.deleteIfExists(store);
    }
  }

  /** The JDK makes certificates only through its own tool. The store lives for a moment. */
  private static void generate(Path store, String host) throws IOException {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
            "-genkeypair",
            "-alias",
            ALIAS,
            "-keyalg",
            "EC",
            "-groupname",
            "secp256r1",
            "-dname",
            "CN=" + host,
            "-ext",
            "san=ip:" + host + ",dns:localhost",
            "-validity",
            "3650",
            "-storetype",
            "PKCS12",
            "-keystore",
            store.toString(),
            "-storepass",
            "changeit");
    Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
    try {
      String said = new String(keytool.getInputStream().readAllBytes());
      if (!keytool.waitFor(60, TimeUnit.SECONDS) || keytool.exitValue() != 0) {
        throw new IOException("keytool made no certificate: " + said.strip());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(new IOException("interrupted", e));
    }
  }

  private static void export(Path store, Folders folders)
      throws IOException, GeneralSecurityException {
    char[] password = "changeit".toCharArray();
    KeyStore keys = KeyStore.getInstance(store.toFile(), password);
    write(key(folders), "PRIVATE KEY", keys.getKey(ALIAS, password).getEncoded());
    write(certificate(folders), "CERTIFICATE", keys.getCertificate(ALIAS).getEncoded());
  }

  private static void write(Path file, String kind, byte[] der) throws IOException {
    ConfigurationFolder.writePrivately(
        file,
        "-----BEGIN "
            + kind
            + "-----\n"
            + LINES.encodeToString(der)
            + "\n-----END "
            + kind
            + "-----\n");
  }
}
