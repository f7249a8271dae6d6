package dialer.app.desk;

import dialer.compliance.call.AttemptId;
import java.util.List;
import java.util.Map;

/**
 * Answers as they are given in a conversation: port.
 *
 * <p>Thread rule: blocks. Error rule: outside faults throw; the answer is then not stored and may
 * be sent again. Idempotent: one answer to a question, the last one given counts.
 */
public interface GivenAnswers {

  /** This was answered; an empty list: the question was passed over. */
  void given(AttemptId attempt, String question, List<String> value);

  /** What was answered, by question. */
  Map<String, List<String>> of(AttemptId attempt);
}
