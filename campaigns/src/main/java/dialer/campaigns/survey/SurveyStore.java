package dialer.campaigns.survey;

import dialer.compliance.call.CampaignId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Questionnaires, responses and quota counts: port.
 *
 * <p>Thread rule: blocks, any thread but a pool's loop. Error rule: outside faults throw; the call
 * may be repeated. Ordering: responses of one campaign are counted one after the other.
 */
public interface SurveyStore {

  /**
   * Stores a new version; a version that exists already is refused with {@link
   * IllegalStateException}.
   */
  void save(Questionnaire questionnaire);

  /** The newest questionnaire of the campaign. */
  Optional<Questionnaire> questionnaire(CampaignId campaign);

  /** A certain version. */
  Optional<Questionnaire> questionnaire(CampaignId campaign, int version);

  /** Replaces the quota plan. */
  void savePlan(CampaignId campaign, QuotaPlan plan);

  /** The quota plan; none was saved: {@link QuotaPlan#none()}. */
  QuotaPlan plan(CampaignId campaign);

  /**
   * Stores a response and counts it, in one transaction: a segment's count never passes its target.
   * A segment that becomes full is answered so that its leads can be withdrawn. Idempotent by
   * attempt: the same response again answers {@link Stored.Before}.
   */
  Stored store(SurveyResponse response);

  /** Counted complete responses by segment. */
  Map<String, Integer> quotaCounts(CampaignId campaign);

  /** Responses in order of {@code at}, after {@code after}, at most {@code max}: for exports. */
  List<SurveyResponse> responses(CampaignId campaign, Instant after, int max);

  /** What became of a response. */
  sealed interface Stored {

    /** It counts; {@code segmentFull} says that no more of its segment are wanted. */
    record Counted(boolean segmentFull, boolean planFull) implements Stored {}

    /** It was kept as data and does not count: screened out or broken off. */
    record Kept() implements Stored {}

    /** It was kept as data over the quota: another one of the segment came first. */
    record OverQuota() implements Stored {}

    /** This attempt's response was stored before; nothing was changed. */
    record Before() implements Stored {}

    /** This person answered before, in another conversation; nothing was changed. */
    record AnsweredBefore() implements Stored {}
  }
}
