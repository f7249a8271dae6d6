package dialer.app.screens;

import dialer.app.desk.AgentSessions.Session;
import dialer.app.desk.DeskCard;
import dialer.campaigns.campaign.Campaign;
import dialer.campaigns.campaign.Client;
import dialer.campaigns.disposition.DispositionRecord;
import dialer.campaigns.lead.Lead;
import dialer.campaigns.lead.LeadNumber;
import dialer.campaigns.lead.LeadPerson;
import dialer.campaigns.survey.Questionnaire;
import dialer.compliance.call.AttemptId;
import dialer.compliance.call.CalleeFacts;
import dialer.compliance.call.Dialing;
import dialer.compliance.call.LeadId;
import dialer.compliance.call.Medium;
import dialer.compliance.call.ProposedCall;
import dialer.compliance.gate.NumberRecord;
import dialer.compliance.gate.RuleFinding;
import dialer.compliance.gate.Verdict;
import dialer.ui.agent.AgentDesk.VerdictShort;
import dialer.ui.agent.Card;
import dialer.ui.agent.Card.CardCampaign;
import dialer.ui.agent.Card.FactRow;
import dialer.ui.agent.Card.GateLine;
import dialer.ui.agent.Card.OpeningWordLine;
import dialer.ui.agent.Card.Person;
import dialer.ui.agent.Card.Phase;
import dialer.ui.agent.Card.RecordingWord;
import dialer.ui.agent.Card.TypedNum;
import dialer.ui.agent.HistoryItem;
import dialer.ui.manager.CampaignTexts.OpeningWordText;
import dialer.ui.manager.CampaignTexts.ScriptStep;
import dialer.ui.manager.CampaignTexts.Texts;
import dialer.ui.manager.DispositionDefs;
import dialer.ui.manager.KindWord;
import dialer.ui.manager.QuestionDef;
import dialer.ui.manager.Questions;
import dialer.ui.wire.Named;
import dialer.ui.wire.Num;
import dialer.ui.wire.NumberMask;
import dialer.ui.wire.Text;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what stands on an agent's card. */
public final class CardReader {

  private static final int DAYS = 30;
  private static final UUID NOBODY = new UUID(0, 0);

  private final CardSources sources;

  /** Reads from those. */
  public CardReader(CardSources sources) {
    this.sources = sources;
  }

  /** The card; null if its lead or campaign has gone. */
  @Nullable Card read(DeskCard card, Session session) {
    Optional<Lead> lead = sources.leads().find(card.lead());
    Optional<Campaign> campaign = sources.campaigns().find(card.campaign());
    return lead.isEmpty() || campaign.isEmpty()
        ? null
        : card(new Facts(card, lead.get(), campaign.get(), session));
  }

  private record Facts(DeskCard card, Lead lead, Campaign campaign, Session session) {}

  private Card card(Facts facts) {
    DeskCard card = facts.card();
    Campaign campaign = facts.campaign();
    Lead lead = facts.lead();
    Texts texts = sources.texts().textsOf(campaign.id()).orElseGet(Texts::none);
    return new Card(
        phase(card.phase()),
        lead.id().value(),
        card.attempt().map(AttemptId::value).orElse(null),
        cardCampaign(campaign),
        client(campaign),
        person(lead.person()),
        num(number(lead)),
        typed(lead),
        place(lead),
        campaign.schedule().zone().getId(),
        null,
        facts(lead),
        lead.progress().attempts() + 1,
        campaign.leadRules().recycle().maxAttempts(),
        DAYS,
        previewUntil(card, campaign),
        card.phase() == DeskCard.Phase.DIALING ? card.began() : null,
        card.connected().orElse(null),
        card.ended().orElse(null),
        null,
        false,
        List.of(new GateLine("PERMITTED", true, card.began(), null)),
        recording(campaign),
        history(lead.id()),
        openingWords(facts, texts),
        script(texts, facts),
        questions(campaign),
        answers(card),
        DispositionDefs.of(campaign.leadRules().catalogue()),
        null,
        List.of(),
        null);
  }

