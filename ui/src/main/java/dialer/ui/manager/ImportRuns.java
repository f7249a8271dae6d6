package dialer.ui.manager;

import dialer.campaigns.importing.ImportOrder;
import java.nio.file.Path;

/** Imports that are carried out aside. Thread rule: any. */
public interface ImportRuns {

  /**
   * Begins; answers at once. Progress is read from {@code LeadImports}. The file belongs to the
   * import from here on and is removed at its end.
   */
  void start(ImportOrder order, Path file);
}
