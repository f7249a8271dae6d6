package dialer.app.screens;

import dialer.app.desk.DeskCard;
import dialer.app.desk.DeskState;
import dialer.campaigns.campaign.Campaign;
import dialer.campaigns.desk.Conclusions;
import dialer.campaigns.desk.Conclusions.Saved;
import dialer.campaigns.disposition.CallResult;
import dialer.campaigns.disposition.Disposition;
import dialer.campaigns.disposition.DispositionRecord;
import dialer.campaigns.disposition.Effect;
import dialer.campaigns.followup.CaseStep;
import dialer.campaigns.followup.Contentment;
import dialer.campaigns.followup.FollowUpCase;
import dialer.campaigns.lead.CallbackPromise;
import dialer.campaigns.lead.Lead;
import dialer.campaigns.sales.Appointment;
import dialer.campaigns.sales.Money;
import dialer.campaigns.sales.Order;
import dialer.campaigns.survey.Answer;
import dialer.campaigns.survey.Question;
import dialer.campaigns.survey.Questionnaire;
import dialer.campaigns.survey.SurveyResponse;
import dialer.ui.agent.DeskAnswer;
import dialer.ui.agent.DeskOrder.DispositionForm;
import dialer.ui.agent.DeskOrder.OrderForm;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What an agent entered, brought into the campaigns' words and saved. */
public final class DeskConclusions {

  private static final Duration VISIT = Duration.ofHours(1);

  private final Conclusions conclusions;
  private final CardSources sources;

  /** Saves through those conclusions. */
  public DeskConclusions(Conclusions conclusions, CardSources sources) {
    this.conclusions = conclusions;
    this.sources = sources;
  }

  /** Saves, or says which entry is missing. */
  DeskAnswer save(DeskState desk, DeskCard card, DispositionForm form, Instant now) {
    Campaign campaign = sources.campaigns().find(card.campaign()).orElseThrow();
    Lead lead = sources.leads().find(card.lead()).orElseThrow();
    Optional<Disposition> chosen = campaign.leadRules().catalogue().find(form.code());
    if (chosen.isEmpty()) {
      return refused("out_of_range");
    }
    Entered entered = new Entered(campaign, lead, card, form, now);
    try {
      Saved saved =
          conclusions.save(record(entered, desk, chosen.get()), campaign.schedule().zone(), now);
      return switch (saved) {
        case Saved.Done _ -> new DeskAnswer.Taken();
        case Saved.Refused bad ->
            new DeskAnswer.Refused(
                "disposition_incomplete", Map.of("what", bad.faults().getFirst().key()));
        case Saved.Outrun _ -> refused("desk_state");
      };
    } catch (IllegalArgumentException e) {
      return new DeskAnswer.Refused("disposition_incomplete", Map.of("what", "entry"));
    }
  }

  private record Entered(
      Campaign campaign, Lead lead, DeskCard card, DispositionForm form, Instant now) {}

  private DispositionRecord record(Entered entered, DeskState desk, Disposition chosen) {
    String agent = desk.session().agent().login();
    return new DispositionRecord(
        entered.card().attempt().orElseThrow(),
        entered.campaign().client(),
        entered.campaign().id(),
        entered.lead().id(),
        agent,
        chosen.key(),
        entered.form().note(),
        entered
            .form()
            .callback()
            .map(wish ->
                new CallbackPromise(
                    wish.at(),
                    Optional.empty(),
                    wish.mine() ? Optional.of(agent) : Optional.empty(),
                    entered.form().note())),
        result(entered, chosen),
        entered.now(),
        0);
  }

  private Optional<CallResult> result(Entered entered, Disposition chosen) {
    return switch (entered.campaign().kind()) {
      case SALES -> sale(entered);
      case SATISFACTION_SURVEY ->
          chosen.effect() == Effect.SUCCESS ? answers(entered) : Optional.empty();
      case FOLLOW_UP -> step(entered, chosen);
    };
  }

  private static Optional<CallResult> sale(Entered entered) {
    Set<String> said = entered.card().ticked().keySet();
    DispositionForm form = entered.form();
    if (form.order().isPresent()) {
      return Optional.of(new CallResult.Ordered(order(form.order().get()), said));
    }
    return form.appointment()
        .map(wish ->
            new CallResult.Appointed(
                new Appointment(
                    entered.campaign().offer().product().orElse(entered.campaign().name()),
                    wish.at(),
                    wish.at().plus(VISIT),
                    wish.place()),
                said));
  }

  private static Order order(OrderForm form) {
    return new Order(
        form.product(), form.quantity(), new Money(form.amount(), Currency.getInstance("JPY")));
  }

  private Optional<CallResult> answers(Entered entered) {
    Optional<Questionnaire> asked = sources.surveys().questionnaire(entered.campaign().id());
    return asked.map(questions ->
        new CallResult.Surveyed(
            new SurveyResponse(
                entered.card().attempt().orElseThrow(),
                entered.lead().id(),
                entered.campaign().id(),
                questions.version(),
                entered.lead().segment(),
                answers(questions, entered.card().answers()),
                SurveyResponse.Ending.COMPLETE,
                entered.now())));
  }

  private static Map<String, Answer> answers(
      Questionnaire questions, Map<String, List<String>> given) {
    Map<String, Answer> answers = new HashMap<>();
    given.forEach((key, value) ->
        questions.find(key).ifPresent(question -> answers.put(key, answer(question, value))));
    return answers;
  }

  private static Answer answer(Question question, List<String> value) {
    if (value.isEmpty()) {
      return new Answer.Skipped();
    }
    return switch (question) {
      case Question.Single _ -> new Answer.Chosen(Set.copyOf(value));
      case Question.Multiple _ -> new Answer.Chosen(Set.copyOf(value));
      case Question.Scale _ -> new Answer.Rating(Integer.parseInt(value.getFirst()));
      case Question.FreeText _ -> new Answer.Words(value.getFirst());
    };
  }

  private Optional<CallResult> step(Entered entered, Disposition chosen) {
    Optional<FollowUpCase> open = sources.cases().openCaseOf(entered.lead().id());
    DispositionForm form = entered.form();
    if (open.isEmpty()) {
      return Optional.empty();
    }
    if (chosen.effect() == Effect.SUCCESS) {
      Contentment said = contentment(form.contentment());
      return moved(open.get(), new CaseStep.Solved(said, form.note()));
    }
    return form.followUp()
        .flatMap(wish -> moved(open.get(), new CaseStep.ComeBack(wish.dueAt(), form.note())));
  }

  private static Optional<CallResult> moved(FollowUpCase open, CaseStep step) {
    return Optional.of(new CallResult.CaseMoved(open.id(), step));
  }

  /** Of five steps on the screen, the two best are content. */
  private static Contentment contentment(Optional<Integer> steps) {
    return steps
        .map(step -> step >= 4 ? Contentment.CONTENT : Contentment.NOT_CONTENT)
        .orElse(Contentment.NO_ANSWER);
  }

  private static DeskAnswer refused(String key) {
    return new DeskAnswer.Refused(key, Map.of());
  }
}