  private static CardCampaign cardCampaign(Campaign campaign) {
    return new CardCampaign(
        campaign.id().value(),
        campaign.name(),
        KindWord.of(campaign.kind()),
        campaign.pacing().mode(),
        campaign.language().getLanguage());
  }

  private List<TypedNum> typed(Lead lead) {
    return lead.numbers().stream()
        .map(each -> new TypedNum(num(each), each.type().name()))
        .toList();
  }

  private static @Nullable Instant previewUntil(DeskCard card, Campaign campaign) {
    return card.phase() == DeskCard.Phase.PREVIEW
        ? card.began().plus(campaign.pacing().previewTime())
        : null;
  }

  private static Phase phase(DeskCard.Phase phase) {
    return switch (phase) {
      case PREVIEW -> Phase.PREVIEW;
      case DIALING -> Phase.DIALING;
      case OFFERED -> Phase.RESERVED;
      case TALKING -> Phase.TALKING;
      case ENDED -> Phase.WRAP_UP;
    };
  }

  private Named client(Campaign campaign) {
    String name =
        sources.campaigns().clients().stream()
            .filter(client -> client.id().equals(campaign.client()))
            .map(Client::name)
            .findFirst()
            .orElse("");
    return Named.of(campaign.client(), name);
  }

  /** Lists write one name; the first blank parts family from given name. */
  private static Person person(LeadPerson person) {
    String[] name = parted(person.name());
    String[] reading = parted(person.reading());
    return new Person(
        name[0],
        name[1],
        reading[0].isEmpty() ? null : reading[0],
        reading[1].isEmpty() ? null : reading[1],
        person.language().map(java.util.Locale::getLanguage).orElse(null));
  }

  private static String[] parted(String name) {
    String[] parts = name.strip().split("[\\s\\u3000]+", 2);
    return parts.length == 2 ? parts : new String[] {parts[0], ""};
  }

  private static LeadNumber number(Lead lead) {
    return lead.numbers().stream()
        .filter(each -> each.order() == lead.progress().nextNumber())
        .findFirst()
        .orElse(lead.numbers().getFirst());
  }

  private Num num(LeadNumber number) {
    return new Num(sources.numbers().ref(number.number()), NumberMask.masked(number.number()));
  }

  private static @Nullable String place(Lead lead) {
    var address = lead.person().address();
    String place = (address.region() + " " + address.lines()).strip();
    return place.isEmpty() ? null : place;
  }

  private static List<FactRow> facts(Lead lead) {
    return lead.fields().entrySet().stream()
        .filter(field -> !field.getValue().isBlank())
        .sorted(Map.Entry.comparingByKey())
        .map(field -> new FactRow(Text.same(field.getKey()), field.getKey(), field.getValue()))
        .toList();
  }

  private static RecordingWord recording(Campaign campaign) {
    return switch (campaign.recording().consent()) {
      case NONE -> RecordingWord.NONE;
      case WITH_NOTICE -> RecordingWord.NOTICE;
      case ALL_PARTY -> RecordingWord.ON;
    };
  }

  private static List<OpeningWordLine> openingWords(Facts facts, Texts texts) {
    Map<String, OpeningWordText> written = new HashMap<>();
    texts.openingWords().forEach(word -> written.put(word.id(), word));
    return facts.campaign().offer().openingWords().stream()
        .map(word -> {
          OpeningWordText text = written.get(word.key());
          return new OpeningWordLine(
              word.key(),
              Text.of(word.text()),
              text == null ? Text.of(word.text()) : text.say(),
              text == null ? "" : text.citation(),
              facts.card().ticked().get(word.key()));
        })
        .toList();
  }

  private List<ScriptStep> script(Texts texts, Facts facts) {
    Person person = person(facts.lead().person());
    Map<String, String> values =
        Map.of(
            "{family}", person.family(),
            "{company}", client(facts.campaign()).name(),
            "{agent}", facts.session().agent().name());
    return texts.script().stream()
        .map(step ->
            new ScriptStep(step.id(), filled(step.heading(), values), filled(step.text(), values)))
        .toList();
  }

