package dialer.app.screens;

import dialer.app.asterisk.AsteriskTelephony;
import dialer.app.asterisk.TelephonyNews;
import dialer.app.desk.AgentDesks;
import dialer.app.desk.AgentSessions;
import dialer.app.desk.AgentSessions.Agent;
import dialer.app.desk.AgentSessions.Credential;
import dialer.app.desk.AgentSessions.Opened;
import dialer.app.desk.AgentSessions.Session;
import dialer.app.desk.AgentTelephones;
import dialer.app.inbound.InboundContacts;
import dialer.app.plan.GateBook;
import dialer.app.pool.LiveSuppressionList;
import dialer.app.pool.Routes;
import dialer.app.postgres.PostgresDeskLeads;
import dialer.app.postgres.PostgresDispositionJournal;
import dialer.app.postgres.PostgresEndedLeads;
import dialer.app.postgres.PostgresFollowUpCases;
import dialer.app.postgres.PostgresKeptConclusions;
import dialer.app.postgres.PostgresNumberPast;
import dialer.app.postgres.PostgresSurveyStore;
import dialer.app.postgres.Stage;
import dialer.app.postgres.screens.PostgresGivenAnswers;
import dialer.app.postgres.screens.PostgresNumberBook;
import dialer.app.postgres.screens.PostgresOpeningWords;
import dialer.app.testing.Ports;
import dialer.app.testing.WithDatabase;
import dialer.campaigns.campaign.CampaignCalendar;
import dialer.campaigns.campaign.CampaignKind;
import dialer.campaigns.desk.Books;
import dialer.campaigns.desk.Conclusions;
import dialer.campaigns.lead.Lead;
import dialer.compliance.call.AttemptId;
import dialer.core.agent.AgentSessionId;
import dialer.core.agent.AgentState;
import dialer.core.engine.PoolEvent;
import dialer.core.engine.ScreenEvent;
import dialer.ui.agent.DeskAnswer;
import dialer.ui.agent.DeskOrder;
import dialer.ui.agent.DeskOrder.DispositionForm;
import dialer.ui.manager.CampaignTexts;
import dialer.ui.manager.Choices;
import dialer.ui.security.Accounts;
import dialer.ui.security.AuditTrail;
import dialer.ui.supervisor.CaseOwners;
import java.net.InetAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** One agent at a desk, with real rows and without telephones. */
final class DeskScene {

  private static int digits = 7000;

  final Stage stage;
  final UUID account = Stage.uuid();
  final Lead lead;
  final AttemptId attempt = Stage.attempt();
  final List<PoolEvent> told = new ArrayList<>();
  final List<AuditTrail.Note> audited = new ArrayList<>();
  boolean auditIsAway;
  final List<Instant> rung = new ArrayList<>();
  final Routes routes = new Routes();
  final AgentDesks desks;
  final LiveDesks live;
  final Conclusions conclusions;
  final PostgresKeptConclusions kept;
  final PostgresSurveyStore surveys;
  final PostgresFollowUpCases cases;
  final PostgresDispositionJournal journal;
  final DeskConclusions reader;
  final Session session;
  Instant now = Stage.NOW;

  /** Ada has a lead of that kind of campaign, whose number is authorized to be dialed. */
  DeskScene(WithDatabase data, CampaignKind kind) {
    stage = new Stage(data, kind);
    lead = stage.stored(Stage.number(digits++));
    stage
        .authorizations()
        .authorize(stage.lease(), List.of(stage.dial(attempt, lead)), _ -> Stage.PERMITS);
    routes.open(stage.pool(), told::add);
    surveys = new PostgresSurveyStore(data.database(), stage.json);
    cases = new PostgresFollowUpCases(data.database(), stage.json);
    journal = new PostgresDispositionJournal(data.database(), stage.json, data.seal());
    kept = new PostgresKeptConclusions(data.database(), stage.json);
    conclusions = new Conclusions(books(data));
    session =
        new Session(
            new AgentSessionId(Stage.uuid()),
            new Agent(account, "ada", "Ada", Set.of("en")),
            stage.pool(),
            "pbx",
            "e-1");
    desks = desks();
    CardSources sources = sources(data);
    reader =
        new DeskConclusions(
            conclusions,
            sources,
            new DeskConclusions.Said(
                new PostgresOpeningWords(data.database()),
                new PostgresGivenAnswers(data.database())),
            Ports.of(CaseOwners.class, Map.of("login", _ -> Optional.of("bruno"))));
    live = new LiveDesks(parts(sources, forms(data, sources)), () -> now);
    desks.join(session.agent(), stage.pool(), "pbx", false);
  }

