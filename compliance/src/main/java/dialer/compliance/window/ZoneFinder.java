package dialer.compliance.window;

import com.google.i18n.phonenumbers.PhoneNumberToTimeZonesMapper;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber;
import dialer.compliance.call.CalleeFacts;
import dialer.compliance.call.PhoneNumber;
import dialer.compliance.call.PhoneNumbers;
import dialer.compliance.window.Place.Zone;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Candidate zones and regions of a call: all that the number says and all that the list says of the
 * person. More knowledge adds candidates; only a zone that the callee stated, and that the others
 * do not contradict, narrows them. Safe from any thread; remembers numbers it has seen.
 */
public final class ZoneFinder {

  private static final int REMEMBERED = 200_000;
  private static final String UNKNOWN = "Etc/Unknown";
  private static final PhoneNumberUtil PLANS = PhoneNumberUtil.getInstance();

  private final Map<String, Place> seen = new ConcurrentHashMap<>();

  /** Where the callee may be. */
  public Place find(PhoneNumber number, CalleeFacts callee) {
    Place byNumber = placeOf(number);
    if (callee.regions().isEmpty()
        && callee.statedZone().isEmpty()
        && callee.postalCode().isEmpty()) {
      return byNumber;
    }
    Set<String> regions = new TreeSet<>(byNumber.regions());
    regions.addAll(callee.regions());
    Optional<Set<String>> postal =
        callee.postalCode().flatMap(code -> PostalCodes.regionsOf(code, countries(regions)));
    Set<String> stated = new TreeSet<>(callee.regions());
    postal.ifPresent(stated::addAll);
    regions.addAll(stated);
    if (postal.filter(Set::isEmpty).isPresent() && callee.statedZone().isEmpty()) {
      return new Place(regions, List.of());
    }
    return new Place(regions, narrowed(zonesOf(byNumber, stated), callee.statedZone()));
  }

  /** The number's zones and those of each region; none if one of the regions is unknown. */
  private static Map<String, Zone> zonesOf(Place byNumber, Set<String> stated) {
    Map<String, Zone> zones = new TreeMap<>();
    byNumber.zones().forEach(zone -> put(zones, zone));
    for (String region : stated) {
      if (!says(byNumber, region) && !addRegion(region, zones)) {
        return new TreeMap<>();
      }
    }
    return zones;
  }

  private static Set<String> countries(Set<String> regions) {
    Set<String> countries = new TreeSet<>();
    regions.forEach(region -> countries.add(region.split("-")[0]));
    return countries;
  }

  /** Whether the number says that region already, or a part of it. */
  private static boolean says(Place byNumber, String region) {
    boolean country = region.indexOf('-') < 0;
    return country
        && !byNumber.zones().isEmpty()
        && byNumber.regions().stream()
            .anyMatch(r -> r.equals(region) || r.startsWith(region + "-"));
  }

  private static boolean addRegion(String region, Map<String, Zone> zones) {
    Set<String> own = RegionTables.zonesOf(region);
    Set<String> ids = own.isEmpty() ? RegionTables.zonesOf(region.split("-")[0]) : own;
    ids.forEach(id -> zone(id).ifPresent(zone -> put(zones, zone)));
    return !ids.isEmpty();
  }

  private static List<Zone> narrowed(Map<String, Zone> zones, Optional<ZoneId> stated) {
    if (stated.isEmpty()) {
      return List.copyOf(zones.values());
    }
    Optional<Zone> zone =
        stated.get() instanceof ZoneOffset offset
            ? Optional.of(new Zone(offset.getId(), offset.getRules()))
            : zone(stated.get().getId());
    if (zone.isEmpty()) {
      return List.of();
    }
    if (zones.isEmpty() || zones.containsKey(clock(zone.get()))) {
      return List.of(zone.get());
    }
    put(zones, zone.get());
    return List.copyOf(zones.values());
  }

  private Place placeOf(PhoneNumber number) {
    Place known = seen.get(number.e164());
    if (known != null) {
      return known;
    }
    Place place = number.e164().startsWith("+1") ? northAmerica(number) : elsewhere(number);
    if (seen.size() >= REMEMBERED) {
      seen.clear();
    }
    seen.put(number.e164(), place);
    return place;
  }

  private static Place northAmerica(PhoneNumber number) {
    return RegionTables.areaCode(number.e164())
        .map(code -> {
          Set<String> regions = new LinkedHashSet<>(code.regions());
          code.regions().forEach(region -> regions.add(region.substring(0, 2)));
          return new Place(regions, zones(code.zones()));
        })
        .orElseGet(() -> elsewhere(number));
  }

  private static Place elsewhere(PhoneNumber number) {
    Phonenumber.PhoneNumber parsed = PhoneNumbers.planned(number);
    Optional<String> region = PhoneNumbers.region(number);
    PhoneNumberType type = PLANS.getNumberType(parsed);
    boolean placeless =
        parsed.getCountryCode() == 1
            && (type == PhoneNumberType.TOLL_FREE || type == PhoneNumberType.PERSONAL_NUMBER);
    PhoneNumberToTimeZonesMapper mapper = PhoneNumberToTimeZonesMapper.getInstance();
    List<String> ids =
        type == PhoneNumberType.UNKNOWN
            ? mapper.getTimeZonesForGeographicalNumber(parsed)
            : mapper.getTimeZonesForNumber(parsed);
    Set<String> regions = region.map(Set::of).orElse(Set.of());
    return new Place(regions, placeless || ids.contains(UNKNOWN) ? List.of() : zones(ids));
  }

  private static List<Zone> zones(Iterable<String> ids) {
    Map<String, Zone> zones = new TreeMap<>();
    for (String id : ids) {
      Optional<Zone> zone = zone(id);
      if (zone.isEmpty()) {
        return new ArrayList<>();
      }
      put(zones, zone.get());
    }
    return List.copyOf(zones.values());
  }

  private static Optional<Zone> zone(String id) {
    return PinnedZones.rules(id).map(rules -> new Zone(id, rules));
  }

  /** Zones with the same clock count once, under the name the zone table prefers. */
  private static void put(Map<String, Zone> zones, Zone zone) {
    zones.merge(clock(zone), zone, (a, b) -> RegionTables.isPrimary(b.id()) ? b : a);
  }

  private static String clock(Zone zone) {
    return PinnedZones.canonical(zone.id()).orElse(zone.id());
  }
}
