package dialer.app.screens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dialer.app.postgres.Stage;
import dialer.app.testing.WithDatabase;
import dialer.campaigns.campaign.CampaignKind;
import dialer.campaigns.lead.Lead;
import dialer.compliance.call.AttemptId;
import dialer.compliance.call.PhoneNumber;
import dialer.compliance.suppression.SuppressionEntry;
import dialer.core.agent.AgentState;
import dialer.core.engine.PoolEvent;
import dialer.ui.agent.DeskAnswer;
import dialer.ui.agent.DeskOrder;
import dialer.ui.agent.DeskOrder.DispositionForm;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** "Do not call me again": when it counts, and what an agent may take back. */
class RefusalAtTheDeskTest {

  @RegisterExtension static final WithDatabase DATA = new WithDatabase();

  private final DeskScene desk = new DeskScene(DATA, CampaignKind.SALES);

  /** Entries that forbid calls to the lead's number now. */
  private List<String> standing() {
    return DATA.witness()
        .sql(
            """
            select e.origin from suppression_entry e
            where e.number_index = :index
              and not exists (select from suppression_withdrawal w where w.entry_id = e.id)
            """)
        .param("index", DATA.seal().index(number()))
        .query(String.class)
        .list();
  }

  private PhoneNumber number() {
    return desk.lead.numbers().getFirst().number();
  }

  @Test
  void refusalStandsBeforeTheTimeToTakeItBackIsOver() {
    desk.hasTalked();
    assertThat(desk.dispose(DeskScene.form("dnc"))).isInstanceOf(DeskAnswer.Taken.class);
    assertThat(standing()).containsExactly("AGENT");
    assertThat(desk.kept.due(1_000))
        .as("the rest of the conclusion still waits")
        .noneMatch(due -> due.attempt().equals(desk.attempt));
  }

  @Test
  void otherCallsToThatNumberAreEndedAtOnceEvenWhileTheyTalk() {
    Lead again = desk.stage.stored(Stage.number(9_999), number());
    AttemptId other = Stage.attempt();
    DATA.witness()
        .sql(
            """
            insert into call_attempt
            select (jsonb_populate_record(a, jsonb_build_object(
              'id', :other::uuid, 'lead_id', :lead::uuid, 'state', 'DIALING', 'outcome', null))).*
            from call_attempt a where a.id = :id
            """)
        .param("other", other.value())
        .param("lead", again.id().value())
        .param("id", desk.stage.end(desk.attempt).value())
        .update();
    desk.talks().dispose(DeskScene.form("dnc"));
    assertThat(desk.told)
        .filteredOn(PoolEvent.NumberSuppressed.class::isInstance)
        .extracting(event -> ((PoolEvent.NumberSuppressed) event).attempts())
        .containsExactly(List.of(other));
  }

  @Test
  void takenBackInTimeItsOwnEntryIsWithdrawnWithAnAuditNoteAndOthersStand() {
    desk.hasTalked();
    desk.dispose(DeskScene.form("dnc"));
    desk.stage
        .suppressions()
        .add(
            new SuppressionEntry(
                number(),
                Optional.of(desk.stage.client),
                Optional.empty(),
                Optional.empty(),
                SuppressionEntry.Origin.KEY_PRESS,
                Optional.empty(),
                desk.now,
                Optional.empty(),
                "key 9"));
    desk.state(AgentState.READY);
    assertThat(desk.undo()).isInstanceOf(DeskAnswer.Taken.class);
    assertThat(standing()).as("the person's own key press stands").containsExactly("KEY_PRESS");
    assertThat(desk.audited).hasSize(1);
    assertThat(desk.audited.getFirst().action()).isEqualTo("suppression.withdraw");
    assertThat(desk.audited.getFirst().actor()).isEqualTo("ada");
    assertThat(desk.audited.getFirst().subject()).isEqualTo(desk.lead.id().toString());
  }

  @Test
  void laterItCannotBeTakenBackByAnAgent() {
    desk.hasTalked();
    desk.dispose(DeskScene.form("dnc"));
    desk.state(AgentState.READY);
    desk.now = desk.now.plus(DeskForms.GRACE);
    assertThat(desk.undo()).isEqualTo(new DeskAnswer.Refused("undo_too_late", Map.of()));
    assertThat(standing()).containsExactly("AGENT");
    assertThat(desk.audited).isEmpty();
  }

  @Test
  void concludedOtherwiseInTheSameCallTheMistakeIsWithdrawn() {
    desk.talks();
    desk.dispose(DeskScene.form("dnc"));
    assertThat(standing()).containsExactly("AGENT");
    desk.dispose(DeskScene.form("declined"));
    assertThat(standing()).isEmpty();
    assertThat(desk.audited).hasSize(1);
  }

  @Test
  void correctedFromTheClientToTheCampaignOnlyTheSecondStands() {
    desk.talks();
    desk.dispose(refusal("CLIENT"));
    desk.now = desk.now.plusSeconds(3);
    desk.dispose(refusal("CAMPAIGN"));
    assertThat(campaigns()).containsExactly(desk.stage.campaign.id().toString());
    assertThat(desk.audited).hasSize(1);
    desk.dispose(refusal("CAMPAIGN"));
    assertThat(campaigns()).as("the same again stands").hasSize(1);
  }

  @Test
  void whatCannotBeTakenBackWholeStaysConcluded() {
    desk.hasTalked();
    desk.dispose(DeskScene.form("dnc"));
    desk.state(AgentState.READY);
    desk.auditIsAway = true;
    assertThatThrownBy(desk::undo).hasMessage("the audit trail is away");
    assertThat(standing()).containsExactly("AGENT");
    desk.auditIsAway = false;
    assertThat(desk.undo()).as("it was still kept").isInstanceOf(DeskAnswer.Taken.class);
    assertThat(standing()).isEmpty();
  }

  private static DispositionForm refusal(String reach) {
    return new DispositionForm(
        "dnc",
        "",
        List.of(),
        Optional.empty(),
        Optional.of(new DeskOrder.RefusalWords("IMPLIED", "no", reach)),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** The campaigns of the standing entries; "all" where one is the whole client's. */
  private List<String> campaigns() {
    return DATA.witness()
        .sql(
            """
            select coalesce(e.campaign_id::text, 'all') from suppression_entry e
            where e.number_index = :index
              and not exists (select from suppression_withdrawal w where w.entry_id = e.id)
            """)
        .param("index", DATA.seal().index(number()))
        .query(String.class)
        .list();
  }

  @Test
  void whatIsNoRefusalEntersNothingAndItsUndoAuditsNothing() {
    desk.hasTalked();
    desk.dispose(DeskScene.form("declined"));
    desk.state(AgentState.READY);
    assertThat(desk.undo()).isInstanceOf(DeskAnswer.Taken.class);
    assertThat(standing()).isEmpty();
    assertThat(desk.audited).isEmpty();
  }
}
