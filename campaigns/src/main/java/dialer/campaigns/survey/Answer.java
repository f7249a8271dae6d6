package dialer.campaigns.survey;

import java.util.Set;

/** What was answered to one question. */
public sealed interface Answer {

  /** The keys of the choices taken. */
  record Chosen(Set<String> choices) implements Answer {
    public Chosen {
      choices = Set.copyOf(choices);
    }
  }

  /** A rating. */
  record Rating(int value) implements Answer {}

  /** The person's own words. */
  record Words(String text) implements Answer {}

  /** The person was asked and gave no answer; only where the question is not required. */
  record Skipped() implements Answer {}
}
