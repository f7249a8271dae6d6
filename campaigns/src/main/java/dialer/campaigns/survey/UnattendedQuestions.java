package dialer.campaigns.survey;

import dialer.campaigns.message.MessageId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A survey that is asked by recordings, without an agent.
 *
 * @param greeting said first: who calls and why
 * @param prompts the recording of each question, by question key
 * @param farewell said last
 * @param seconds how long to wait for a key, 1 to 30
 */
public record UnattendedQuestions(
    Optional<MessageId> greeting,
    Map<String, MessageId> prompts,
    Optional<MessageId> farewell,
    int seconds) {

  public UnattendedQuestions {
    prompts = Map.copyOf(prompts);
    if (seconds < 1 || seconds > 30) {
      throw new IllegalArgumentException("a key is waited for 1 s to 30 s, not " + seconds);
    }
  }

  /** Every recording it needs. */
  public Set<MessageId> messages() {
    Set<MessageId> all = new HashSet<>(prompts.values());
    greeting.ifPresent(all::add);
    farewell.ifPresent(all::add);
    return all;
  }

  /**
   * Why it cannot be asked; empty: it can.
   *
   * @param playable the recordings that every server has
   */
  public List<String> faults(Questionnaire questionnaire, Set<MessageId> playable) {
    List<String> unfit =
        KeypadTree.unfit(questionnaire).stream().map(key -> "keys_cannot_answer " + key).toList();
    if (!unfit.isEmpty()) {
      return unfit;
    }
    List<String> silent =
        questionnaire.questions().stream()
            .map(Question::key)
            .filter(key -> !playable.contains(prompts.get(key)))
            .map(key -> "prompt_missing " + key)
            .collect(Collectors.toList());
    boolean frame =
        greeting.map(playable::contains).orElse(true)
            && farewell.map(playable::contains).orElse(true);
    if (!frame) {
      silent.add("prompt_missing greeting_or_farewell");
    }
    return silent;
  }
}
