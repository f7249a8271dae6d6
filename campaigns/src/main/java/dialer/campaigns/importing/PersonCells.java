package dialer.campaigns.importing;

import dialer.campaigns.lead.LeadPerson;
import dialer.campaigns.lead.PostalAddress;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a row says of the person. */
final class PersonCells {

  private static final Map<String, String> COUNTRIES = countries();
  private static final Map<String, String> LANGUAGES =
      Map.of(
          "日本語",
          "ja",
          "japanese",
          "ja",
          "英語",
          "en",
          "english",
          "en",
          "フランス語",
          "fr",
          "french",
          "fr",
          "français",
          "fr");

  private PersonCells() {}

  static LeadPerson read(RowCells cells, String region) throws RowRefused {
    return new LeadPerson(
        joined(cells, LeadField.NAME, LeadField.FAMILY_NAME, LeadField.GIVEN_NAME),
        joined(cells, LeadField.READING, LeadField.FAMILY_READING, LeadField.GIVEN_READING),
        cells.text(LeadField.COMPANY),
        email(cells),
        birth(cells, region),
        address(cells),
        language(cells),
        cells.text(LeadField.EXTERNAL_ID));
  }

  /** The country whose national form the row's numbers are in. */
  static String region(RowCells cells, String otherwise) {
    String country = country(cells);
    return country.isEmpty() ? otherwise : country;
  }

  private static String joined(RowCells cells, LeadField whole, LeadField family, LeadField given) {
    String name = cells.text(whole);
    if (!name.isEmpty()) {
      return name;
    }
    String last = cells.text(family);
    String first = cells.text(given);
    boolean latin = (last + first).codePoints().allMatch(point -> point < 0x2e80);
    return (latin ? first + " " + last : last + " " + first).strip();
  }

  private static String email(RowCells cells) {
    String text = cells.text(LeadField.EMAIL);
    if (text.matches("[^\\s@<>\"]+@[^\\s@<>\"]+\\.[^\\s@<>\"]+") && text.length() <= 254) {
      return text;
    }
    cells.keep(cells.header(LeadField.EMAIL), text);
    return "";
  }

  private static Optional<LocalDate> birth(RowCells cells, String region) throws RowRefused {
    String text = cells.known(LeadField.BIRTH);
    Optional<LocalDate> date = BirthDates.parse(text, region);
    if (date.isEmpty() && !text.isEmpty()) {
      throw new RowRefused(ImportFault.BIRTH_INVALID, cells.header(LeadField.BIRTH), text);
    }
    return date;
  }

  private static PostalAddress address(RowCells cells) throws RowRefused {
    String country = country(cells);
    if (country.isEmpty()) {
      cells.keep(cells.header(LeadField.COUNTRY), cells.text(LeadField.COUNTRY));
    }
    return new PostalAddress(
        country,
        cells.text(LeadField.REGION),
        cells.text(LeadField.POSTAL_CODE),
        cells.text(LeadField.ADDRESS),
        zone(cells));
  }

  /** A zone that nobody knows would hide where the person is: better no lead than a wrong hour. */
  private static Optional<ZoneId> zone(RowCells cells) throws RowRefused {
    String text = cells.known(LeadField.ZONE);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(ZoneId.of(text));
    } catch (DateTimeException e) {
      throw new RowRefused(ImportFault.ZONE_INVALID, cells.header(LeadField.ZONE), text);
    }
  }

  private static String country(RowCells cells) {
    String text = cells.text(LeadField.COUNTRY).toLowerCase(Locale.ROOT);
    return COUNTRIES.getOrDefault(text, "");
  }

  private static Optional<Locale> language(RowCells cells) {
    String text = cells.text(LeadField.LANGUAGE).toLowerCase(Locale.ROOT);
    String tag = LANGUAGES.getOrDefault(text, text.replace('_', '-'));
    Locale locale = Locale.forLanguageTag(tag);
    if (!tag.isEmpty() && locale.getLanguage().length() == 2) {
      return Optional.of(locale);
    }
    cells.keep(cells.header(LeadField.LANGUAGE), cells.text(LeadField.LANGUAGE));
    return Optional.empty();
  }

  private static Map<String, String> countries() {
    Map<String, String> names = new HashMap<>();
    for (String code : Locale.getISOCountries()) {
      Locale country = Locale.of("", code);
      names.put(code.toLowerCase(Locale.ROOT), code);
      names.put(country.getISO3Country().toLowerCase(Locale.ROOT), code);
      names.put(country.getDisplayCountry(Locale.ENGLISH).toLowerCase(Locale.ROOT), code);
      names.put(country.getDisplayCountry(Locale.JAPANESE), code);
    }
    names.put("アメリカ", "US");
    names.put("米国", "US");
    names.put("usa", "US");
    names.put("uk", "GB");
    names.put("英国", "GB");
    return Map.copyOf(names);
  }
}
