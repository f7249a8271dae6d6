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
import dialer.campaigns.survey.Questionnaire;
import dialer.compliance.suppression.SuppressionEntry.Refusal;
import dialer.ui.agent.DeskOrder.DispositionForm;
import dialer.ui.agent.DeskOrder.OrderForm;
import dialer.ui.agent.DeskOrder.RefusalWords;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Single entries of a disposition form in the campaigns' words. Pure; what is no such word is
 * refused by {@link IllegalArgumentException}.
 */
final class Entries {

  private static final Duration VISIT = Duration.ofHours(1);

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
      return Optional.of(new CallResult.Ordered(order(form.order().get()), said));
    }
    return form.appointment()
        .map(wish ->
            new CallResult.Appointed(
                new Appointment(
                    campaign.offer().product().orElse(campaign.name()),
                    wish.at(),
                    wish.at().plus(VISIT),
                    wish.place()),
                said));
  }

  private static Order order(OrderForm form) {
    return new Order(
        form.product(), form.quantity(), new Money(form.amount(), Currency.getInstance("JPY")));
  }

  static Map<String, Answer> answers(Questionnaire questions, Map<String, List<String>> given) {
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

  /** Of five steps on the screen, the two best are content. */
  static Contentment contentment(Optional<Integer> steps) {
    return steps
        .map(step -> step >= 4 ? Contentment.CONTENT : Contentment.NOT_CONTENT)
        .orElse(Contentment.NO_ANSWER);
  }
}
