package dialer.app.aftercall;

import dialer.app.desk.KeptConclusions;
import dialer.app.desk.KeptConclusions.Due;
import dialer.campaigns.desk.Conclusion;
import dialer.campaigns.desk.Conclusions;
import dialer.campaigns.desk.Conclusions.Saved;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries out what agents have concluded, once the call is over and it can no longer be taken back.
 * Repeats what a kill has cut short; a conclusion carried out twice ends as one.
 *
 * <p>One that cannot be carried out is never lost and never holds its lead for ever: it becomes a
 * dead letter for the administrator, and its lead is taken out until somebody has looked at it.
 */
public final class ConclusionClerk {

  /** Tries of one conclusion; with the growing pauses between them that is about ten minutes. */
  static final int TRIES = 8;

  private static final Logger LOG = LoggerFactory.getLogger(ConclusionClerk.class);
  private static final int BATCH = 100;
  private static final Duration PAUSE = Duration.ofSeconds(5);

  private final KeptConclusions kept;
  private final Conclusions conclusions;
  private final InstantSource clock;
  private final AtomicLong givenUp = new AtomicLong();

  /** Takes from there and saves there. */
  public ConclusionClerk(KeptConclusions kept, Conclusions conclusions, InstantSource clock) {
    this.kept = kept;
    this.conclusions = conclusions;
    this.clock = clock;
  }

  /** How many became dead letters since the start: each is a bug or a changed campaign. */
  public long givenUp() {
    return givenUp.get();
  }

  /** Carries out those that are due; never throws, what failed is tried again. */
  public void run() {
    try {
      kept.due(BATCH).forEach(this::carryOut);
    } catch (RuntimeException e) {
      LOG.warn("conclusions could not be read: {}; tried again", e.toString());
    }
  }

  /** One that cannot even be given up waits, so that those after it have their turn. */
  private void carryOut(Due due) {
    try {
      attend(due);
    } catch (RuntimeException e) {
      try {
        postpone(due, e);
      } catch (RuntimeException again) {
        LOG.warn("attempt {}: could not be put off: {}; tried again", due.attempt(), again + "");
      }
    }
  }

  private void attend(Due due) {
    if (due.conclusion().isEmpty()) {
      giveUp(due, "what was saved cannot be read by this version");
      return;
    }
    try {
      save(due, due.conclusion().get());
    } catch (RuntimeException e) {
      failed(due, e);
    }
  }

  private void save(Due due, Conclusion conclusion) {
    switch (conclusions.save(conclusion, clock.instant())) {
      case Saved.Done _ -> kept.done(due);
      case Saved.Refused bad ->
          giveUp(due, "it does not fit the campaign any more: " + bad.faults());
      case Saved.Outrun _ ->
          failed(due, new IllegalStateException("the call or its case was concluded meanwhile"));
    }
  }

  private void failed(Due due, RuntimeException fault) {
    if (due.tries() + 1 >= TRIES) {
      LOG.error("attempt {}: its conclusion failed {} times", due.attempt(), TRIES, fault);
      giveUp(due, "it failed " + TRIES + " times: " + fault.getMessage());
    } else {
      postpone(due, fault);
    }
  }

  private void postpone(Due due, RuntimeException fault) {
    LOG.warn("attempt {}: could not be concluded: {}; tried again", due.attempt(), fault + "");
    kept.later(due, PAUSE.multipliedBy(1L << Math.min(due.tries(), TRIES)));
  }

  private void giveUp(Due due, String why) {
    if (kept.giveUp(due, why)) {
      givenUp.incrementAndGet();
      LOG.error("attempt {}: its conclusion is given up, see dead letters: {}", due.attempt(), why);
    }
  }
}
