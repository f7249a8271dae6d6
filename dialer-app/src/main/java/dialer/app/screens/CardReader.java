package dialer.app.screens;

import dialer.app.desk.AgentSessions.Session;
import dialer.app.desk.DeskCard;
import dialer.app.inbound.InboundContacts;
import dialer.campaigns.campaign.Campaign;
import dialer.campaigns.campaign.Client;
import dialer.campaigns.campaign.RecordingPolicy;
import dialer.campaigns.campaign.RecordingPolicy.Consent;
import dialer.campaigns.disposition.DispositionRecord;
import dialer.campaigns.lead.Lead;
import dialer.campaigns.lead.LeadList;
import dialer.campaigns.lead.LeadNumber;
import dialer.campaigns.lead.LeadPerson;
import dialer.campaigns.sales.OpeningWord;
import dialer.campaigns.survey.Questionnaire;
import dialer.compliance.call.AttemptId;
import dialer.compliance.call.LeadId;
import dialer.ui.agent.AgentDesk.VerdictShort;
import dialer.ui.agent.Card;
import dialer.ui.agent.Card.CardCampaign;
import dialer.ui.agent.Card.FactRow;
import dialer.ui.agent.Card.GateLine;
import dialer.ui.agent.Card.HoursRow;
import dialer.ui.agent.Card.OpeningWordLine;
import dialer.ui.agent.Card.Person;
import dialer.ui.agent.Card.Phase;
import dialer.ui.agent.Card.ProductRow;
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
import dialer.ui.supervisor.CaseRow;
import dialer.ui.wire.Named;
import dialer.ui.wire.Num;
import dialer.ui.wire.NumberMask;
import dialer.ui.wire.Text;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what stands on an agent's card. */
public final class CardReader {

  private static final int DAYS = 30;

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
        sources.forecast().zone(lead, campaign).map(ZoneId::getId).orElse(null),
        listName(lead),
        facts(lead),
        lead.progress().attempts() + 1,
        campaign.leadRules().recycle().maxAttempts(),
        DAYS,
        previewUntil(card, campaign),
        card.phase() == DeskCard.Phase.DIALING ? card.began() : null,
        card.times().connected().orElse(null),
        card.times().ended().orElse(null),
        null,
        card.entries().concluded().orElse(null),
        card.returned(),
        List.of(gate(facts)),
        recording(facts),
        history(lead.id()),
        openingWords(facts, texts),
        script(texts, facts),
        questions(campaign),
        answers(card),
        DispositionDefs.of(campaign.leadRules().catalogue()),
        openCase(facts),
        products(campaign),
        hours(campaign, card.began()));
  }

  /** Before a dial it is a forecast; a call that is there has been permitted. */
  private GateLine gate(Facts facts) {
    Instant began = facts.card().began();
    if (facts.card().phase() != DeskCard.Phase.PREVIEW) {
      return new GateLine("PERMITTED", true, began, null);
    }
    VerdictShort now = sources.forecast().now(facts.lead(), facts.campaign());
    boolean ok = now.result().equals("PERMITTED");
    return new GateLine("PERMITTED", ok, began, ok ? null : now.reason());
  }

  private @Nullable String listName(Lead lead) {
    return sources.leads().lists(lead.campaign()).stream()
        .filter(list -> list.id().equals(lead.list()))
        .map(LeadList::name)
        .findFirst()
        .orElse(null);
  }

  private @Nullable CaseRow openCase(Facts facts) {
    return sources.caseRows().apply(facts.lead().id()).orElse(null);
  }

  private static List<ProductRow> products(Campaign campaign) {
    return campaign.offer().product().stream()
        .map(product -> new ProductRow(product, product, null))
        .toList();
  }

  /** The campaign's hours of that day, in its own zone. */
  private static @Nullable HoursRow hours(Campaign campaign, Instant at) {
    var day = at.atZone(campaign.schedule().zone()).getDayOfWeek();
    var spans = campaign.schedule().hours().on(day);
    return spans.isEmpty()
        ? null
        : new HoursRow(
            spans.getFirst().from().toString(),
            spans.getLast().until().equals(LocalTime.MAX)
                ? "24:00"
                : spans.getLast().until().toString());
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

  static LeadNumber number(Lead lead) {
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

  private static RecordingWord recording(Facts facts) {
    boolean agreed = facts.card().entries().ticked().containsKey(RecordingPolicy.AGREED);
    return switch (facts.campaign().recording().consent()) {
      case NONE -> RecordingWord.NONE;
      case WITH_NOTICE -> RecordingWord.NOTICE;
      case ALL_PARTY -> agreed ? RecordingWord.ON : RecordingWord.UNTIL_CONSENT;
    };
  }

  private static List<OpeningWordLine> openingWords(Facts facts, Texts texts) {
    Map<String, OpeningWordText> written = new HashMap<>();
    texts.openingWords().forEach(word -> written.put(word.id(), word));
    Campaign campaign = facts.campaign();
    return campaign.openingWords().stream()
        .map(word -> {
          OpeningWordText text = written.get(word.key());
          return new OpeningWordLine(
              word.key(),
              Text.of(word.text()),
              text == null ? usualWords(campaign, word) : text.say(),
              text == null ? "" : text.citation(),
              facts.card().entries().ticked().get(word.key()));
        })
        .toList();
  }

  private static Text usualWords(Campaign campaign, OpeningWord word) {
    Consent recording = campaign.recording().consent();
    boolean ofRecording = recording.toDo().filter(word::equals).isPresent();
    return Text.of(ofRecording ? recording.words() : word.text());
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
    card.entries()
        .answers()
        .forEach((question, value) ->
            answers.put(question, value.size() == 1 ? value.getFirst() : value));
    return answers;
  }

  /** What was concluded with the lead before, newest first. */
  List<HistoryItem> history(LeadId lead) {
    return Stream.concat(
            sources.dispositions().ofLead(lead).stream().map(this::item),
            sources.contacts().ofLead(lead).stream().map(CardReader::returned))
        .sorted(Comparator.comparing(HistoryItem::at).reversed())
        .toList();
  }

  private static HistoryItem returned(InboundContacts.Returned call) {
    return new HistoryItem(
        call.at(),
        "RETURNED_CALL",
        null,
        null,
        call.agent().orElse(null),
        null,
        null,
        call.talk().map(Duration::toMillis).orElse(null),
        null);
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

  /** What the gate would say of calling the lead at that instant. */
  VerdictShort forecast(LeadId id, Instant at) {
    Optional<Lead> lead = sources.leads().find(id);
    Optional<Campaign> campaign = lead.flatMap(l -> sources.campaigns().find(l.campaign()));
    return lead.isEmpty() || campaign.isEmpty()
        ? new VerdictShort("REFUSED", null, null, "other", null)
        : sources.forecast().at(lead.get(), campaign.get(), at);
  }
}
