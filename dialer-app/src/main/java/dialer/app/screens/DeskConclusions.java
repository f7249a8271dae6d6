package dialer.app.screens;

import dialer.app.desk.DeskCard;
import dialer.app.desk.DeskState;
import dialer.app.desk.GivenAnswers;
import dialer.app.desk.OpeningWordsBook;
import dialer.campaigns.campaign.Campaign;
import dialer.campaigns.desk.Conclusion;
import dialer.campaigns.desk.Conclusions;
import dialer.campaigns.disposition.CallResult;
import dialer.campaigns.disposition.Disposition;
import dialer.campaigns.disposition.DispositionRecord;
import dialer.campaigns.disposition.Effect;
import dialer.campaigns.followup.CaseStep;
import dialer.campaigns.followup.FollowUpCase;
import dialer.campaigns.lead.CallbackPromise;
import dialer.campaigns.lead.Lead;
import dialer.campaigns.survey.Answer;
import dialer.campaigns.survey.AnswerRules;
import dialer.campaigns.survey.Questionnaire;
import dialer.campaigns.survey.SurveyResponse;
import dialer.compliance.call.AttemptId;
import dialer.ui.agent.DeskAnswer;
import dialer.ui.agent.DeskOrder;
import dialer.ui.agent.DeskOrder.DispositionForm;
import dialer.ui.manager.DispositionDef;
import dialer.ui.supervisor.CaseOwners;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What an agent entered, brought into the campaigns' words. */
public final class DeskConclusions {

  private final Conclusions conclusions;
  private final CardSources sources;
  private final OpeningWordsBook words;
  private final GivenAnswers answers;
  private final CaseOwners owners;

  /** Checks by those conclusions; what was said counts as the books have it. */
  public DeskConclusions(
      Conclusions conclusions, CardSources sources, Said said, CaseOwners owners) {
    this.conclusions = conclusions;
    this.sources = sources;
    this.words = said.words();
    this.answers = said.answers();
    this.owners = owners;
  }

  /** What was written down while they talked. */
  public record Said(OpeningWordsBook words, GivenAnswers answers) {}

  /** What became of a form. */
  sealed interface Read {

    /** It can be saved. */
    record Ready(Conclusion conclusion) implements Read {}

    /** It cannot, and why. */
    record Wrong(DeskAnswer.Refused answer) implements Read {}
  }

  /** Reads the form, or says which entry is missing. */
  Read read(DeskState desk, DeskCard card, DispositionForm form, Instant now) {
    Campaign campaign = sources.campaigns().find(card.campaign()).orElseThrow();
    Lead lead = sources.leads().find(card.lead()).orElseThrow();
    Optional<Disposition> chosen = campaign.leadRules().catalogue().find(form.code());
    if (chosen.isEmpty()) {
      return new Read.Wrong(new DeskAnswer.Refused("out_of_range", Map.of()));
    }
    try {
      Entered entered = new Entered(campaign, lead, card, form, now);
      DispositionRecord record = record(entered, desk, chosen.get());
      return conclusions.faults(record).stream()
          .findFirst()
          .<Read>map(fault -> incomplete(fault.key()))
          .orElseGet(() ->
              new Read.Ready(
                  new Conclusion(
                      record, form.refusal().map(Entries::refusal), campaign.schedule().zone())));
    } catch (Missing e) {
      return incomplete(e.what);
    } catch (IllegalArgumentException e) {
      return incomplete("entry");
    }
  }

  /** An entry that the chosen disposition cannot be saved without. */
  static final class Missing extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final String what;

