package dialer.compliance.window;

import static org.assertj.core.api.Assertions.assertThat;

import dialer.compliance.Calls;
import dialer.compliance.call.ProposedCall;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZoneFinderTest {

  private final ZoneFinder finder = new ZoneFinder();

  private Place find(Calls call) {
    ProposedCall proposed = call.now();
    return finder.find(proposed.number(), proposed.callee());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "+13125550142 | America/Chicago | US,US-IL",
        "+33199001234 | Europe/Paris | FR",
        "+81312345678 | Asia/Tokyo | JP",
        "+819012345678 | Asia/Tokyo | JP",
        "+815012345678 | Asia/Tokyo | JP",
        "+447700900123 | Europe/London | GB",
        "+447400123456 | Europe/London | GB",
        "+17385550100 | America/Los_Angeles | US,US-CA",
        "+12735550100 | America/Halifax,America/Toronto | CA,CA-QC",
        "+17095550100 | America/Goose_Bay,America/St_Johns | CA,CA-NL",
        "+16045550100 | America/Vancouver | CA,CA-BC",
        "+18505550100 | America/Chicago,America/New_York | US,US-FL",
        "+34612345678 | Atlantic/Canary,Europe/Madrid | ES",
        "+919876543210 | Asia/Calcutta | IN"
      })
  void aNumberAloneGivesEveryZoneItMayBeIn(String number, String zones, String regions) {
    Place place = find(Calls.to(number));
    assertThat(place.zoneIds()).isEqualTo(zones);
    assertThat(place.regions()).containsExactlyInAnyOrder(regions.split(","));
  }

  @Test
  void anAustralianMobileMayBeAnywhereInAustralia() {
    assertThat(find(Calls.to("+61412345678")).zoneIds())
        .contains("Australia/Sydney", "Australia/Perth", "Indian/Christmas");
  }

  @ParameterizedTest
  @CsvSource({"+18005550199", "+18885551234", "+15005550100"})
  void aNumberWithoutAPlaceHasNoZone(String number) {
    assertThat(find(Calls.to(number)).zones()).isEmpty();
  }

  @Test
  void aTollFreeNumberCanBeCalledWhereTheCalleeSaysItIs() {
    assertThat(find(Calls.to("+18885551234").statedZone("America/Denver")).zoneIds())
        .isEqualTo("America/Denver");
  }

  @Test
  void anAddressInAnotherStateAddsItsZonesAndItsRegion() {
    Place place = find(Calls.to(Calls.ADA).regions("US-FL"));
    assertThat(place.zoneIds()).isEqualTo("America/Chicago,America/New_York");
    assertThat(place.regions()).containsExactlyInAnyOrder("US", "US-IL", "US-FL");
  }

  @Test
  void theCountryTheNumberSaysAlreadyAddsNothing() {
    assertThat(find(Calls.to(Calls.ADA).regions("US")).zoneIds()).isEqualTo("America/Chicago");
    assertThat(find(Calls.to(Calls.CHIYO).regions("JP-13")).zoneIds()).isEqualTo("Asia/Tokyo");
  }

  @Test
  void aStatedZoneNarrowsOnlyWhereItIsACandidate() {
    assertThat(find(Calls.to("+18505550100").statedZone("America/Chicago")).zoneIds())
        .isEqualTo("America/Chicago");
    assertThat(find(Calls.to(Calls.CHIYO).statedZone("Europe/Paris")).zoneIds())
        .isEqualTo("Asia/Tokyo,Europe/Paris");
  }

  @Test
  void aRegionNobodyKnowsMakesThePlaceUnknown() {
    assertThat(find(Calls.to(Calls.CHIYO).regions("XX")).zones()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "+13125550142 | 60601 | America/Chicago | US,US-IL",
        "+13125550142 | 33101-1234 | America/Chicago,America/New_York | US,US-IL,US-FL",
        "+13125550142 | 99501 | America/Adak,America/Anchorage,America/Chicago | US,US-IL,US-AK",
        "+16045550100 | K1A 0B6 | America/Atikokan,America/Toronto,America/Vancouver,"
            + "America/Winnipeg | CA,CA-BC,CA-ON",
        "+13125550142 | unknown | America/Chicago | US,US-IL",
        "+81312345678 | 100-0001 | Asia/Tokyo | JP",
        "+33199001234 | 75001 | Europe/Paris | FR"
      })
  void aPostalCodeElsewhereAddsItsZonesAndItsRegion(
      String number, String code, String zones, String regions) {
    Place place = find(Calls.to(number).postalCode(code));
    assertThat(place.zoneIds()).isEqualTo(zones);
    assertThat(place.regions()).containsExactlyInAnyOrder(regions.split(","));
  }

  @Test
  void militaryMailSaysNothingOfAPlace() {
    assertThat(find(Calls.to(Calls.ADA).postalCode("09012")).zones()).isEmpty();
    assertThat(find(Calls.to(Calls.ADA).postalCode("09012").statedZone("Europe/Berlin")).zones())
        .isNotEmpty();
  }
}
