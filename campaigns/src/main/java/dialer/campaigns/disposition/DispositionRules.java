package dialer.campaigns.disposition;

import dialer.campaigns.followup.CaseStep;
import dialer.campaigns.lead.CallbackPromise;
import dialer.campaigns.sales.OpeningWord;
import dialer.campaigns.survey.AnswerRules;
import dialer.campaigns.survey.Questionnaire;
import dialer.campaigns.survey.SurveyResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a campaign accepts as the conclusion of a conversation. A campaign stores results of its own
 * kind only: a survey cannot hold an order, however the request is made.
 *
 * @param results which kind of result it stores
 * @param catalogue its dispositions
 * @param openingWords what must have been said before a sale
 * @param questionnaire its questions, where it has some
 */
public record DispositionRules(
    ResultType results,
    DispositionCatalogue catalogue,
    List<OpeningWord> openingWords,
    Optional<Questionnaire> questionnaire) {

  private static final int LONGEST_NOTE = 4_000;
  private static final Duration FARTHEST = Duration.ofDays(366);

  public DispositionRules {
    openingWords = List.copyOf(openingWords);
  }

  /** What is wrong with the record at {@code now}; empty: it may be saved. */
  public List<DispositionFault> faults(DispositionRecord record, Instant now) {
    Optional<Disposition> found = catalogue.find(record.disposition());
    if (found.isEmpty()) {
      return List.of(DispositionFault.UNKNOWN);
    }
    List<DispositionFault> faults = new ArrayList<>();
    if (record.note().length() > LONGEST_NOTE) {
      faults.add(DispositionFault.NOTE_TOO_LONG);
    }
    callback(found.get().effect(), record, now).ifPresent(faults::add);
    result(found.get().effect(), record.result(), now).ifPresent(faults::add);
    return List.copyOf(faults);
  }

  private static Optional<DispositionFault> callback(
      Effect effect, DispositionRecord record, Instant now) {
    Optional<Instant> due = promised(record);
    if (effect != Effect.CALLBACK) {
      return when(record.callback().isPresent(), DispositionFault.CALLBACK_UNWANTED);
    }
    if (due.isEmpty()) {
      return Optional.of(DispositionFault.CALLBACK_MISSING);
    }
    boolean ahead = due.get().isAfter(now) && due.get().isBefore(now.plus(FARTHEST));
    return when(!ahead, DispositionFault.CALLBACK_NOT_AHEAD);
  }

  /** When the person is to be called back: the promise, or the step of the case. */
  private static Optional<Instant> promised(DispositionRecord record) {
    if (record.callback().isPresent()) {
      return record.callback().map(CallbackPromise::at);
    }
    return record
        .result()
        .flatMap(result ->
            switch (result) {
              case CallResult.CaseMoved(_, CaseStep.ComeBack step) -> Optional.of(step.due());
              case CallResult.CaseMoved(_, CaseStep.HandOver step) -> Optional.of(step.due());
              case CallResult.CaseMoved _, CallResult.Ordered _ -> Optional.empty();
              case CallResult.Appointed _, CallResult.Surveyed _ -> Optional.empty();
            });
  }

  private Optional<DispositionFault> result(
      Effect effect, Optional<CallResult> result, Instant now) {
    if (result.isEmpty()) {
      return when(effect == Effect.SUCCESS, DispositionFault.RESULT_MISSING);
    }
    if (result.get().type() != results) {
      return Optional.of(DispositionFault.RESULT_OF_ANOTHER_KIND);
    }
    return switch (result.get()) {
      case CallResult.Ordered ordered -> sale(effect, ordered.openingWords());
      case CallResult.Appointed appointed ->
          sale(effect, appointed.openingWords())
              .or(() ->
                  when(
                      !appointed.appointment().from().isAfter(now),
                      DispositionFault.APPOINTMENT_NOT_AHEAD));
      case CallResult.Surveyed surveyed -> answers(effect, surveyed.response());
      case CallResult.CaseMoved moved -> caseStep(effect, moved.step());
    };
  }

  private Optional<DispositionFault> sale(Effect effect, Set<String> said) {
    if (effect != Effect.SUCCESS) {
      return Optional.of(DispositionFault.RESULT_DOES_NOT_FIT);
    }
    boolean complete = openingWords.stream().map(OpeningWord::key).allMatch(said::contains);
    return when(!complete, DispositionFault.OPENING_WORDS_MISSING);
  }

  private Optional<DispositionFault> answers(Effect effect, SurveyResponse response) {
    boolean complete = response.ending() == SurveyResponse.Ending.COMPLETE;
    if (complete != (effect == Effect.SUCCESS)) {
      return Optional.of(DispositionFault.RESULT_DOES_NOT_FIT);
    }
    boolean wrong =
        questionnaire.map(asked -> !AnswerRules.faults(asked, response).isEmpty()).orElse(true);
    return when(wrong, DispositionFault.ANSWERS_WRONG);
  }

  private static Optional<DispositionFault> caseStep(Effect effect, CaseStep step) {
    boolean fits =
        switch (step) {
          case CaseStep.Solved _ -> effect == Effect.SUCCESS;
          case CaseStep.ComeBack _, CaseStep.HandOver _ -> effect == Effect.CALLBACK;
          case CaseStep.GiveUp _ -> effect == Effect.FINAL || effect == Effect.DNC;
        };
    return when(!fits, DispositionFault.RESULT_DOES_NOT_FIT);
  }

  private static Optional<DispositionFault> when(boolean wrong, DispositionFault fault) {
    return wrong ? Optional.of(fault) : Optional.empty();
  }
}