    Missing(String what) {
      super(what);
      this.what = what;
    }
  }

  private static Read incomplete(String what) {
    return new Read.Wrong(new DeskAnswer.Refused("disposition_incomplete", Map.of("what", what)));
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
        Entries.note(entered.form()),
        entered
            .form()
            .callback()
            .map(wish ->
                new CallbackPromise(
                    wish.at(),
                    Optional.empty(),
                    wish.mine() ? Optional.of(agent) : Optional.empty(),
                    entered.form().note()))
            .or(() -> withoutCase(entered, agent)),
        result(entered, chosen),
        entered.now(),
        revision(entered.card().attempt().orElseThrow()));
  }

  /** A lead of a follow-up that has no case comes back as a promise of the agent's own. */
  private Optional<CallbackPromise> withoutCase(Entered entered, String agent) {
    return entered
        .form()
        .followUp()
        .filter(_ -> sources.cases().openCaseOf(entered.lead().id()).isEmpty())
        .map(wish ->
            new CallbackPromise(
                wish.dueAt(), Optional.empty(), Optional.of(agent), entered.form().note()));
  }

  private int revision(AttemptId attempt) {
    return sources.dispositions().of(attempt).map(stored -> stored.revision() + 1).orElse(0);
  }

  private Optional<CallResult> result(Entered entered, Disposition chosen) {
    return switch (entered.campaign().kind()) {
      case SALES -> Entries.sale(entered.campaign(), entered.form(), said(entered));
      case SATISFACTION_SURVEY -> answers(entered, chosen);
      case FOLLOW_UP -> step(entered, chosen);
    };
  }

  private Set<String> said(Entered entered) {
    return words.of(entered.card().attempt().orElseThrow()).keySet();
  }

  /**
   * The answers, complete or not. What stands beside the path that was taken is left out, and a
   * broken-off conversation is never refused for its answers: the agent must be able to end it.
   */
  private Optional<CallResult> answers(Entered entered, Disposition chosen) {
    boolean success = chosen.effect() == Effect.SUCCESS;
    AttemptId attempt = entered.card().attempt().orElseThrow();
    return sources
        .surveys()
        .questionnaire(entered.campaign().id())
        .map(questions -> {
          Map<String, Answer> given =
              Entries.onPath(questions, Entries.answers(questions, answers.of(attempt)));
          return response(entered, questions, given, Entries.ending(questions, given, success));
        })
        .filter(response -> success || isWorthKeeping(response))
        .map(CallResult.Surveyed::new);
  }

  private boolean isWorthKeeping(SurveyResponse partial) {
    return !partial.answers().isEmpty()
        && sources
            .surveys()
            .questionnaire(partial.campaign(), partial.version())
            .filter(asked -> AnswerRules.faults(asked, partial).isEmpty())
            .isPresent();
  }

  private static SurveyResponse response(
      Entered entered,
      Questionnaire questions,
      Map<String, Answer> given,
      SurveyResponse.Ending ending) {
    return new SurveyResponse(
        entered.card().attempt().orElseThrow(),
        entered.lead().id(),
        entered.campaign().id(),
        questions.version(),
        entered.lead().segment(),
        given,
        ending,
        entered.now());
  }

  private Optional<CallResult> step(Entered entered, Disposition chosen) {
    Optional<FollowUpCase> open = sources.cases().openCaseOf(entered.lead().id());
    DispositionForm form = entered.form();
    if (open.isEmpty()) {
      return Optional.empty();
    }
    return switch (DispositionDef.of(chosen).needs()) {
      case CONTENTMENT ->
          moved(open.get(), new CaseStep.Solved(Entries.contentment(form), form.note()));
      case CASE -> moved(open.get(), new CaseStep.ComeBack(wish(form).dueAt(), form.note()));
      case HAND_OVER -> moved(open.get(), handOver(entered.campaign(), form));
      case NONE, CALLBACK, ORDER, APPOINTMENT, REFUSAL, MATERIAL ->
          chosen.effect() == Effect.FINAL || chosen.effect() == Effect.DNC
              ? moved(open.get(), new CaseStep.GiveUp(chosen.key()))
              : Optional.empty();
    };
  }

  private static DeskOrder.CaseForm wish(DispositionForm form) {
    return form.followUp().orElseThrow(() -> new Missing("case"));
  }

  private CaseStep handOver(Campaign campaign, DispositionForm form) {
    DeskOrder.CaseForm wish = wish(form);
    String owner =
        Optional.ofNullable(wish.owner())
            .flatMap(account -> owners.login(campaign.id(), account))
            .orElseThrow(() -> new Missing("case_owner"));
    return new CaseStep.HandOver(owner, wish.dueAt(), form.note());
  }

  private static Optional<CallResult> moved(FollowUpCase open, CaseStep step) {
    return Optional.of(new CallResult.CaseMoved(open.id(), step));
  }
}
