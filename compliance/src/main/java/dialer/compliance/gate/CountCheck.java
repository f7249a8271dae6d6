package dialer.compliance.gate;

import dialer.compliance.call.Dialing;
import dialer.compliance.rulebook.Across;
import dialer.compliance.rulebook.CapRule;
import dialer.compliance.rulebook.Count;
import dialer.compliance.rulebook.Judgement.UntilDecided;
import dialer.compliance.rulebook.QuietRule;
import dialer.compliance.rulebook.Scope;
import dialer.compliance.rulebook.Span;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * Caps and quiet periods: how many earlier contacts still count. An attempt whose outcome nobody
 * knows (it has no events) counts for every cap, but is no refusal.
 *
 * @param counts whether a contact counts for the call
 * @param span how long it counts
 * @param fewerThan passes while fewer than this many count
 * @param reason the reason of the refusal
 */
record CountCheck(
    BiPredicate<Question, PastContact> counts, Span span, int fewerThan, String reason)
    implements Check {

  private static final Set<String> ANSWERED =
      Set.of(
          "answered",
          "conversation",
          "refused",
          "dnc_request",
          "hung_up_early",
          "abandoned",
          "machine_detected",
          "order_taken",
          "contract_made");

  static CountCheck of(CapRule rule) {
    boolean redials = rule.count() == Count.AUTOMATIC_REDIALS_UNANSWERED;
    boolean narrow =
        rule.per().contains(Scope.SUBJECT)
            || rule.per().contains(Scope.PRODUCT)
            || rule.per().contains(Scope.DEBT);
    BiPredicate<Question, PastContact> counts =
        (q, contact) ->
            counted(rule.count(), contact)
                && (!narrow || sameProduct(q, contact))
                && (rule.across() != Across.CAMPAIGN || sameCampaign(q, contact))
                && !(redials && q.call().dialing() == Dialing.MANUAL);
    return new CountCheck(counts, rule.window(), redials ? rule.max() + 1 : rule.max(), "cap");
  }

  static CountCheck of(QuietRule rule) {
    boolean narrow =
        (rule.scope().contains(Scope.SUBJECT)
                || rule.scope().contains(Scope.PRODUCT)
                || rule.scope().contains(Scope.DEBT))
            && !rule.head().holds(UntilDecided.WIDEN_TO_SELLER);
    BiPredicate<Question, PastContact> counts =
        (q, contact) ->
            !Collections.disjoint(contact.events(), rule.after())
                && (!narrow || sameProduct(q, contact));
    return new CountCheck(counts, rule.length(), Math.max(1, rule.count()), "quiet");
  }

  @Override
  public Answer at(Question q, Instant at) {
    long counting = ends(q).stream().filter(end -> end.isAfter(at)).count();
    if (counting < fewerThan) {
      return Answer.pass();
    }
    return Answer.fail(
        reason, Map.of("count", Long.toString(counting), "limit", Integer.toString(fewerThan)));
  }

  @Override
  public Optional<Instant> next(Question q, Instant from) {
    List<Instant> counting = ends(q).stream().filter(end -> end.isAfter(from)).sorted().toList();
    if (counting.size() < fewerThan) {
      return Optional.of(from);
    }
    return fewerThan == 0
        ? Optional.empty()
        : Optional.of(counting.get(counting.size() - fewerThan))
            .filter(end -> !end.equals(Instant.MAX));
  }

  private List<Instant> ends(Question q) {
    if (q.record().contacts().isEmpty()) {
      return List.of();
    }
    return q.record().contacts().stream()
        .filter(contact -> counts.test(q, contact))
        .map(contact -> SpanEnd.of(span, contact.at(), q.place()))
        .toList();
  }

  private static boolean counted(Count count, PastContact contact) {
    boolean unknown = contact.events().isEmpty();
    boolean answered = !Collections.disjoint(contact.events(), ANSWERED);
    return switch (count) {
      case ATTEMPTS -> true;
      case ANSWERED -> unknown || answered;
      case CONVERSATIONS -> unknown || contact.events().contains("conversation");
      case AUTOMATIC_REDIALS_UNANSWERED -> !answered;
    };
  }

  /** Different only if both are known and differ. */
  private static boolean sameProduct(Question q, PastContact contact) {
    Optional<String> product = q.call().callee().product();
    return product.isEmpty() || contact.product().isEmpty() || product.equals(contact.product());
  }

  private static boolean sameCampaign(Question q, PastContact contact) {
    return contact.campaign().equals(q.call().campaign());
  }
}
