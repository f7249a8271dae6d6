package dialer.app.robot;

import dialer.campaigns.Labels;
import dialer.campaigns.campaign.Campaign;
import dialer.campaigns.desk.Conclusion;
import dialer.campaigns.disposition.CallResult;
import dialer.campaigns.disposition.Disposition;
import dialer.campaigns.disposition.DispositionRecord;
import dialer.campaigns.disposition.Effect;
import dialer.campaigns.disposition.RefusalSaid;
import dialer.campaigns.followup.CaseStep;
import dialer.campaigns.followup.Contentment;
import dialer.campaigns.followup.FollowUpCase;
import dialer.campaigns.lead.CallbackPromise;
import dialer.campaigns.lead.Lead;
import dialer.campaigns.sales.Appointment;
import dialer.campaigns.sales.Money;
import dialer.campaigns.sales.OpeningWord;
import dialer.campaigns.sales.Order;
import dialer.campaigns.survey.Answer;
import dialer.campaigns.survey.QuestionPath;
import dialer.campaigns.survey.Questionnaire;
import dialer.campaigns.survey.SurveyResponse;
import dialer.compliance.call.AttemptId;
import dialer.compliance.suppression.SuppressionEntry.Refusal;
import dialer.ui.manager.DispositionDef;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/**
 * What a robot concludes of a conversation, from the campaign's own catalogue and with all that a
 * person would have to enter: promises, orders, appointments, answers, steps of a case, refusals.
 * Pure but for its dice.
 */
final class RobotConclusions {

  private static final List<Labels> NOTES =
      List.of(
          new Labels("折り返しのご希望あり。夕方が都合よいとのこと。", "Prefers to be called in the evening."),
          new Labels("ご家族と相談してから決めたいとのこと。", "Wants to talk it over at home first."),
          new Labels("丁寧にお話しいただいた。", "A friendly conversation."),
          new Labels("料金について質問あり、説明済み。", "Asked about the price; explained."));

  private final RandomGenerator random;
  private final RobotAnswers answers;

  RobotConclusions(RandomGenerator random) {
    this.random = random;
    this.answers = new RobotAnswers(random);
  }

  /**
   * A conversation that is over.
   *
   * @param open the lead's case, in a follow-up
   * @param questions the campaign's questionnaire, in a survey
   * @param colleagues others who could take a case over
   */
  record Talk(
      Campaign campaign,
      Lead lead,
      AttemptId attempt,
      int revision,
      String agent,
      Optional<FollowUpCase> open,
      Optional<Questionnaire> questions,
      List<String> colleagues) {}

  /** A conclusion, by the weights of {@link #weight}; it may not fit the campaign's rules. */
  Conclusion any(Talk talk, Instant now) {
    List<Disposition> items = talk.campaign().leadRules().catalogue().items();
    int dice = random.nextInt(items.stream().mapToInt(RobotConclusions::weight).sum());
    for (Disposition item : items) {
      dice -= weight(item);
      if (dice < 0) {
        return of(talk, item, now);
      }
    }
    throw new IllegalStateException("a catalogue without dispositions");
  }

  /** Nothing more is wanted: what every catalogue has and needs no entry. */
  Conclusion plain(Talk talk, Instant now) {
    return talk.campaign().leadRules().catalogue().items().stream()
        .filter(item -> item.effect() == Effect.FINAL)
        .findFirst()
        .map(item -> of(talk, item, now))
        .orElseThrow();
  }

  /** Roughly as on a floor that does well: refusals are seldom, successes are not rare. */
  private static int weight(Disposition item) {
    return switch (item.effect()) {
      case SUCCESS -> 6;
      case FINAL -> 5;
      case CALLBACK -> 3;
      case RETRY -> item.talked() ? 3 : 1;
      case DNC, NEXT_NUMBER -> 1;
    };
  }

  Conclusion of(Talk talk, Disposition item, Instant now) {
    DispositionDef.Need need = DispositionDef.of(item).needs();
    Optional<CallResult> result = result(talk, item, need, now);
    DispositionRecord record =
        new DispositionRecord(
            talk.attempt(),
            talk.campaign().client(),
            talk.campaign().id(),
            talk.lead().id(),
            talk.agent(),
            item.key(),
            note(talk, need),
            promise(talk, item, result, now),
            result,
            now,
            talk.revision());
    Optional<RefusalSaid> refusal =
        item.effect() == Effect.DNC ? Optional.of(refusal(talk)) : Optional.empty();
    return new Conclusion(record, refusal, talk.campaign().schedule().zone());
  }

  private String note(Talk talk, DispositionDef.Need need) {
    String said =
        random.nextBoolean()
            ? NOTES.get(random.nextInt(NOTES.size())).in(talk.campaign().language())
            : "";
    return need == DispositionDef.Need.MATERIAL
        ? said + (said.isEmpty() ? "→ " : "\n→ ") + "PDF"
        : said;
  }

