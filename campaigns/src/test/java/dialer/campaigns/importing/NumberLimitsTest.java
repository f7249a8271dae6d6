package dialer.campaigns.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dialer.campaigns.lead.RetryRule;
import java.time.Duration;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a list says of single numbers, and of the person's zone. */
class NumberLimitsTest {

  private static SingleLeads.Read read(String header, String row) {
    String[] names = header.split(",");
    String[] cells = row.split(",", -1);
    Map<String, String> fields = new LinkedHashMap<>();
    for (int i = 0; i < names.length; i++) {
      fields.put(names[i], cells[i]);
    }
    return SingleLeads.read(fields, "US");
  }

  private static LeadDraft lead(String header, String row) {
    return ((SingleLeads.Read.Valid) read(header, row)).draft();
  }

  private static List<Optional<RetryRule>> rules(String header, String row) {
    return lead(header, row).numbers().stream().map(number -> number.retry()).toList();
  }

  private static Optional<RetryRule> rule(int attempts, int hours) {
    return Optional.of(new RetryRule(attempts, Duration.ofHours(hours)));
  }

  @Test
  void limitSpeaksOfTheNumberBeforeItAndNoOther() {
    assertThat(
            rules(
                "name,phone,number attempts,mobile,番号別発信上限2,番号別発信間隔",
                "Ada,+13125550142,2,+13125550143,５,24"))
        .containsExactly(rule(2, 0), rule(5, 24));
    assertThat(rules("name,phone,number attempts,mobile", "Ada,+13125550142,2,+13125550143"))
        .containsExactly(rule(2, 0), Optional.empty());
  }

  @Test
  void limitBeforeAllNumbersSpeaksOfEachThatHasNoneOfItsOwn() {
    assertThat(
            rules(
                "name,number gap hours,phone,mobile,number gap hours 2",
                "Ada,12,+13125550142,+13125550143,48"))
        .containsExactly(rule(50, 12), rule(50, 48));
  }

  @Test
  void emptyLimitIsNone() {
    assertThat(rules("name,phone,number attempts", "Ada,+13125550142,なし"))
        .containsExactly(Optional.empty());
  }

  @ParameterizedTest
  @CsvSource({
    "number attempts,0,LIMIT_INVALID",
    "number attempts,51,LIMIT_INVALID",
    "number attempts,often,LIMIT_INVALID",
    "number gap hours,8785,LIMIT_INVALID",
    "number gap hours,-1,LIMIT_INVALID",
    "time zone,Mars/Base,ZONE_INVALID"
  })
  void whatCannotBeReadRefusesTheRowAndNamesItsColumn(
      String column, String text, ImportFault fault) {
    var refused = (SingleLeads.Read.Refused) read("phone," + column, "+13125550142," + text);
    assertThat(refused.rejection().fault()).isEqualTo(fault);
    assertThat(refused.rejection().column()).isEqualTo(column);
  }

  @Test
  void zoneOfTheListStaysWithThePerson() {
    assertThat(lead("phone,タイムゾーン", "+13125550142,America/Denver").person().address().zone())
        .contains(ZoneId.of("America/Denver"));
    assertThat(lead("phone", "+13125550142").person().address().zone()).isEmpty();
  }
}
