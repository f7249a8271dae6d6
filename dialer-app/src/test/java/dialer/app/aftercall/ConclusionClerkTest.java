package dialer.app.aftercall;

import static org.assertj.core.api.Assertions.assertThat;

import dialer.app.desk.KeptConclusions;
import dialer.app.testing.Ports;
import dialer.campaigns.campaign.CampaignCalendar;
import dialer.campaigns.campaign.CampaignStore;
import dialer.campaigns.desk.Books;
import dialer.campaigns.desk.Conclusion;
import dialer.campaigns.desk.Conclusions;
import dialer.campaigns.disposition.DispositionJournal;
import dialer.campaigns.disposition.DispositionRecord;
import dialer.campaigns.followup.FollowUpCases;
import dialer.campaigns.lead.LeadStore;
import dialer.campaigns.survey.SurveyStore;
import dialer.compliance.call.AttemptId;
import dialer.compliance.call.CampaignId;
import dialer.compliance.call.ClientId;
import dialer.compliance.call.LeadId;
import dialer.compliance.suppression.SuppressionList;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What becomes of conclusions that cannot be carried out. */
class ConclusionClerkTest {

  private static final Instant NOON = Instant.parse("2026-11-24T03:00:00Z");
  private static final AttemptId FIRST = new AttemptId(new UUID(5, 1));
  private static final AttemptId SECOND = new AttemptId(new UUID(5, 2));

  private final Shelf shelf = new Shelf();
  private final List<AttemptId> tried = new ArrayList<>();
  private final ConclusionClerk clerk =
      new ConclusionClerk(shelf, new Conclusions(books()), () -> NOON);

  /** Whoever asks for a campaign is told that the books are away. */
  private Books books() {
    CampaignStore away =
        Ports.of(
            CampaignStore.class,
            Map.of(
                "find",
                _ -> {
                  throw new IllegalStateException("the books are broken");
                }));
    return new Books(
        away,
        Ports.of(LeadStore.class, Map.of()),
        _ -> List.of(),
        Ports.of(DispositionJournal.class, Map.of()),
        Ports.of(SurveyStore.class, Map.of()),
        Ports.of(FollowUpCases.class, Map.of()),
        Ports.of(SuppressionList.class, Map.of()),
        Ports.of(CampaignCalendar.class, Map.of()));
  }

  private static Conclusion conclusion(AttemptId attempt) {
    return new Conclusion(
        new DispositionRecord(
            attempt,
            new ClientId(new UUID(1, 1)),
            new CampaignId(new UUID(2, 2)),
            new LeadId(new UUID(3, 3)),
            "mika",
            "declined",
            "said it politely",
            Optional.empty(),
            Optional.empty(),
            NOON,
            0),
        Optional.empty(),
        ZoneOffset.UTC);
  }

  @Test
  void conclusionThatAlwaysFailsIsGivenUpWithItsTextAfterSomeTries() {
    shelf.kept.put(FIRST, new KeptConclusions.Due(FIRST, NOON, Optional.of(conclusion(FIRST)), 0));
    for (int i = 1; i < ConclusionClerk.TRIES; i++) {
      clerk.run();
    }
    assertThat(clerk.givenUp()).isZero();
    assertThat(shelf.kept).containsKey(FIRST);
    clerk.run();
    assertThat(clerk.givenUp()).isOne();
    assertThat(shelf.kept).isEmpty();
    assertThat(shelf.buried).containsOnlyKeys(FIRST);
    assertThat(shelf.buried.get(FIRST)).contains("8 times").contains("the books are broken");
    assertThat(shelf.pauses).hasSize(ConclusionClerk.TRIES - 1).isSorted().doesNotHaveDuplicates();
    assertThat(shelf.pauses.stream().reduce(Duration.ZERO, Duration::plus))
        .as("an outage of minutes loses nothing")
        .isBetween(Duration.ofMinutes(5), Duration.ofMinutes(30));
  }

  @Test
  void oneThatCannotBeReadIsGivenUpAtOnceAndTheNextHasItsTurn() {
    shelf.kept.put(FIRST, new KeptConclusions.Due(FIRST, NOON, Optional.empty(), 0));
    shelf.kept.put(
        SECOND, new KeptConclusions.Due(SECOND, NOON, Optional.of(conclusion(SECOND)), 0));
    clerk.run();
    assertThat(shelf.buried).containsOnlyKeys(FIRST);
    assertThat(tried).containsExactly(SECOND);
  }

  @Test
  void oneThatCannotEvenBeGivenUpIsPutOffAndTheNextHasItsTurn() {
    shelf.kept.put(FIRST, new KeptConclusions.Due(FIRST, NOON, Optional.empty(), 70));
    shelf.kept.put(
        SECOND, new KeptConclusions.Due(SECOND, NOON, Optional.of(conclusion(SECOND)), 0));
    shelf.neverBuried.add(FIRST);
    clerk.run();
    assertThat(tried).containsExactly(FIRST, SECOND);
    assertThat(shelf.pauses.getFirst()).isBetween(Duration.ofMinutes(1), Duration.ofHours(1));
    assertThat(clerk.givenUp()).isZero();
  }

  /** Keeps them in memory; pauses are noted, not waited for. */
  private final class Shelf implements KeptConclusions {
    private final Map<AttemptId, Due> kept = new LinkedHashMap<>();
    private final Map<AttemptId, String> buried = new LinkedHashMap<>();
    private final List<Duration> pauses = new ArrayList<>();
    private final Set<AttemptId> neverBuried = new HashSet<>();

    @Override
    public Optional<Conclusion> keep(Conclusion conclusion, Optional<Duration> grace) {
      throw new AssertionError("the clerk keeps nothing");
    }

    @Override
    public Optional<Conclusion> withdraw(AttemptId attempt, Consumer<Conclusion> undoing) {
      throw new AssertionError("the clerk takes nothing back");
    }

    @Override
    public List<Due> due(int max) {
      return List.copyOf(kept.values());
    }

    @Override
    public void done(Due due) {
      kept.remove(due.attempt());
    }

    @Override
    public void later(Due due, Duration pause) {
      tried.add(due.attempt());
      pauses.add(pause);
      kept.put(due.attempt(), new Due(due.attempt(), NOON, due.conclusion(), due.tries() + 1));
    }

    @Override
    public boolean giveUp(Due due, String why) {
      if (neverBuried.contains(due.attempt())) {
        throw new IllegalStateException("no letter can be written");
      }
      kept.remove(due.attempt());
      buried.put(due.attempt(), why);
      return true;
    }

    @Override
    public void again(AttemptId attempt, String letter) {
      throw new AssertionError("only an administrator tries again");
    }
  }
}
