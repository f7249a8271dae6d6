package dialer.app.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import dialer.app.box.TelephoneBox;
import dialer.app.desk.AgentSessions.Session;
import dialer.campaigns.campaign.Campaign;
import dialer.campaigns.campaign.CampaignChange;
import dialer.campaigns.campaign.CampaignDrafts;
import dialer.campaigns.campaign.CampaignKind;
import dialer.campaigns.campaign.CampaignOrder;
import dialer.campaigns.campaign.CampaignStore;
import dialer.campaigns.campaign.Client;
import dialer.campaigns.campaign.LaunchCheck;
import dialer.campaigns.campaign.Line;
import dialer.campaigns.campaign.RecordingPolicy;
import dialer.campaigns.message.MessageKind;
import dialer.campaigns.message.SpokenMessage;
import dialer.compliance.call.CampaignId;
import dialer.compliance.call.LeadId;
import dialer.compliance.call.PhoneNumber;
import dialer.compliance.rulebook.Rulebooks;
import dialer.core.engine.PoolId;
import dialer.core.engine.ScreenEvent;
import dialer.core.engine.TrunkId;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What a person hears when no agent is there, and who gets a returned call: the whole program on a
 * real Asterisk, with the telephone network as the outside witness.
 */
@Tag("asterisk")
class NobodyThereTest {

  private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");
  private static final double SORRY = 1000;
  private static final double WHO = 600;
  private static int next = 1;

  private static PracticeFloor floor;
  private static Campaign campaign;
  private static SpokenMessage sorry;
  private static Session agent;

  @BeforeAll
  static void start() throws Exception {
    floor = new PracticeFloor();
    floor
        .world
        .part(CampaignStore.class)
        .save(new Client(floor.client, "Tea", Optional.of(PracticeFloor.OURS), ZONE, 1));
    sorry = floor.tone(MessageKind.SAFE_HARBOR, SORRY, 5);
    floor.tone(MessageKind.WHO_CALLED, WHO, 3);
    PoolId pool = floor.pool("tea");
    campaign = campaign("Tea", pool, sorry.id().toString());
    floor.create(campaign);
    floor.lead(campaign, new PhoneNumber("+819099990040"), "");
    agent = floor.agent(pool);
    floor.start(campaign);
  }

  @AfterAll
  static void stop() throws Exception {
    if (floor != null) {
      floor.close();
    }
  }

  private static Campaign campaign(String name, PoolId pool, String message) {
    Campaign usual =
        CampaignDrafts.usual(
            new CampaignDrafts.Title(
                new CampaignId(UUID.randomUUID()), floor.client, name, CampaignKind.SALES),
            pool,
            ZONE,
            Locale.JAPANESE);
    Line line =
        new Line(
            false,
            Duration.ofSeconds(30),
            List.of(PracticeFloor.OURS),
            List.of(new TrunkId(TelephoneBox.SERVER, TelephoneBox.TRUNK)),
            Optional.of(message),
            Optional.empty());
    return new Campaign(
        usual.id(),
        usual.client(),
        usual.name(),
        usual.kind(),
        usual.state(),
        usual.language(),
        usual.pacing(),
        line,
        List.of(Rulebooks.SANDBOX),
        new RecordingPolicy(RecordingPolicy.Consent.WITH_NOTICE, false),
        usual.staffing(),
        usual.offer(),
        usual.leadRules(),
        usual.schedule(),
        usual.version());
  }

  @BeforeEach
  void agentIsReady() throws Exception {
    floor.ready(agent);
    PracticeFloor.await("the agent is ready", () -> state().equals("READY"));
  }

  private static String state() {
    return floor
        .database()
        .asSystem(jdbc ->
            jdbc.sql("select state from agent_session where id = :id")
                .param("id", agent.id().value())
                .query(String.class)
                .single());
  }

  /** Somebody who picks up after 12 s, so that there is time to leave the desk. */
  private static PhoneNumber slow() {
    return new PhoneNumber("+81901300%02d04".formatted(next++));
  }

  private static String attempt(LeadId lead, String column) {
    return floor.text(
        "select "
            + column
            + " from call_attempt where lead_id = :value order by authorized_at"
            + " desc limit 1",
        lead.value());
  }

  private static String contact(LeadId lead, String column) {
    return floor.text(
        "select "
            + column
            + " from inbound_contact where lead_id = :value"
            + " order by began_at desc limit 1",
        lead.value());
  }

  /** A call that was abandoned because the agent left the desk while it rang. */
  private static LeadId abandoned(PhoneNumber number) throws Exception {
    LeadId lead = floor.lead(campaign, number, "");
    PracticeFloor.await("it is dialed", () -> attempt(lead, "state").equals("DIALING"));
    floor.pause(agent);
    PracticeFloor.await("its outcome", () -> attempt(lead, "state").equals("ENDED"));
    return lead;
  }

  /** Somebody who was busy when we called, and so knows our number. */
  private static LeadId busy(PhoneNumber number) throws Exception {
    LeadId lead = floor.lead(campaign, number, "");
    PracticeFloor.await("its outcome", () -> attempt(lead, "outcome").equals("BUSY"));
    return lead;
  }

  private static PhoneNumber busyOne() {
    return new PhoneNumber("+81901400%02d10".formatted(next++));
  }

