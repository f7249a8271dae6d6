package dialer.app.inbound;

import dialer.app.asterisk.agi.RefusalKey;
import dialer.app.inbound.CalledPeople.Called;
import dialer.compliance.call.PhoneNumber;
import dialer.compliance.suppression.SuppressionEntry;
import dialer.compliance.suppression.SuppressionEntry.Origin;
import dialer.compliance.suppression.SuppressionList;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Key 9: the number goes onto the client's do-not-call list, for ever. */
public final class RefusalKeys implements RefusalKey {

  private static final Logger LOG = LoggerFactory.getLogger(RefusalKeys.class);

  private final CalledPeople people;
  private final SuppressionList list;
  private final InstantSource clock;

  /** Enters refusals into that list. */
  public RefusalKeys(CalledPeople people, SuppressionList list, InstantSource clock) {
    this.people = people;
    this.list = list;
    this.clock = clock;
  }

  @Override
  public void keep(Refusal refusal) {
    Optional<Called> called =
        refusal.attempt().isPresent()
            ? people.byAttempt(refusal.attempt().get())
            : number(refusal.caller())
                .flatMap(n -> people.byNumber(n, refusal.called()))
                .map(CalledPeople.Known::called);
    Origin origin = refusal.attempt().isPresent() ? Origin.KEY_PRESS : Origin.RETURNED_CALL;
    if (called.isPresent()) {
      list.add(entry(called.get().number(), Optional.of(called.get()), origin));
    } else {
      number(refusal.caller())
          .ifPresentOrElse(
              caller -> list.add(entry(caller, Optional.empty(), origin)),
              () -> LOG.warn("a refusal of nobody known was pressed; nothing can be entered"));
    }
  }

  /** Of somebody we do not remember calling: nobody's campaigns may call that number. */
  private SuppressionEntry entry(PhoneNumber number, Optional<Called> called, Origin origin) {
    return new SuppressionEntry(
        number,
        called.map(Called::client),
        Optional.empty(),
        Optional.empty(),
        origin,
        Optional.empty(),
        clock.instant(),
        Optional.empty(),
        "key 9");
  }

  static Optional<PhoneNumber> number(String text) {
    return text.matches("\\+[1-9][0-9]{6,14}")
        ? Optional.of(new PhoneNumber(text))
        : Optional.empty();
  }
}
