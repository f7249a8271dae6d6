package dialer.app.asterisk.agi;

import dialer.compliance.call.AttemptId;

/**
 * A campaign's unattended questions: port.
 *
 * <p>Thread rule: called by many threads, one after the other for one attempt; must answer within
 * 1.8 s. Error rule: after an exception the dialplan plays the safe-harbor message. The answer
 * given is committed before the next question is returned.
 */
public interface QuestionTree {

  /** Takes the answer to the question before and gives the next step. */
  Step next(AttemptId attempt, Heard heard);

  /** What the callee did. */
  sealed interface Heard {}

  /** Nothing was asked yet. */
  record Beginning() implements Heard {}

  /** No key in time. */
  record Silence() implements Heard {}

  /** One of {@code 0123456789*#}. */
  record Key(char key) implements Heard {}

  /** What the callee hears next. */
  sealed interface Step {}

  /**
   * A question.
   *
   * @param prompt name of its sound
   * @param keys the keys that answer it, from {@code 0123456789*#}
   * @param seconds how long to wait for one, 1 to 30
   */
  record Ask(String prompt, String keys, int seconds) implements Step {
    public Ask {
      SoundName.checked(prompt);
      if (!keys.matches("[0-9*#]{1,12}") || seconds < 1 || seconds > 30) {
        throw new IllegalArgumentException(
            "a question takes 1 to 12 keys and 1 to 30 s: '" + keys + "', " + seconds);
      }
    }
  }

  /** A sentence; the next step is asked for at once. */
  record Say(String prompt) implements Step {
    public Say {
      SoundName.checked(prompt);
    }
  }

  /** The last sentence, may be empty. */
  record End(String prompt) implements Step {
    public End {
      SoundName.checked(prompt);
    }
  }
}
