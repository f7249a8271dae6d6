package dialer.campaigns.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowReaderTest {

  private static final Map<String, String> CAST = Map.of("name", "Ada", "phone", "+1 312 555 0142");

  private static String read(String header, String row, String region) throws IOException {
    CsvRows headers = new CsvRows(new StringReader(header), ',');
    List<String> names = FileHeader.names(headers.next().orElseThrow());
    RowReader reader = new RowReader(new FileHeader(names, KnownHeaders.guess(names)), region);
    try {
      LeadDraft draft = reader.read(new CsvRows(new StringReader(row), ',').next().orElseThrow());
      return draft.person().name() + " " + numbers(draft);
    } catch (RowRefused refused) {
      ImportRejection rejection = refused.at(new CsvRow(7, List.of(), row, Optional.empty()));
      return rejection.fault().key() + "@" + rejection.column();
    }
  }

  private static String numbers(LeadDraft draft) {
    return draft.numbers().stream()
        .map(number -> number.number().e164() + ":" + number.type())
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "氏名,電話番号|千代,03-3580-3311|JP|千代 +81335803311:OTHER",
        "氏名,電話番号|千代,０３－３５８０－３３１１|JP|千代 +81335803311:OTHER",
        "氏名,電話番号|千代,０３ー３５８０ー３３１１|JP|千代 +81335803311:OTHER",
        "氏名,電話番号|千代,(03)3580-3311|JP|千代 +81335803311:OTHER",
        "氏名,電話番号|千代,+81-3-3580-3311|JP|千代 +81335803311:OTHER",
        "氏名,電話番号|千代,'0335803311|JP|千代 +81335803311:OTHER",
        "氏名,電話番号|千代,335803311|JP|千代 +81335803311:OTHER",
        "氏名,携帯電話|千代,090-1234-5678|JP|千代 +819012345678:MOBILE",
        "氏名,電話番号|千代,9012345678|JP|千代 +819012345678:MOBILE",
        "氏名,電話番号|千代,9012345678.0|JP|千代 +819012345678:MOBILE",
        "氏名,自宅電話番号,携帯|千代,0335803311,09012345678|JP|千代 +81335803311:HOME +819012345678:MOBILE",
        "氏名,電話番号1,電話番号2|千代,なし,0335803311|JP|千代 +81335803311:OTHER",
        "氏名,電話番号1,電話番号2|千代,0335803311,0335803311|JP|千代 +81335803311:OTHER",
        "氏名,電話番号1,電話番号2|千代,0335803311,abc|JP|千代 +81335803311:OTHER",
        "name,phone|Ada,(312) 555-0142|US|Ada +13125550142:OTHER",
        "name,phone|Ada,+1 312 555 0142|JP|Ada +13125550142:OTHER",
        "name,phone|Ada,010-1-312-555-0142|JP|Ada +13125550142:OTHER",
        "name,phone,country|Ada,312-555-0142,US|JP|Ada +13125550142:OTHER",
        "氏名,電話番号,国名|エイダ,312-555-0142,アメリカ合衆国|JP|エイダ +13125550142:OTHER",
        "name,work phone|Bruno,01 42 76 40 40|FR|Bruno +33142764040:WORK",
        "First Name,Last Name,Phone|Ada,Brown,+13125550142|US|Ada Brown +13125550142:OTHER",
        "姓,名,電話番号|山田,千代,0335803311|JP|山田 千代 +81335803311:OTHER",
        "Ｔｅｌ,お名前|0335803311,千代|JP|千代 +81335803311:OTHER",
      })
  void readsNumbersAndNamesAsListsWriteThem(String header, String row, String region, String read)
      throws IOException {
    assertThat(read(header, row, region)).isEqualTo(read);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "name,phone|Ada,''|US|no_number@",
        "name,phone|Ada,-|US|no_number@",
        "name,phone|Ada,hello|US|number_invalid@phone",
        "name,phone|Ada,911|US|number_forbidden@phone",
        "name,phone|Ada,+1 900 234 5678|US|number_forbidden@phone",
        "氏名,電話番号|千代,110|JP|number_forbidden@電話番号",
        "氏名,電話番号|千代,118|JP|number_forbidden@電話番号",
        "氏名,電話番号|千代,0990-500-123|JP|number_forbidden@電話番号",
        "氏名,電話番号|千代,9.01235E+09|JP|number_rounded@電話番号",
        "氏名,電話番号|千代,035803|JP|number_forbidden@電話番号",
        "氏名,電話番号|千代,0335803311 09012345678|JP|number_too_long@電話番号",
        "氏名,生年月日,電話番号|千代,昨日,0335803311|JP|birth_invalid@生年月日",
        "name,priority,phone|Ada,high,+13125550142|US|priority_invalid@priority",
        "name,priority,phone|Ada,1001,+13125550142|US|priority_invalid@priority",
        "name,due,phone|Ada,tomorrow,+13125550142|US|due_invalid@due",
        "name,phone|Ada,+13125550142,surplus|US|too_many_fields@",
      })
  void saysWhichColumnIsAtFaultAndWhy(String header, String row, String region, String fault)
      throws IOException {
    assertThat(read(header, row.replace("''", ""), region)).isEqualTo(fault);
  }

  @Test
  void keepsEverythingThatHasNoPlaceOfItsOwn() {
    Map<String, String> fields = new LinkedHashMap<>(CAST);
    fields.put("phone2", "ask at the desk");
    fields.put("plan", "gold");
    fields.put("email", "not an address");
    fields.put("country", "Atlantis");
    LeadDraft draft = valid(SingleLeads.read(fields, "US"));
    assertThat(draft.fields())
        .isEqualTo(
            Map.of(
                "phone2", "ask at the desk",
                "plan", "gold",
                "email", "not an address",
                "country", "Atlantis"));
    assertThat(draft.person().email()).isEmpty();
  }

  @Test
  void readsWhatALeadNeedsOfAnAgentAndWhenItIsDue() {
    Map<String, String> fields = new LinkedHashMap<>(CAST);
    fields.put("skills", "ja; life-licence");
    fields.put("priority", "５");
    fields.put("due", "2026-11-21T09:00+09:00");
    fields.put("segment", "20s");
    fields.put("language", "日本語");
    fields.put("birth date", "S50.1.1");
    LeadDraft draft = valid(SingleLeads.read(fields, "US"));
    assertThat(draft.requiredSkills()).containsExactlyInAnyOrder("ja", "life-licence");
    assertThat(draft.priority()).isEqualTo(5);
    assertThat(draft.due()).contains(Instant.parse("2026-11-21T00:00:00Z"));
    assertThat(draft.segment()).isEqualTo("20s");
    assertThat(draft.person().language()).contains(Locale.JAPANESE);
    assertThat(draft.person().birth()).contains(LocalDate.of(1975, 1, 1));
  }

  @Test
  void aRefusalNamesRowColumnAndWhatToDoInBothLanguages() {
    var refused = (SingleLeads.Read.Refused) SingleLeads.read(Map.of("電話番号", "110"), "JP");
    assertThat(refused.rejection().sentence().ja())
        .isEqualTo("1行目「電話番号」：電話番号「110」は緊急・特番・有料番号のため発信できません。行を削除してください。");
    assertThat(refused.rejection().sentence().en())
        .isEqualTo(
            "Row 1, column 電話番号, is an emergency, premium or short number: \"110\";"
                + " take the row out.");
  }

  @Test
  void everyFaultHasAKeyAndSentencesOfItsOwn() {
    assertThat(Stream.of(ImportFault.values()).map(ImportFault::key)).doesNotHaveDuplicates();
    assertThat(Stream.of(ImportFault.values()).map(fault -> fault.sentence(1, "", "x").en()))
        .doesNotHaveDuplicates()
        .noneMatch(sentence -> sentence.contains("%"));
  }

  private static LeadDraft valid(SingleLeads.Read read) {
    return ((SingleLeads.Read.Valid) read).draft();
  }
}
