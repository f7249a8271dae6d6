package dialer.campaigns.survey;

import java.util.List;

/** Something that can be said of the answers so far. */
public sealed interface Condition {

  /** Holds always. */
  record Always() implements Condition {}

  /** The choice was taken. */
  record Chose(String question, String choice) implements Condition {}

  /** The rating lies between the two, both included. */
  record Rated(String question, int from, int to) implements Condition {}

  /** The question has an answer. */
  record Answered(String question) implements Condition {}

  /** The other does not hold. */
  record Not(Condition other) implements Condition {}

  /** All of them hold. */
  record All(List<Condition> conditions) implements Condition {
    public All {
      conditions = List.copyOf(conditions);
    }
  }

  /** At least one of them holds. */
  record Any(List<Condition> conditions) implements Condition {
    public Any {
      conditions = List.copyOf(conditions);
    }
  }
}
