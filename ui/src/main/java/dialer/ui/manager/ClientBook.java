package dialer.ui.manager;

import dialer.compliance.call.ClientId;
import dialer.ui.security.Sight;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The companies on whose behalf calls are made. Thread rule: any. */
public interface ClientBook {

  /**
   * A client.
   *
   * @param callbackNumber where its callees ring back, E.164; its own number, so not masked
   * @param zone where its days begin, IANA
   */
  record ClientRow(
      UUID id, String name, @Nullable String kana, @Nullable String callbackNumber, String zone) {}

  /** Those that may be seen, by name. */
  List<ClientRow> all(Sight sight);

  /** One client. */
  Optional<ClientRow> find(ClientId id);

  /** Adds a client with its id, or writes the one that has it; false if the name is taken. */
  boolean save(ClientRow client);
}