  private static Text filled(Text text, Map<String, String> values) {
    String ja = text.ja();
    String en = text.en();
    for (Map.Entry<String, String> value : values.entrySet()) {
      ja = ja.replace(value.getKey(), value.getValue());
      en = en.replace(value.getKey(), value.getValue());
    }
    return new Text(ja, en);
  }

  private List<QuestionDef> questions(Campaign campaign) {
    return sources
        .surveys()
        .questionnaire(campaign.id())
        .map(Questionnaire::questions)
        .map(all -> all.stream().map(Questions::toForm).toList())
        .orElse(List.of());
  }

  private static Map<String, Object> answers(DeskCard card) {
    Map<String, Object> answers = new HashMap<>();
    card.answers()
        .forEach((question, value) ->
            answers.put(question, value.size() == 1 ? value.getFirst() : value));
    return answers;
  }

  /** What was concluded with the lead before, newest first. */
  List<HistoryItem> history(LeadId lead) {
    return sources.dispositions().ofLead(lead).stream().map(this::item).toList();
  }

  private HistoryItem item(DispositionRecord record) {
    Optional<Campaign> campaign = sources.campaigns().find(record.campaign());
    Text label =
        campaign
            .flatMap(c -> c.leadRules().catalogue().find(record.disposition()))
            .map(d -> Text.of(d.label()))
            .orElseGet(() -> Text.same(record.disposition()));
    return new HistoryItem(
        record.at(),
        "DISPOSITION",
        null,
        label,
        record.agent(),
        record.note().isBlank() ? null : record.note(),
        null,
        null,
        campaign.map(Campaign::name).orElse(null));
  }

  /** Whether one of the lead's numbers has that word. */
  boolean hasNumber(LeadId lead, String ref) {
    return sources
        .leads()
        .find(lead)
        .map(found ->
            found.numbers().stream()
                .anyMatch(each -> sources.numbers().ref(each.number()).equals(ref)))
        .orElse(false);
  }

  /** What the gate would say of calling the lead at that instant, by the rules of its hours. */
  VerdictShort verdict(LeadId id, Instant at) {
    Optional<Lead> lead = sources.leads().find(id);
    Optional<Campaign> campaign = lead.flatMap(l -> sources.campaigns().find(l.campaign()));
    if (lead.isEmpty() || campaign.isEmpty() || campaign.get().line().callerIds().isEmpty()) {
      return new VerdictShort("REFUSED", null, null, "zone_unknown", null);
    }
    sources.gates().announce(campaign.get());
    Verdict verdict =
        sources
            .gates()
            .apply(campaign.get().id())
            .verdict(proposed(lead.get(), campaign.get()), NumberRecord.empty(), at);
    return shortened(verdict);
  }

  private static ProposedCall proposed(Lead lead, Campaign campaign) {
    return new ProposedCall(
        new AttemptId(NOBODY),
        campaign.client(),
        campaign.id(),
        lead.id(),
        number(lead).number(),
        CalleeFacts.unknown(),
        campaign.purpose(),
        Medium.LIVE_AGENT,
        Dialing.MANUAL,
        campaign.line().callerIds().getFirst(),
        campaign.line().ring());
  }

  private static VerdictShort shortened(Verdict verdict) {
    Optional<RuleFinding> deciding =
        verdict.trail().stream()
            .filter(finding ->
                finding.result() == RuleFinding.Result.REFUSED
                    || finding.result() == RuleFinding.Result.NOT_BEFORE)
            .findFirst();
    String rule = deciding.map(RuleFinding::rule).orElse(null);
    String reason = deciding.map(RuleFinding::reason).orElse(null);
    return switch (verdict) {
      case Verdict.Permitted _ -> new VerdictShort("PERMITTED", null, null, null, null);
      case Verdict.NotBefore later ->
          new VerdictShort("NOT_BEFORE", later.until(), rule, reason, null);
      case Verdict.Refused _ -> new VerdictShort("REFUSED", null, rule, reason, null);
    };
  }
}
