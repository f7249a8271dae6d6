package dialer.ui.agent;

import com.fasterxml.jackson.annotation.JsonProperty;
import dialer.core.pacing.PacingMode;
import dialer.ui.manager.CampaignTexts.ScriptStep;
import dialer.ui.manager.DispositionDef;
import dialer.ui.manager.KindWord;
import dialer.ui.manager.QuestionDef;
import dialer.ui.supervisor.CaseRow;
import dialer.ui.wire.Named;
import dialer.ui.wire.Num;
import dialer.ui.wire.Text;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The lead on an agent's desk.
 *
 * @param attempt null while it is only previewed
 * @param outcome what the network saw, after the end
 * @param concluded the disposition that was saved while they talk
 * @param returnedCall whether the person rang us
 */
public record Card(
    Phase phase,
    UUID lead,
    @Nullable UUID attempt,
    CardCampaign campaign,
    Named client,
    Person person,
    Num number,
    List<TypedNum> numbers,
    @Nullable String place,
    @Nullable String zone,
    @Nullable String list,
    List<FactRow> facts,
    int attemptNo,
    int attemptCap,
    int attemptDays,
    @Nullable Instant previewUntil,
    @Nullable Instant ringingSince,
    @Nullable Instant connectedAt,
    @Nullable Instant endedAt,
    @Nullable String outcome,
    @Nullable String concluded,
    boolean returnedCall,
    List<GateLine> gate,
    RecordingWord recording,
    List<HistoryItem> history,
    List<OpeningWordLine> openingWords,
    List<ScriptStep> script,
    List<QuestionDef> questionnaire,
    Map<String, Object> answers,
    List<DispositionDef> dispositions,
    @JsonProperty("case") @Nullable CaseRow followUp,
    List<ProductRow> products,
    @Nullable HoursRow callbackHours) {

  /** Where the call is. */
  public enum Phase {
    PREVIEW,
    RESERVED,
    DIALING,
    RINGING,
    TALKING,
    WRAP_UP
  }

  /** What the recording does. */
  public enum RecordingWord {
    NONE,
    ON,
    PAUSED,
    NOTICE,
    /** Deleted after the call unless the agent ticks that the person agreed. */
    UNTIL_CONSENT
  }

  /** The card's campaign. */
  public record CardCampaign(
      UUID id, String name, KindWord kind, PacingMode mode, String language) {}

  /** Whom one speaks with. */
  public record Person(
      String family,
      String given,
      @Nullable String familyKana,
      @Nullable String givenKana,
      @Nullable String language) {}

  /** A number with its type. */
  public record TypedNum(Num number, String type) {}

  /** Something known about the lead. */
  public record FactRow(@Nullable Text label, String key, String value) {}

  /** What the gate found: PERMITTED, CONSENT, NOT_SUPPRESSED. */
  public record GateLine(String code, boolean ok, Instant at, @Nullable String detail) {}

  /** An opening word and when it was said. */
  public record OpeningWordLine(
      String id, Text what, Text say, String citation, @Nullable Instant tickedAt) {}

  /** Something for sale. */
  public record ProductRow(String code, String name, @Nullable BigDecimal price) {}

  /** When calling back is possible. */
  public record HoursRow(String opens, String closes) {}
}
