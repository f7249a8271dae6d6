package dialer.compliance.suppression;

import dialer.compliance.call.AttemptId;
import java.util.List;

/**
 * The do-not-call list: port.
 *
 * <p>Thread rule: any thread but a pool's loop; it blocks for one transaction. Error rule: throws
 * if the entry could not be made durable, then nothing was promised. Idempotent: an equal entry
 * twice is one. Ordering: takes the same row lock as the dial authorization of the number, so after
 * it has returned no new dial to the number is authorized within the entry's scope.
 */
public interface SuppressionList {

  /** Enters the number and answers the attempts to it that are in flight at this instant. */
  List<AttemptId> add(SuppressionEntry entry);

  /**
   * Takes back exactly this entry, which was made by mistake: it stays on record and forbids
   * nothing from now on; others that forbid the same stand. False if there is none, or it was
   * withdrawn before.
   *
   * @param by who withdraws it
   * @param why in one line
   */
  boolean withdraw(SuppressionEntry entry, String by, String why);
}
