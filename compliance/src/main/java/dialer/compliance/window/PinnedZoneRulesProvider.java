package dialer.compliance.window;

import java.time.zone.ZoneRules;
import java.time.zone.ZoneRulesException;
import java.time.zone.ZoneRulesProvider;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Gives {@link PinnedZones} to {@code java.time}. Made by the JDK itself, from a system property.
 */
public final class PinnedZoneRulesProvider extends ZoneRulesProvider {

  @Override
  protected Set<String> provideZoneIds() {
    return PinnedZones.ids();
  }

  @Override
  protected @Nullable ZoneRules provideRules(String zoneId, boolean forCaching) {
    return PinnedZones.rules(zoneId)
        .orElseThrow(() -> new ZoneRulesException("Unknown time-zone ID: " + zoneId));
  }

  @Override
  protected NavigableMap<String, ZoneRules> provideVersions(String zoneId) {
    return new TreeMap<>(java.util.Map.of(PinnedZones.version(), provideKnown(zoneId)));
  }

  private static ZoneRules provideKnown(String zoneId) {
    return PinnedZones.rules(zoneId)
        .orElseThrow(() -> new ZoneRulesException("Unknown time-zone ID: " + zoneId));
  }
}
