package dialer.app.screens;

import dialer.campaigns.campaign.Campaign;
import dialer.campaigns.disposition.CallResult;
import dialer.campaigns.disposition.RefusalSaid;
import dialer.campaigns.followup.Contentment;
import dialer.campaigns.sales.Appointment;
import dialer.campaigns.sales.Money;
import dialer.campaigns.sales.Order;
import dialer.campaigns.survey.Answer;
import dialer.campaigns.survey.Question;
import dialer.campaigns.survey.QuestionPath;
import dialer.campaigns.survey.Questionnaire;
import dialer.campaigns.survey.SurveyResponse;
import dialer.compliance.call.PhoneNumbers;
import dialer.compliance.suppression.SuppressionEntry.Refusal;
import dialer.ui.agent.DeskOrder.DispositionForm;
import dialer.ui.agent.DeskOrder.OrderForm;
import dialer.ui.agent.DeskOrder.RefusalWords;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Single entries of a disposition form in the campaigns' words. Pure; what is no such word is
 * refused by {@link IllegalArgumentException}.
 */
final class Entries {

  private Entries() {}

  static RefusalSaid refusal(RefusalWords words) {
    return new RefusalSaid(
        Refusal.valueOf(words.kind()),
        RefusalSaid.Scope.valueOf(words.scope()),
        words.words() == null ? "" : words.words());
  }

  /** The note, with material and tags on lines of their own: they are found by their signs. */
  static String note(DispositionForm form) {
    List<String> lines = new ArrayList<>();
    if (!form.note().isBlank()) {
      lines.add(form.note());
    }
    form.material().filter(what -> !what.isBlank()).ifPresent(what -> lines.add("→ " + what));
    if (!form.tags().isEmpty()) {
      lines.add("#" + String.join(" #", form.tags()));
    }
    return String.join("\n", lines);
  }

  static Optional<CallResult> sale(Campaign campaign, DispositionForm form, Set<String> said) {
    if (form.order().isPresent()) {
      return Optional.of(new CallResult.Ordered(order(campaign, form.order().get()), said));
    }
    return form.appointment()
        .map(wish ->
            new CallResult.Appointed(
                new Appointment(
                    campaign.offer().product().orElse(campaign.name()),
                    wish.at(),
                    wish.at().plus(length(wish.minutes())),
                    wish.place()),
                said));
  }

  /** How long an appointment takes; an hour, unless the agent says otherwise. */
  static Duration length(@Nullable Integer minutes) {
    if (minutes == null) {
      return Duration.ofHours(1);
    }
    if (minutes < 5 || minutes > 480) {
      throw new IllegalArgumentException("an appointment takes 5 to 480 minutes, not " + minutes);
    }
    return Duration.ofMinutes(minutes);
  }

  private static Order order(Campaign campaign, OrderForm form) {
    return new Order(form.product(), form.quantity(), new Money(form.amount(), currency(campaign)));
  }

  /** The money of the country whose number the campaign shows: there its orders are made. */
  static Currency currency(Campaign campaign) {
    return campaign.line().callerIds().stream()
        .findFirst()
        .flatMap(PhoneNumbers::region)
        .map(country -> Currency.getInstance(Locale.of("", country)))
        .orElseGet(() -> Currency.getInstance("JPY"));
  }

  static Map<String, Answer> answers(Questionnaire questions, Map<String, List<String>> given) {
    Map<String, Answer> answers = new HashMap<>();
    given.forEach((key, value) ->
        questions.find(key).ifPresent(question -> answers.put(key, answer(question, value))));
    return answers;
  }

  /** Only answers to questions that were asked: a changed answer may have left some behind. */
  static Map<String, Answer> onPath(Questionnaire questions, Map<String, Answer> given) {
    Map<String, Answer> answers = new HashMap<>();
    QuestionPath.of(questions, given)
        .asked()
        .forEach(question ->
            Optional.ofNullable(given.get(question.key()))
                .ifPresent(answer -> answers.put(question.key(), answer)));
    return answers;
  }

  /** How the conversation left the questionnaire. */
  static SurveyResponse.Ending ending(
      Questionnaire questions, Map<String, Answer> given, boolean success) {
    if (success) {
      return SurveyResponse.Ending.COMPLETE;
    }
    QuestionPath path = QuestionPath.of(questions, given);
    boolean screened = path.next().isEmpty() && path.ending() == SurveyResponse.Ending.SCREENED_OUT;
    return screened ? SurveyResponse.Ending.SCREENED_OUT : SurveyResponse.Ending.BROKEN_OFF;
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

  /** Of five steps on the screen, the two best are content; 0 says that there was no answer. */
  static Contentment contentment(DispositionForm form) {
    int said = form.contentment().orElseThrow(() -> new DeskConclusions.Missing("contentment"));
    if (said == 0) {
      return Contentment.NO_ANSWER;
    }
    return said >= 4 ? Contentment.CONTENT : Contentment.NOT_CONTENT;
  }
}
