package dialer.app.screens;

import dialer.app.desk.DeskCard;
import dialer.app.desk.DeskState;
import dialer.app.desk.OpeningWordsBook;
import dialer.campaigns.campaign.Campaign;
import dialer.campaigns.desk.Conclusion;
import dialer.campaigns.desk.Conclusions;
import dialer.campaigns.disposition.CallResult;
import dialer.campaigns.disposition.Disposition;
import dialer.campaigns.disposition.DispositionRecord;
import dialer.campaigns.disposition.Effect;
import dialer.campaigns.followup.CaseStep;
import dialer.campaigns.followup.Contentment;
import dialer.campaigns.followup.FollowUpCase;
import dialer.campaigns.lead.CallbackPromise;
import dialer.campaigns.lead.Lead;
import dialer.campaigns.survey.Questionnaire;
import dialer.campaigns.survey.SurveyResponse;
import dialer.compliance.call.AttemptId;
import dialer.ui.agent.DeskAnswer;
import dialer.ui.agent.DeskOrder.DispositionForm;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What an agent entered, brought into the campaigns' words. */
public final class DeskConclusions {

  private final Conclusions conclusions;
  private final CardSources sources;
  private final OpeningWordsBook words;

  /** Checks by those conclusions; what was said counts as the book has it. */
  public DeskConclusions(Conclusions conclusions, CardSources sources, OpeningWordsBook words) {
    this.conclusions = conclusions;
    this.sources = sources;
    this.words = words;
  }

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
    } catch (IllegalArgumentException e) {
      return incomplete("entry");
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
                    entered.form().note())),
        result(entered, chosen),
        entered.now(),
        revision(entered.card().attempt().orElseThrow()));
  }

  private int revision(AttemptId attempt) {
    return sources.dispositions().of(attempt).map(stored -> stored.revision() + 1).orElse(0);
  }

  private Optional<CallResult> result(Entered entered, Disposition chosen) {
    return switch (entered.campaign().kind()) {
      case SALES -> Entries.sale(entered.campaign(), entered.form(), said(entered));
      case SATISFACTION_SURVEY ->
          chosen.effect() == Effect.SUCCESS ? answers(entered) : Optional.empty();
      case FOLLOW_UP -> step(entered, chosen);
    };
  }

  private Set<String> said(Entered entered) {
    return words.of(entered.card().attempt().orElseThrow()).keySet();
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
                Entries.answers(questions, entered.card().entries().answers()),
                SurveyResponse.Ending.COMPLETE,
                entered.now())));
  }

  private Optional<CallResult> step(Entered entered, Disposition chosen) {
    Optional<FollowUpCase> open = sources.cases().openCaseOf(entered.lead().id());
    DispositionForm form = entered.form();
    if (open.isEmpty()) {
      return Optional.empty();
    }
    if (chosen.effect() == Effect.SUCCESS) {
      Contentment said = Entries.contentment(form.contentment());
      return moved(open.get(), new CaseStep.Solved(said, form.note()));
    }
    return form.followUp()
        .flatMap(wish -> moved(open.get(), new CaseStep.ComeBack(wish.dueAt(), form.note())));
  }

  private static Optional<CallResult> moved(FollowUpCase open, CaseStep step) {
    return Optional.of(new CallResult.CaseMoved(open.id(), step));
  }
}