  private DeskForms forms(WithDatabase data, CardSources sources) {
    return new DeskForms(
        new DeskForms.Parts(
            desks,
            sources,
            reader,
            conclusions,
            kept,
            new PostgresOpeningWords(data.database()),
            new PostgresGivenAnswers(data.database()),
            new PostgresDeskLeads(data.database(), data.seal()),
            this::audit),
        () -> now);
  }

  private void audit(AuditTrail.Note note) {
    if (auditIsAway) {
      throw new IllegalStateException("the audit trail is away");
    }
    audited.add(note);
  }

  private Books books(WithDatabase data) {
    return new Books(
        stage.campaigns(),
        stage.leads(),
        new PostgresEndedLeads(data.database())::history,
        journal,
        surveys,
        cases,
        new LiveSuppressionList(stage.suppressions(), routes, _ -> {}, () -> now),
        Ports.of(
            CampaignCalendar.class,
            Map.of(
                "planDue",
                bell -> {
                  rung.add((Instant) bell[2]);
                  return null;
                })));
  }

  private AgentDesks desks() {
    AgentSessions sessions =
        Ports.of(
            AgentSessions.class,
            Map.of(
                "open", _ -> Optional.of(new Opened(session, new Credential("e-1", "s"))),
                "close", _ -> null));
    AsteriskTelephony nobody =
        new AsteriskTelephony(List.of(), Ports.of(TelephonyNews.class, Map.of()), () -> now);
    return new AgentDesks(
        sessions, new AgentDesks.Telephones(nobody, new AgentTelephones()), routes, () -> now);
  }

  private CardSources sources(WithDatabase data) {
    return new CardSources(
        stage.campaigns(),
        stage.leads(),
        journal,
        surveys,
        cases,
        _ -> Optional.empty(),
        Ports.of(CampaignTexts.class, Map.of()),
        new PostgresNumberBook(data.database(), data.seal()),
        Ports.of(Choices.class, Map.of()),
        new GateForecast(
            GateBook.withSandbox(List.of(InetAddress.getLoopbackAddress())),
            new PostgresNumberPast(data.database(), data.seal()),
            () -> now),
        Ports.of(InboundContacts.class, Map.of()));
  }

  private LiveDesks.Parts parts(CardSources sources, DeskForms forms) {
    HandDial hand =
        new HandDial(new HandDial.Parts(desks, null, routes, sources, null, null, null), () -> now);
    return new LiveDesks.Parts(
        desks,
        Ports.of(Accounts.class, Map.of()),
        Ports.of(Choices.class, Map.of()),
        new CardReader(sources),
        forms,
        hand,
        () -> new LiveDesks.Seat("pbx", "pbx:5060"),
        _ -> Optional.empty());
  }

  /** They talk. */
  DeskScene talks() {
    AgentSessionId me = session.id();
    show(new ScreenEvent.CallOffered(me, now, attempt, stage.campaign.id(), lead.id()));
    show(new ScreenEvent.CallJoined(me, now, attempt));
    state(AgentState.ON_CALL);
    return this;
  }

  /** They have talked: the agent writes. */
  DeskScene hasTalked() {
    talks();
    stage.end(attempt);
    show(new ScreenEvent.CallEnded(session.id(), now, attempt));
    state(AgentState.WRAP_UP);
    return this;
  }

  void state(AgentState state) {
    show(new ScreenEvent.StateChanged(session.id(), now, state, "", Optional.empty()));
  }

  private void show(ScreenEvent event) {
    desks.board().accept(event);
  }

  DeskAnswer dispose(DispositionForm form) {
    return live.give(account, new DeskOrder.Dispose(attempt, form));
  }

  DeskAnswer undo() {
    return live.give(account, new DeskOrder.UndoDisposition(attempt));
  }

  /** The form with nothing but a disposition. */
  static DispositionForm form(String code) {
    return new DispositionForm(
        code,
        "",
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
