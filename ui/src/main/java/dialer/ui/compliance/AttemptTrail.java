package dialer.ui.compliance;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dialer.ui.wire.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Everything known about an attempt: why it was permitted, what happened, what was said. */
public record AttemptTrail(
    @JsonUnwrapped AttemptRow row,
    List<PackVersion> packs,
    String engineVersion,
    String tzVersion,
    List<FindingRow> findings,
    List<TrailEvent> events,
    List<OpeningWordSaid> openingWords,
    String callerId,
    @Nullable String trunk,
    String dialing,
    String purpose,
    List<AnswerRow> answers) {

  /** A rule pack that was asked. */
  public record PackVersion(String id, String version) {}

  /**
   * One rule's finding.
   *
   * @param force LAW, GUIDANCE or HOUSE
   * @param open whether a lawyer has yet to decide
   */
  public record FindingRow(
      String pack,
      String version,
      String rule,
      String kind,
      String result,
      @Nullable Instant until,
      String reason,
      Map<String, String> facts,
      String force,
      Text citation,
      @Nullable LocalDate inForceFrom,
      @Nullable LocalDate checkedOn,
      boolean open) {}

  /** Something that happened in the call. */
  public record TrailEvent(Instant at, String kind, Map<String, Object> params) {}

  /** An opening word; null if it was not ticked. */
  public record OpeningWordSaid(Text what, @Nullable Instant at) {}

  /** A question and its answer. */
  public record AnswerRow(Text question, String answer) {}
}
