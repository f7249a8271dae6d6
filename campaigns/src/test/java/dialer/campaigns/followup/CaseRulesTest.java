package dialer.campaigns.followup;

import static dialer.campaigns.Cast.CAMPAIGN;
import static dialer.campaigns.Cast.CHIYO;
import static dialer.campaigns.Cast.LIST;
import static dialer.campaigns.Cast.NOW;
import static dialer.campaigns.Cast.aLead;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dialer.campaigns.lead.CallbackPromise;
import dialer.campaigns.lead.Lead;
import dialer.campaigns.lead.LeadNumber;
import dialer.campaigns.lead.LeadProgress;
import dialer.campaigns.lead.LeadState;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CaseRulesTest {

  private static final CaseSource SHIPPED =
      new CaseSource.FromEvent("order_shipped", "e-17", NOW.minusSeconds(60));

  private static CaseOpenings.Opening opened(CaseSource source) {
    var request = new CaseOpenings.Request(source, "Did it arrive?", Optional.of("mika"), NOW);
    return CaseOpenings.open(request, aLead().named("Chiyo", CHIYO).make(), CAMPAIGN, LIST);
  }

  private static FollowUpCase aCase() {
    return opened(SHIPPED).opened();
  }

  @Test
  void theSameEventTwiceIsTheSameCaseAndLead() {
    assertThat(opened(SHIPPED)).isEqualTo(opened(SHIPPED));
    CaseSource other = new CaseSource.FromEvent("order_shipped", "e-18", NOW);
    assertThat(opened(other).opened().id()).isNotEqualTo(aCase().id());
    assertThat(opened(other).lead().id()).isNotEqualTo(aCase().lead());
  }

  @Test
  void aCasesLeadIsPromisedToItsOwner() {
    Lead lead = opened(SHIPPED).lead();
    assertThat(lead.progress().state()).isEqualTo(LeadState.CALLBACK);
    assertThat(lead.progress().callback().flatMap(CallbackPromise::agent)).contains("mika");
    assertThat(lead.progress().due()).isEqualTo(NOW);
    assertThat(lead.numbers()).extracting(LeadNumber::number).containsExactly(CHIYO);
  }

  @Test
  void aCaseReturnsUntilItIsSolved() {
    Instant tomorrow = NOW.plus(Duration.ofDays(1));
    FollowUpCase back = CaseRules.after(aCase(), new CaseStep.ComeBack(tomorrow, "not yet"));
    assertThat(back.due()).isEqualTo(tomorrow);
    assertThat(back.owner()).contains("mika");
    FollowUpCase over = CaseRules.after(back, new CaseStep.HandOver("jun", tomorrow, "technical"));
    assertThat(over.owner()).contains("jun");
    FollowUpCase solved = CaseRules.after(over, new CaseStep.Solved(Contentment.CONTENT, ""));
    assertThat(solved.state()).isEqualTo(CaseState.SOLVED);
    assertThat(solved.contentment()).contains(Contentment.CONTENT);
    assertThat(solved.conversations()).isEqualTo(3);
    assertThat(solved.version()).isEqualTo(3);
    assertThat(CaseRules.progress(solved, LeadProgress.fresh(NOW)).state())
        .isEqualTo(LeadState.FINISHED);
    assertThatThrownBy(() -> CaseRules.after(solved, new CaseStep.GiveUp("late")))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aCallThatReachedNobodyComesBackToItsOwnerOrIsGivenUp() {
    Instant later = NOW.plusSeconds(600);
    LeadProgress again = new LeadProgress(LeadState.WAITING, later, 0, 1, Optional.empty(), "busy");
    FollowUpCase postponed = CaseRules.unreached(aCase(), again);
    assertThat(postponed.conversations()).isZero();
    assertThat(CaseRules.progress(postponed, again).state()).isEqualTo(LeadState.CALLBACK);
    assertThat(CaseRules.progress(postponed, again).due()).isEqualTo(later);
    assertThat(CaseRules.progress(postponed, again).attempts()).isEqualTo(1);
    FollowUpCase given =
        CaseRules.unreached(aCase(), again.ended(LeadState.EXHAUSTED, "max_attempts"));
    assertThat(given.state()).isEqualTo(CaseState.GIVEN_UP);
    assertThat(given.closedReason()).isEqualTo("max_attempts");
  }

  @Test
  void aPromiseCanBeKeptByAnyoneWhenItsAgentIsNotThere() {
    LeadProgress promised = opened(SHIPPED).lead().progress();
    LeadProgress released = promised.forAnyone();
    assertThat(released.callback().flatMap(CallbackPromise::agent)).isEmpty();
    assertThat(released.due()).isEqualTo(promised.due());
  }
}
