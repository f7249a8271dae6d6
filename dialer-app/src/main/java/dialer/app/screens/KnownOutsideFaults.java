package dialer.app.screens;

import dialer.app.asterisk.ami.AmiAway;
import dialer.core.engine.Authorizations.JournalAway;
import dialer.core.hopper.HopperAway;
import dialer.ui.problem.OutsideFaults;
import java.util.Optional;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Tells a database, Redis or Asterisk server that is away from a bug. */
public final class KnownOutsideFaults implements OutsideFaults {

  private static final int DEEPEST = 10;

  @Override
  public Optional<String> keyOf(Throwable fault) {
    Throwable at = fault;
    for (int depth = 0; at != null && depth < DEEPEST; depth++, at = at.getCause()) {
      if (isDatabase(at)) {
        return Optional.of("database_away");
      }
      if (at instanceof HopperAway || at.getClass().getName().startsWith("io.lettuce.")) {
        return Optional.of("redis_away");
      }
      if (at instanceof AmiAway) {
        return Optional.of("asterisk_away");
      }
    }
    return Optional.empty();
  }

  private static boolean isDatabase(Throwable fault) {
    return fault instanceof JournalAway
        || fault instanceof DataAccessResourceFailureException
        || fault instanceof RecoverableDataAccessException
        || fault instanceof TransientDataAccessException
        || fault instanceof CannotCreateTransactionException;
  }
}
