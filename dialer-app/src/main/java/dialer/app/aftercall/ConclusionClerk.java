package dialer.app.aftercall;

import dialer.app.desk.KeptConclusions;
import dialer.campaigns.desk.Conclusion;
import dialer.campaigns.desk.Conclusions;
import dialer.campaigns.desk.Conclusions.Saved;
import dialer.compliance.call.AttemptId;
import java.time.Duration;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries out what agents have concluded, once the call is over and it can no longer be taken back.
 * Repeats what a kill has cut short; a conclusion carried out twice ends as one.
 */
public final class ConclusionClerk {

  private static final Logger LOG = LoggerFactory.getLogger(ConclusionClerk.class);
  private static final int BATCH = 100;
  private static final Duration PAUSE = Duration.ofSeconds(30);

  private final KeptConclusions kept;
  private final Conclusions conclusions;
  private final InstantSource clock;

  /** Takes from there and saves there. */
  public ConclusionClerk(KeptConclusions kept, Conclusions conclusions, InstantSource clock) {
    this.kept = kept;
    this.conclusions = conclusions;
    this.clock = clock;
  }

  /** Carries out those that are due; never throws, what failed is tried again. */
  public void run() {
    try {
      kept.due(BATCH).forEach(this::carryOut);
    } catch (RuntimeException e) {
      LOG.warn("conclusions could not be read: {}; tried again", e.toString());
    }
  }

  private void carryOut(Conclusion conclusion) {
    AttemptId attempt = conclusion.record().attempt();
    try {
      Saved saved = conclusions.save(conclusion, clock.instant());
      switch (saved) {
        case Saved.Done _ -> {}
        case Saved.Refused bad ->
            LOG.warn("attempt {}: its conclusion was refused: {}", attempt, bad.faults());
        case Saved.Outrun _ ->
            LOG.warn("attempt {}: somebody else has concluded it meanwhile", attempt);
      }
      kept.done(attempt);
    } catch (RuntimeException e) {
      LOG.warn("attempt {}: could not be concluded: {}; tried again", attempt, e.toString());
      kept.later(attempt, PAUSE);
    }
  }
}
