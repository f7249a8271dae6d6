package dialer.app.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dialer.app.pool.HopperTap;
import dialer.app.testing.WithDatabase;
import dialer.campaigns.lead.DueLead;
import dialer.campaigns.lead.DuplicatePolicy;
import dialer.campaigns.lead.Lead;
import dialer.compliance.call.LeadId;
import dialer.core.hopper.HopperEntry;
import dialer.core.hopper.MemoryHopper;
import dialer.core.hopper.SkillDemand;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Only leads that somebody present can serve are read into the hopper. */
class SkillsOfDueLeadsTest {

  @RegisterExtension static final WithDatabase DATA = new WithDatabase();

  private static final Set<String> FRENCH = Set.of("fr");
  private static final Set<String> BOTH = Set.of("fr", "insurance");

  private final Stage stage = new Stage(DATA);
  private final LeadId plain = lead(1, Set.of());
  private final LeadId french = lead(2, FRENCH);
  private final LeadId both = lead(3, BOTH);

  private LeadId lead(int number, Set<String> skills) {
    Lead plain = stage.lead(Stage.number(number));
    Lead needing =
        new Lead(
            plain.id(),
            plain.client(),
            plain.campaign(),
            plain.list(),
            plain.person(),
            plain.numbers(),
            skills,
            plain.priority(),
            plain.segment(),
            plain.fields(),
            plain.progress());
    stage.leads().add(needing, DuplicatePolicy.KEEP);
    return needing.id();
  }

  private List<LeadId> due(SkillDemand demand) {
    return stage.leads().due(stage.campaign.id(), demand, Stage.NOW, 10).stream()
        .map(DueLead::lead)
        .toList();
  }

  private static SkillDemand present(Set<Set<String>> agents) {
    return new SkillDemand(Optional.of(agents), Set.of());
  }

  @Test
  void needsAreMetByOneAgentNotBySeveralTogether() {
    assertThat(due(present(Set.of(FRENCH, Set.of("insurance"))))).containsExactly(plain, french);
    assertThat(due(present(Set.of(Set.of("fr", "insurance", "de")))))
        .containsExactly(plain, french, both);
  }

  @Test
  void withNobodyPresentLeadsWithoutNeedsAreDue() {
    assertThat(due(present(Set.of()))).containsExactly(plain);
  }

  @Test
  void aCampaignWithoutAgentsTakesAll() {
    assertThat(due(SkillDemand.everything())).containsExactly(plain, french, both);
  }

  @Test
  void ofWhatIsInPlentyNoMoreIsReadAndNothingElseIsLeftOut() {
    SkillDemand demand = new SkillDemand(Optional.of(Set.of(BOTH)), Set.of(FRENCH));
    assertThat(due(demand)).containsExactly(plain, both);
  }

  @Test
  void whatNobodyCanServeIsNamedOnceNothingElseIsLeft() {
    HopperTap tap = new HopperTap(new MemoryHopper(), stage.leads(), () -> Stage.NOW);
    assertThat(tap.fill(stage.campaign.id(), 1, present(Set.of(FRENCH)))).contains(BOTH);
    assertThat(tap.take(stage.campaign.id(), 10))
        .extracting(HopperEntry::lead)
        .containsExactly(plain, french);
    assertThat(tap.fill(stage.campaign.id(), 1, present(Set.of(BOTH)))).isEmpty();
  }
}
