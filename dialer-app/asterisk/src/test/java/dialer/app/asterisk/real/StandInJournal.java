package dialer.app.asterisk.real;

import dialer.app.asterisk.agi.DialGuard;
import dialer.app.asterisk.agi.QuestionTree;
import dialer.app.asterisk.agi.RefusalKey;
import dialer.app.asterisk.agi.ReturnedCalls;
import dialer.compliance.call.AttemptId;
import dialer.compliance.call.PhoneNumber;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Answers the dialplan as the journal would, from memory: an attempt passes once. */
public final class StandInJournal implements DialGuard, RefusalKey, ReturnedCalls, QuestionTree {

  static final PhoneNumber CALLER_ID = new PhoneNumber("+13125550100");

  private final Map<AttemptId, Pass> authorized = new ConcurrentHashMap<>();
  final List<Refusal> refusals = new CopyOnWriteArrayList<>();
  final List<Ring> rings = new CopyOnWriteArrayList<>();
  final List<Heard> keys = new CopyOnWriteArrayList<>();
  final CountDownLatch thaw = new CountDownLatch(1);
  volatile boolean frozen;

  /** Authorizes an attempt to the person of the network with these last digits. */
  void authorize(AttemptId attempt, String person, Treatment treatment) {
    authorize(attempt, toPerson(person, treatment));
  }

  void authorize(AttemptId attempt, Pass pass) {
    authorized.put(attempt, pass);
  }

  /** To the person of the network with these last digits, who may ring for 15 s. */
  static Pass toPerson(String person, Treatment treatment) {
    PhoneNumber number = new PhoneNumber("+131255501" + person);
    return new Pass(number, RealRoom.TRUNK, CALLER_ID, Duration.ofSeconds(15), treatment);
  }

  /** Its time is over before it was dialed. */
  void expire(AttemptId attempt) {
    authorized.remove(attempt);
  }

  static Treatment plain() {
    return new Treatment(false, false, false, "");
  }

  @Override
  public DialGuard.Answer pass(AttemptId attempt) {
    if (frozen) {
      awaitThaw();
    }
    Pass pass = authorized.remove(attempt);
    return pass == null ? new Refuse("not authorized, or used already") : pass;
  }

  private void awaitThaw() {
    try {
      thaw.await(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void keep(Refusal refusal) {
    refusals.add(refusal);
  }

  @Override
  public ReturnedCalls.Answer answer(Ring ring) {
    rings.add(ring);
    return ring.caller().endsWith("79") ? new ToAgent("", "", 20) : new ToMessage("", "");
  }

  @Override
  public Step next(AttemptId attempt, QuestionTree.Heard heard) {
    keys.add(heard);
    return keys.size() < 3 ? new Ask("refusal-kept", "123", 6) : new End("");
  }
}
