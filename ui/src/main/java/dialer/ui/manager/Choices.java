package dialer.ui.manager;

import dialer.compliance.call.ClientId;
import dialer.core.engine.TrunkId;
import dialer.ui.wire.Named;
import dialer.ui.wire.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a campaign may be made of on this installation. Thread rule: any. */
public interface Choices {

  /** A rule pack that is loaded. */
  record PackChoice(String id, String version, boolean sandbox) {}

  /** A trunk and its channels. */
  record TrunkChoice(TrunkId id, int limit) {}

  /** A message that can be played. */
  record SafeHarborChoice(String id, String language, String text) {}

  /**
   * Why an agent pauses.
   *
   * @param limitSeconds how long it should last; null where it may last
   */
  record PauseReason(String code, Text label, @Nullable Integer limitSeconds) {}

  /** Rule packs. */
  List<PackChoice> rulePacks();

  /** Trunks. */
  List<TrunkChoice> trunks();

  /** Holiday calendars that a schedule may name, such as {@code JP}. */
  List<String> holidayCalendars();

  /** Agent pools, by name. */
  List<Named> pools();

  /** Makes a pool of that name and answers its id; the existing one's where there is one. */
  String poolNamed(String name);

  /** The client's safe-harbor messages. */
  List<SafeHarborChoice> safeHarbor(ClientId client);

  /** The client's recordings for questions that are asked without an agent. */
  List<SafeHarborChoice> prompts(ClientId client);

  /** Pause reasons in the order in which they are shown. */
  List<PauseReason> pauseReasons();
}
