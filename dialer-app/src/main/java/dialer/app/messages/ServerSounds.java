package dialer.app.messages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * The sound folders of all Asterisk servers, as this node sees them: folders of this machine, or
 * mounted from the server.
 *
 * <p>Thread rule: any. A sound's name is its path below the folder without {@code .wav}; a file
 * appears whole or not at all.
 */
public final class ServerSounds {

  private final List<Path> folders;

  /** One folder for each server. */
  public ServerSounds(List<Path> folders) {
    this.folders = List.copyOf(folders);
  }

  /** Whether every server can play it. */
  public boolean everywhere(String name) {
    return folders.stream().allMatch(folder -> Files.isReadable(file(folder, name)));
  }

  /** Writes it wherever it is missing; throws if a folder cannot be written to. */
  public void put(String name, byte[] wav) throws IOException {
    for (Path folder : folders) {
      Path file = file(folder, name);
      if (!Files.exists(file)) {
        write(file, wav);
      }
    }
  }

  private static Path file(Path folder, String name) {
    return folder.resolve(name + ".wav");
  }

  /** Two nodes may write the same sound at the same moment: each its own draft. */
  private static void write(Path file, byte[] wav) throws IOException {
    Files.createDirectories(file.getParent());
    Path draft = Files.createTempFile(file.getParent(), ".draft", ".new");
    try {
      Files.write(draft, wav);
      if (!draft.toFile().setReadable(true, false)) {
        throw new IOException(draft + " cannot be made readable for Asterisk");
      }
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(draft);
    }
  }
}
