package dialer.compliance.call;

import static org.assertj.core.api.Assertions.assertThat;

import dialer.compliance.call.ParsedNumber.Parsed;
import dialer.compliance.call.ParsedNumber.Reason;
import dialer.compliance.call.ParsedNumber.Unusable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumbersTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "03-1234-5678 | JP | +81312345678 JP fixed",
        "０３－１２３４－５６７８ | JP | +81312345678 JP fixed",
        "03ー1234ー5678 | JP | +81312345678 JP fixed",
        "03−1234−5678 | JP | +81312345678 JP fixed",
        "03‐1234‐5678 | JP | +81312345678 JP fixed",
        "03―1234―5678 | JP | +81312345678 JP fixed",
        "03ｰ1234ｰ5678 | JP | +81312345678 JP fixed",
        "（03）1234-5678 | JP | +81312345678 JP fixed",
        "+81 (0)3-1234-5678 | JP | +81312345678 JP fixed",
        "+81 90 1234 5678 | US | +819012345678 JP mobile",
        "010-81-90-1234-5678 | JP | +819012345678 JP mobile",
        "0081 90 1234 5678 | JP | +819012345678 JP mobile",
        "0033 1 99 00 12 34 | JP | +33199001234 FR unknown",
        "tel:+81-90-1234-5678 | US | +819012345678 JP mobile",
        "TEL: 090-1234-5678 | JP | +819012345678 JP mobile",
        "060-1234-5678 | JP | +816012345678 JP mobile",
        "050-1234-5678 | JP | +815012345678 JP voip",
        "0120-123-456 | JP | +81120123456 JP toll_free",
        "9012345678 | JP | +819012345678 JP mobile",
        "9012345678.0 | JP | +819012345678 JP mobile",
        "(312) 555-0142 | US | +13125550142 US unknown",
        "312.555.0142 | US | +13125550142 US unknown",
        "1-416-555-0123 | CA | +14165550123 CA unknown",
        "+1 738 555 0100 | US | +17385550100 US unknown",
        "01 99 00 12 34 | FR | +33199001234 FR unknown",
        "07700 900123 | GB | +447700900123 GB unknown",
        "020 7946 0018 | GB | +442079460018 GB unknown",
        "06 12 34 56 78 | FR | +33612345678 FR mobile"
      })
  void everySpellingOfANumberIsTheSameNumber(String text, String region, String expected) {
    String[] words = expected.split(" ");
    assertThat(PhoneNumbers.parse(text, region))
        .isEqualTo(new Parsed(new PhoneNumber(words[0]), words[1], words[2]));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "110 | JP | EMERGENCY",
        "１１９ | JP | EMERGENCY",
        "118 | JP | EMERGENCY",
        "188 | JP | EMERGENCY",
        "+81 110 | JP | EMERGENCY",
        "+81-118 | US | EMERGENCY",
        "0110 | JP | EMERGENCY",
        "911 | US | EMERGENCY",
        "+1 911 | US | EMERGENCY",
        "112 | FR | EMERGENCY",
        "988 | US | EMERGENCY",
        "999 | GB | EMERGENCY",
        "104 | JP | SHORT",
        "12345 | US | SHORT",
        "0990-123-456 | JP | PREMIUM",
        "1-900-234-5678 | US | PREMIUM",
        "+1 900 555 0142 | US | PREMIUM",
        "1-900-555-0100 | US | PREMIUM",
        "020-4123-4567 | JP | MACHINE",
        "9.01E+10 | JP | EXCEL_FLOAT",
        "8.19E10 | JP | EXCEL_FLOAT",
        "090-1234-56789 | JP | INVALID",
        "03-1234-567 | JP | INVALID",
        "+81 90 1234 5678 9012 34 | JP | TOO_LONG",
        "1234567 | US | TOO_SHORT",
        "555-0142 | US | TOO_SHORT",
        "+999 123 456 789 | US | INVALID",
        "312 111 2345 | US | INVALID",
        "Bob | US | NOT_A_NUMBER",
        "1-800-FLOWERS | US | NOT_A_NUMBER",
        "03-1234-5678 内線12 | JP | NOT_A_NUMBER",
        "090-1234-5678 / 03-1234-5678 | JP | TOO_LONG",
        "03-1234-5678〜9 | JP | NOT_A_NUMBER"
      })
  void whatMustNotBeDialedSaysWhy(String text, String region, Reason reason) {
    assertThat(PhoneNumbers.parse(text, region)).isEqualTo(new Unusable(reason));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "　", "\u200b"})
  void nothingIsEmpty(String text) {
    assertThat(PhoneNumbers.parse(text, "JP")).isEqualTo(new Unusable(Reason.EMPTY));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "+81312345678\r\nAction: Originate",
        "+81312345678\u0000",
        "${EXTEN}",
        "+81312345678&SIP/x"
      })
  void hostileTextIsNoNumber(String text) {
    assertThat(PhoneNumbers.parse(text, "JP")).isEqualTo(new Unusable(Reason.NOT_A_NUMBER));
  }
}
