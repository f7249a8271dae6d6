package dialer.app.asterisk.ami;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** Collects the lines of asked-for lists of legs until each is complete. */
final class LegList {

  private record Asked(
      List<AmiEvent.LegListed> lines, CompletableFuture<List<AmiEvent.LegListed>> whole) {}

  private final Map<String, Asked> lists = new ConcurrentHashMap<>();

  CompletableFuture<List<AmiEvent.LegListed>> ask(String id) {
    Asked asked = new Asked(new ArrayList<>(), new CompletableFuture<>());
    lists.put(id, asked);
    return asked.whole().whenComplete((list, failure) -> lists.remove(id));
  }

  /** Takes one event of the actions session; called by one thread. */
  void take(AmiEvent event) {
    if (event instanceof AmiEvent.LegListed line && lists.containsKey(line.actionId())) {
      lists.get(line.actionId()).lines().add(line);
    }
    if (event instanceof AmiEvent.ListEnded end && lists.containsKey(end.actionId())) {
      Asked asked = lists.get(end.actionId());
      asked.whole().complete(List.copyOf(asked.lines()));
    }
  }

  /** Half a list is worse than none. */
  void fail(String why) {
    lists.values().forEach(asked -> asked.whole().completeExceptionally(new AmiAway(why)));
  }
}
