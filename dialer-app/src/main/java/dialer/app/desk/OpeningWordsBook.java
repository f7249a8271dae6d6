package dialer.app.desk;

import dialer.compliance.call.AttemptId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Which opening words were said in a conversation, and when: port.
 *
 * <p>Thread rule: blocks. Error rule: outside faults throw. What is written never changes: the
 * first tick counts, and the store's clock stamps it.
 */
public interface OpeningWordsBook {

  /**
   * It was said; answers when that was. Empty: consent to the recording that comes too late,
   * because the conclusion is saved or the attempt ended 15 minutes ago; nothing is written.
   */
  Optional<Instant> said(AttemptId attempt, String word);

  /** Which were said, and when. */
  Map<String, Instant> of(AttemptId attempt);
}
