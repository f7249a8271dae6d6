package dialer.campaigns.importing;

import java.io.IOException;
import java.io.InputStream;

/**
 * A lead file that can be read more than once: an upload kept on disk, a dropped file.
 *
 * <p>Thread rule: used by one thread. Error rule: {@link IOException} if it cannot be read any
 * more.
 */
@FunctionalInterface
public interface LeadFile {

  /** The file's bytes from the start; the caller closes the stream. */
  InputStream open() throws IOException;
}
