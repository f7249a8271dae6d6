package dialer.campaigns.importing;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.JapaneseDate;
import java.time.chrono.JapaneseEra;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates of birth as lists write them: 1975-01-31, 1975/1/31, 1975年1月31日, 19750131, and in Japanese
 * eras S50.1.31, 昭和50年1月31日, 令和元年5月1日. A date written with the year last is read by the order of
 * the list's country, month first in the United States.
 */
final class BirthDates {

  private static final int EARLIEST = 1873;
  private static final int LATEST = 2099;
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*日?");
  private static final Pattern YEAR_LAST =
      Pattern.compile("(\\d{1,2})\\s*[-/.]\\s*(\\d{1,2})\\s*[-/.]\\s*(\\d{4})");
  private static final Pattern DIGITS = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
  private static final Pattern ERA =
      Pattern.compile(
          "(明治|大正|昭和|平成|令和|[MTSHR])\\s*(\\d{1,2}|元)\\s*[-/.年]"
              + "\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*日?");

  private BirthDates() {}

  /** The date, or empty where the text is none. */
  static Optional<LocalDate> parse(String text, String region) {
    String narrow =
        Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
    String day = narrow.replaceFirst("[ T]\\d{1,2}:\\d{2}(:\\d{2})?$", "");
    return attempt(() -> read(day, region)).filter(BirthDates::plausible);
  }

  private static Optional<LocalDate> read(String text, String region) {
    Matcher era = ERA.matcher(text);
    if (era.matches()) {
      return Optional.of(ofEra(era));
    }
    for (Pattern pattern : List.of(YEAR_FIRST, DIGITS)) {
      Matcher matcher = pattern.matcher(text);
      if (matcher.matches()) {
        return Optional.of(LocalDate.of(part(matcher, 1), part(matcher, 2), part(matcher, 3)));
      }
    }
    Matcher last = YEAR_LAST.matcher(text);
    return last.matches() && !region.equals("JP")
        ? Optional.of(yearLast(last, region.equals("US")))
        : Optional.empty();
  }

  private static LocalDate yearLast(Matcher matcher, boolean monthFirst) {
    int month = part(matcher, monthFirst ? 1 : 2);
    int day = part(matcher, monthFirst ? 2 : 1);
    return LocalDate.of(part(matcher, 3), month, day);
  }

  private static LocalDate ofEra(Matcher matcher) {
    int year = matcher.group(2).equals("元") ? 1 : part(matcher, 2);
    JapaneseDate date =
        JapaneseDate.of(era(matcher.group(1)), year, part(matcher, 3), part(matcher, 4));
    return LocalDate.from(date);
  }

  private static JapaneseEra era(String name) {
    return switch (name) {
      case "明治", "M" -> JapaneseEra.MEIJI;
      case "大正", "T" -> JapaneseEra.TAISHO;
      case "昭和", "S" -> JapaneseEra.SHOWA;
      case "平成", "H" -> JapaneseEra.HEISEI;
      default -> JapaneseEra.REIWA;
    };
  }

  private static boolean plausible(LocalDate date) {
    return date.getYear() >= EARLIEST && date.getYear() <= LATEST;
  }

  private static Optional<LocalDate> attempt(Supplier<Optional<LocalDate>> reading) {
    try {
      return reading.get();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static int part(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }
}
