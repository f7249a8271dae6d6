package dialer.campaigns.survey;

import dialer.campaigns.Labels;
import java.util.List;

/** One question. Keys are unique in a questionnaire; branches lead forward only. */
public sealed interface Question {

  /**
   * Stable key of at most 40 letters, digits, hyphens and underscores; the column of the export.
   */
  String key();

  /** What the agent reads out. */
  Labels text();

  /** Whether the path cannot go on without an answer. */
  boolean required();

  /** Where to go from here; the first that holds wins, none: the next question. */
  List<Branch> branches();

  /** Exactly one of the choices. */
  record Single(
      String key, Labels text, boolean required, List<Choice> choices, List<Branch> branches)
      implements Question {
    public Single {
      choices = List.copyOf(choices);
      branches = List.copyOf(branches);
    }
  }

  /** Between {@code atLeast} and {@code atMost} of the choices. */
  record Multiple(
      String key,
      Labels text,
      boolean required,
      List<Choice> choices,
      int atLeast,
      int atMost,
      List<Branch> branches)
      implements Question {
    public Multiple {
      choices = List.copyOf(choices);
      branches = List.copyOf(branches);
    }
  }

  /** A whole number from {@code lowest} to {@code highest}, both within 0 to 10. */
  record Scale(
      String key, Labels text, boolean required, int lowest, int highest, List<Branch> branches)
      implements Question {
    public Scale {
      branches = List.copyOf(branches);
    }
  }

  /** The person's own words, at most {@code maxLength} characters, 1 to 4000. */
  record FreeText(String key, Labels text, boolean required, int maxLength, List<Branch> branches)
      implements Question {
    public FreeText {
      branches = List.copyOf(branches);
    }
  }
}
