package dialer.app.screens;

import dialer.app.desk.AgentDay;
import dialer.app.desk.AgentDays;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The days of agents as last read; screens ask more often than the figures change. */
final class AgentDayBook {

  private static final Duration FRESH = Duration.ofSeconds(3);

  private final AgentDays days;
  private final Map<UUID, AgentDay> known = new ConcurrentHashMap<>();

  AgentDayBook(AgentDays days) {
    this.days = days;
  }

  /** The account's day in that zone. */
  AgentDay of(UUID account, ZoneId zone, Instant now) {
    read(List.of(account), zone, now);
    return known.getOrDefault(account, AgentDay.none(now));
  }

  /** Reads those that are not fresh, all at once. */
  void read(List<UUID> accounts, ZoneId zone, Instant now) {
    List<UUID> stale = accounts.stream().filter(account -> isStale(account, now)).toList();
    if (stale.isEmpty()) {
      return;
    }
    Instant midnight = now.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
    Map<UUID, AgentDay> read = days.of(stale, midnight, now);
    stale.forEach(account -> known.put(account, read.getOrDefault(account, AgentDay.none(now))));
  }

  private boolean isStale(UUID account, Instant now) {
    AgentDay day = known.get(account);
    return day == null || Duration.between(day.at(), now).compareTo(FRESH) >= 0;
  }
}
