package dialer.app.asterisk.ami;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Who waits for which answer, by ActionID and nothing else; forgets in time. The library's own
 * table keeps an entry for every action that was never answered.
 */
final class PendingAnswers {

  private record Waiting(long deadline, CompletableFuture<Answer> answer) {}

  private final Map<String, Waiting> waiting = new ConcurrentHashMap<>();
  private final AmiMeters meters;

  PendingAnswers(AmiMeters meters) {
    this.meters = meters;
  }

  /** Registers an action; an id that is already waiting is a mistake of ours. */
  CompletableFuture<Answer> expect(String id, long deadlineNanos) {
    Waiting mine = new Waiting(deadlineNanos, new CompletableFuture<>());
    if (waiting.putIfAbsent(id, mine) != null) {
      throw new IllegalStateException("action " + id + " is already waiting for its answer");
    }
    return mine.answer();
  }

  /** Hands an answer over; one that nobody waits for is counted. */
  void arrived(String id, Answer answer) {
    Waiting mine = waiting.remove(id);
    if (mine == null) {
      meters.orphanResponse();
    } else {
      mine.answer().complete(answer);
    }
  }

  /** Ends what has waited too long: unknown, not failed. */
  void expire(long nowNanos) {
    waiting.forEach((id, entry) -> {
      if (entry.deadline() - nowNanos < 0 && waiting.remove(id, entry)) {
        meters.unanswered();
        entry.answer().complete(new Answer.Unknown(true, "no answer in time"));
      }
    });
  }

  /** Ends all: the connection has gone. */
  void abandon(String reason) {
    waiting.forEach((id, entry) -> {
      if (waiting.remove(id, entry)) {
        entry.answer().complete(new Answer.Unknown(true, reason));
      }
    });
  }

  int size() {
    return waiting.size();
  }
}
