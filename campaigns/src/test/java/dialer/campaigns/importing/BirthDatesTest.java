package dialer.campaigns.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BirthDatesTest {

  @ParameterizedTest
  @CsvSource({
    "1975-01-31, JP, 1975-01-31",
    "1975/1/31, JP, 1975-01-31",
    "1975.1.31, JP, 1975-01-31",
    "19750131, JP, 1975-01-31",
    "1975年1月31日, JP, 1975-01-31",
    "１９７５年１月３１日, JP, 1975-01-31",
    "S50.1.1, JP, 1975-01-01",
    "s50/1/1, JP, 1975-01-01",
    "昭和50年1月1日, JP, 1975-01-01",
    "Ｓ５０．１．１, JP, 1975-01-01",
    "㍼50年1月1日, JP, 1975-01-01",
    "H元.1.8, JP, 1989-01-08",
    "平成元年1月8日, JP, 1989-01-08",
    "S64.1.7, JP, 1989-01-07",
    "R1.5.1, JP, 2019-05-01",
    "令和元年5月1日, JP, 2019-05-01",
    "T15.12.24, JP, 1926-12-24",
    "M40.1.1, JP, 1907-01-01",
    "1975/1/31 0:00:00, JP, 1975-01-31",
    "01/31/1975, US, 1975-01-31",
    "31/01/1975, FR, 1975-01-31",
  })
  void readsWesternAndEraDates(String text, String region, LocalDate date) {
    assertThat(BirthDates.parse(text, region)).contains(date);
  }

  @ParameterizedTest
  @CsvSource({
    "1975-02-30, JP",
    "S64.1.8, JP",
    "S50.13.1, JP",
    "X50.1.1, JP",
    "75/1/31, JP",
    "01/31/1975, JP",
    "31/01/1975, US",
    "27759, JP",
    "1066-10-14, JP",
    "昭和, JP",
  })
  void refusesWhatIsNoDateRatherThanGuess(String text, String region) {
    assertThat(BirthDates.parse(text, region)).isEmpty();
  }
}
