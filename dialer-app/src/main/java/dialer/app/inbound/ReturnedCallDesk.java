package dialer.app.inbound;

import dialer.app.asterisk.agi.ReturnedCalls;
import dialer.app.asterisk.calls.ReturnedCallNews;
import dialer.app.inbound.CalledPeople.Called;
import java.util.Optional;

/**
 * Somebody rings the number we showed: hears who called, may press 9, else the campaign's message.
 */
public final class ReturnedCallDesk implements ReturnedCalls {

  private final CalledPeople people;
  private final InboundContacts contacts;

  /** Writes down every returned call. */
  public ReturnedCallDesk(CalledPeople people, InboundContacts contacts) {
    this.people = people;
    this.contacts = contacts;
  }

  @Override
  public Answer answer(Ring ring) {
    Optional<Called> called =
        RefusalKeys.number(ring.caller()).flatMap(number -> people.byNumber(number, ring.called()));
    called.ifPresent(person -> contacts.began(ring.leg(), ring.called(), person));
    String message = called.map(Called::message).orElse("");
    return new ToMessage(message, message);
  }

  /** What became of it. */
  public void on(ReturnedCallNews news) {
    contacts.happened(news.leg(), news.phase(), news.at());
  }
}
