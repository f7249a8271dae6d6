package dialer.app.intake;

import java.util.Map;

/**
 * What a person has to look at: port. Thread rule: blocks, any thread but a pool's loop. Idempotent
 * by subject: a later letter replaces an earlier one.
 */
public interface Letters {

  /**
   * Writes one.
   *
   * @param subject what it is about
   * @param error what is wrong and what to do
   * @param payload what is needed to try again
   */
  void write(String subject, String error, Map<String, String> payload);
}
