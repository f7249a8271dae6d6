package dialer.ui.events;

import dialer.ui.manager.CampaignWord;
import dialer.ui.manager.LeadFigures;
import dialer.ui.wire.Text;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A campaign's figures of this moment.
 *
 * @param open whether its own hours are open
 * @param pacing what its loop last decided; null while no loop runs it
 * @param blockers what keeps calls from being placed, the weightiest first
 */
public record CampaignLive(
    Instant at,
    UUID id,
    CampaignWord state,
    boolean open,
    @Nullable Instant closesAt,
    @Nullable Instant opensAt,
    @Nullable Pacing pacing,
    LeadFigures leads,
    List<BlockerRow> blockers,
    List<AbandonAccount> abandon,
    CallCounts calls,
    AgentCounts agents,
    LineUse lines,
    @Nullable Delay answerToAgentMs,
    TodayFigures today,
    List<DispositionCount> dispositions,
    Funnel funnel,
    Series series,
    List<QuotaCount> quotas,
    @Nullable PilotCount pilot) {

  /** How fast, and what keeps it from being faster. */
  public record Pacing(double perMinute, String limitedBy, Map<String, Double> inputs) {}

  /**
   * Why calls are not placed.
   *
   * @param leads how many it holds; null where it holds the pace, not leads
   * @param next when it ends; null where nobody knows
   */
  public record BlockerRow(
      String code,
      @Nullable Integer leads,
      Map<String, Object> params,
      @Nullable Instant next,
      @Nullable Integer nextLeads) {}

  /**
   * Abandoned calls against their limit.
   *
   * @param scope CAMPAIGN or CLIENT
   * @param rate 0 to 1; null where nobody answered
   * @param stopsAt the share at which pacing holds already; at most {@code limit}
   */
  public record AbandonAccount(
      String scope,
      int windowHours,
      @Nullable Double rate,
      long abandoned,
      long answered,
      double limit,
      double stopsAt,
      @Nullable Long allowanceLeft) {}

  /** Agents by state. */
  public record AgentCounts(int ready, int reserved, int onCall, int wrapUp, int paused) {}

  /** Lines in use. */
  public record LineUse(int used, int limit) {}

  /**
   * From the callee's answer to the agent's voice, ms, of this campaign's calls.
   *
   * @param n how many calls
   * @param since which of them: those answered from then on
   */
  public record Delay(long p50, long p95, long p99, long max, long n, Instant since) {}

  /** Since midnight in the campaign's zone. */
  public record TodayFigures(
      int attempts,
      Map<String, Integer> outcomes,
      int answered,
      int connected,
      int abandoned,
      int results) {}

  /** How often a disposition was given today. */
  public record DispositionCount(String code, Text label, int n) {}

  /** Leads, from all to those with a result. */
  public record Funnel(int leads, int attempted, int answered, int contact, int result) {}

  /** Today's course in steps. */
  public record Series(
      Instant from, int stepMinutes, List<Integer> attempts, List<Integer> answered) {}

  /** A segment's quota. */
  public record QuotaCount(String segment, int target, int done) {}

  /** A pilot's course. */
  public record PilotCount(int leads, int done) {}
}
