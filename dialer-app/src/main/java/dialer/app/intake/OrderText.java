package dialer.app.intake;

import dialer.campaigns.importing.ImportOrder;

/** An order as text that survives a restart: port. Thread rule: any. */
public interface OrderText {

  /** As text. */
  String write(ImportOrder order);

  /** What that text says; throws if it is none. */
  ImportOrder read(String text);
}