  private RefusalSaid refusal(Talk talk) {
    Labels words = new Labels("もう電話しないでください。", "Please do not call me again.");
    return new RefusalSaid(
        Refusal.SPOKEN, RefusalSaid.Scope.CLIENT, words.in(talk.campaign().language()));
  }

  /** Some are due within the hour, so that a floor that is watched keeps them. */
  private Instant later(Instant now) {
    Duration in =
        random.nextInt(3) == 0
            ? Duration.ofHours(random.nextInt(3, 72))
            : Duration.ofMinutes(random.nextInt(3, 50));
    return now.plus(in).truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES);
  }

  private Optional<CallbackPromise> promise(
      Talk talk, Disposition item, Optional<CallResult> result, Instant now) {
    if (item.effect() != Effect.CALLBACK || result.isPresent()) {
      return Optional.empty();
    }
    Optional<String> mine = random.nextBoolean() ? Optional.of(talk.agent()) : Optional.empty();
    return Optional.of(new CallbackPromise(later(now), Optional.empty(), mine, ""));
  }

  private Optional<CallResult> result(
      Talk talk, Disposition item, DispositionDef.Need need, Instant now) {
    return switch (talk.campaign().kind()) {
      case SALES -> sale(talk, need, now);
      case SATISFACTION_SURVEY ->
          item.effect() == Effect.SUCCESS ? answered(talk, now) : Optional.empty();
      case FOLLOW_UP -> talk.open().flatMap(open -> step(talk, open, item, now));
    };
  }

  private Optional<CallResult> sale(Talk talk, DispositionDef.Need need, Instant now) {
    Set<String> said =
        talk.campaign().wordsBeforeSale().stream()
            .map(OpeningWord::key)
            .collect(Collectors.toSet());
    String product = talk.campaign().offer().product().orElse(talk.campaign().name());
    return switch (need) {
      case ORDER -> {
        int quantity = random.nextInt(1, 4);
        Order order = new Order(product, quantity, Money.yen(quantity * 1_980L));
        yield Optional.of(new CallResult.Ordered(order, said));
      }
      case APPOINTMENT -> {
        Instant from =
            now.truncatedTo(ChronoUnit.HOURS).plus(random.nextInt(24, 24 * 8), ChronoUnit.HOURS);
        Labels visit = new Labels("ご自宅へ訪問", "A visit at home");
        yield Optional.of(
            new CallResult.Appointed(
                new Appointment(
                    product,
                    from,
                    from.plus(1, ChronoUnit.HOURS),
                    visit.in(talk.campaign().language())),
                said));
      }
      case NONE, CALLBACK, REFUSAL, CASE, HAND_OVER, CONTENTMENT, MATERIAL -> Optional.empty();
    };
  }

  private Optional<CallResult> answered(Talk talk, Instant now) {
    return talk.questions()
        .map(questions -> {
          Map<String, Answer> given = answers.all(questions, talk.campaign().language());
          return new CallResult.Surveyed(
              new SurveyResponse(
                  talk.attempt(),
                  talk.lead().id(),
                  talk.campaign().id(),
                  questions.version(),
                  talk.lead().segment(),
                  given,
                  QuestionPath.of(questions, given).ending(),
                  now));
        });
  }

  private Optional<CallResult> step(Talk talk, FollowUpCase open, Disposition item, Instant now) {
    Optional<CaseStep> step =
        switch (DispositionDef.of(item).needs()) {
          case CONTENTMENT -> Optional.of(new CaseStep.Solved(contentment(), ""));
          case CASE -> Optional.of(new CaseStep.ComeBack(later(now), ""));
          case HAND_OVER ->
              talk.colleagues().isEmpty()
                  ? Optional.of(new CaseStep.ComeBack(later(now), ""))
                  : Optional.of(new CaseStep.HandOver(oneOf(talk.colleagues()), later(now), ""));
          case NONE, CALLBACK, ORDER, APPOINTMENT, REFUSAL, MATERIAL ->
              item.effect() == Effect.FINAL || item.effect() == Effect.DNC
                  ? Optional.of(new CaseStep.GiveUp(item.key()))
                  : Optional.empty();
        };
    return step.map(taken -> new CallResult.CaseMoved(open.id(), taken));
  }

  private String oneOf(List<String> names) {
    return names.get(random.nextInt(names.size()));
  }

  private Contentment contentment() {
    int dice = random.nextInt(10);
    if (dice == 0) {
      return Contentment.NO_ANSWER;
    }
    return dice < 3 ? Contentment.NOT_CONTENT : Contentment.CONTENT;
  }
}