  /** How much of a frequency is in a recording: 1 for a pure tone from beginning to end. */
  private static double share(Path wav, double hertz) throws Exception {
    ByteBuffer samples = ByteBuffer.wrap(Files.readAllBytes(wav)).order(ByteOrder.LITTLE_ENDIAN);
    double re = 0;
    double im = 0;
    double power = 1;
    int n = 0;
    for (int at = 44; at + 1 < samples.limit(); at += 2, n++) {
      double x = samples.getShort(at);
      re += x * Math.cos(2 * Math.PI * hertz * n / 8000);
      im += x * Math.sin(2 * Math.PI * hertz * n / 8000);
      power += x * x;
    }
    return 2 * (re * re + im * im) / (n * power);
  }

  @Test
  void abandonedPersonHearsTheCampaignsOwnMessageWithinTwoSeconds() throws Exception {
    LeadId lead = abandoned(slow());
    assertThat(attempt(lead, "outcome")).isEqualTo("ABANDONED");
    assertThat(attempt(lead, "message")).isEqualTo(sorry.sound().name());
    double wait =
        Double.parseDouble(attempt(lead, "extract(epoch from message_at - answered_at)::text"));
    assertThat(wait).isBetween(1.5, 2.1);
    Path recording =
        floor
            .world
            .telephones()
            .server()
            .folders()
            .recordings()
            .resolve(attempt(lead, "id::text") + ".wav");
    assertThat(share(recording, SORRY)).as("what was heard").isGreaterThan(0.02);
    assertThat(share(recording, SORRY)).isGreaterThan(20 * share(recording, WHO));
  }

  @Test
  void whoRingsBackIsGivenToTheAgentWithTheirCardAndIsNoAttempt() throws Exception {
    PhoneNumber number = busyOne();
    LeadId lead = busy(number);
    String attempts = floor.text("select count(*) from call_attempt where :value = 1", 1);
    floor.shown.clear();
    floor.world.telephones().callBack(number, PracticeFloor.OURS, "");
    PracticeFloor.await("they talk", () -> !contact(lead, "agent_session").isEmpty());
    assertThat(floor.shown)
        .anyMatch(event ->
            event instanceof ScreenEvent.ReturnOffered offer
                && offer.caller().lead().equals(lead)
                && offer.caller().attempt().toString().equals(attempt(lead, "id::text")));
    PracticeFloor.await("the agent is on the call", () -> state().equals("ON_CALL"));
    floor.hangUp(agent);
    PracticeFloor.await("it has ended", () -> contact(lead, "ending").equals("joined"));
    PracticeFloor.await("its end is told", () -> !contact(lead, "ended_at").isEmpty());
    PracticeFloor.await("the agent concluded", () -> state().equals("READY"));
    PracticeFloor.await(
        "the conclusion stands with the attempt that was returned",
        () ->
            !floor
                .text(
                    "select disposition from disposition where attempt_id = :value and last",
                    UUID.fromString(attempt(lead, "id::text")))
                .isEmpty());
    assertThat(floor.text("select count(*) from call_attempt where :value = 1", 1))
        .isEqualTo(attempts);
  }

  @Test
  void whoRingsBackAndHangsUpLeavesTheAgentToWriteAndThenReady() throws Exception {
    PhoneNumber number = busyOne();
    LeadId lead = busy(number);
    floor.world.telephones().callBack(number, PracticeFloor.OURS, "");
    PracticeFloor.await("they talk", () -> state().equals("ON_CALL"));
    floor.world.telephones().everybodyHangsUp();
    PracticeFloor.await("its end is told", () -> !contact(lead, "ended_at").isEmpty());
    PracticeFloor.await("the agent is free again", () -> state().equals("READY"));
  }

  @Test
  void whoRingsBackWithNobodyFreeHearsTheMessage() throws Exception {
    PhoneNumber number = busyOne();
    LeadId lead = busy(number);
    floor.pause(agent);
    PracticeFloor.await("the agent is away", () -> state().equals("PAUSED"));
    floor.world.telephones().callBack(number, PracticeFloor.OURS, "");
    PracticeFloor.await("the message", () -> contact(lead, "ending").equals("message"));
    assertThat(contact(lead, "agent_session")).isEmpty();
  }

  @Test
  void whoRingsBackAndPressesNineIsNotCalledAgainAndDisturbsNobody() throws Exception {
    PhoneNumber number = busyOne();
    LeadId lead = busy(number);
    floor.shown.clear();
    floor.world.telephones().callBack(number, PracticeFloor.OURS, "9");
    PracticeFloor.await("the refusal", () -> contact(lead, "ending").equals("refused"));
    PracticeFloor.await(
        "the do-not-call entry",
        () ->
            floor
                .text(
                    "select max(origin) from suppression_entry s where number_index ="
                        + " (select number_index from call_attempt where lead_id = :value limit 1)",
                    lead.value())
                .equals("RETURNED_CALL"));
    assertThat(floor.shown).noneMatch(ScreenEvent.ReturnOffered.class::isInstance);
  }

  @Test
  void campaignWithoutAMessageInItsLanguageDoesNotStart() throws Exception {
    Campaign silent = campaign("Silent", floor.pool("silent"), "safe-harbor");
    floor.create(silent);
    CampaignChange change =
        floor
            .world
            .part(dialer.app.runs.LiveOrders.class)
            .order(silent.id(), CampaignOrder.PREPARE, "ada")
            .orElseThrow();
    assertThat(change.toString()).contains(LaunchCheck.SAFE_HARBOR_MESSAGE.name());
  }
}
