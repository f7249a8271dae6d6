package dialer.campaigns.importing;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Headers that need no explanation, in Japanese and English. Spelling does not matter: width, case,
 * spaces, hyphens and brackets are ignored, and so is a number at the end of a column that
 * belongs to a telephone number.
 */
final class KnownHeaders {

  private static final String WORDS =
      """
      PHONE 電話番号 電話 連絡先電話番号 連絡先 お電話番号 tel telno telephone telephonenumber phone phonenumber
      PHONE_HOME 自宅電話番号 自宅電話 固定電話 固定電話番号 homephone phonehome hometel
      PHONE_MOBILE 携帯電話番号 携帯電話 携帯番号 携帯 mobile mobilephone phonemobile cell cellphone
      PHONE_WORK 勤務先電話番号 勤務先電話 会社電話番号 会社電話 workphone phonework businessphone officephone
      NAME 氏名 名前 お名前 顧客名 顧客氏名 契約者名 name fullname customername leadname personname
      FAMILY_NAME 姓 名字 苗字 familyname lastname surname
      GIVEN_NAME 名 givenname firstname forename
      READING フリガナ ふりがな カナ 氏名カナ カナ氏名 氏名フリガナ 読み reading kana furigana namekana
      FAMILY_READING セイ 姓カナ 姓フリガナ familynamekana lastnamekana
      GIVEN_READING メイ 名カナ 名フリガナ givennamekana firstnamekana
      COMPANY 会社名 会社 勤務先 法人名 企業名 company companyname organization organisation employer
      EMAIL メール メールアドレス eメール email emailaddress mail mailaddress
      BIRTH 生年月日 誕生日 birth birthdate birthday dateofbirth dob
      COUNTRY 国 国名 国コード country countrycode
      REGION 都道府県 県 state province region prefecture
      POSTAL_CODE 郵便番号 〒 zip zipcode postcode postalcode
      ADDRESS 住所 所在地 ご住所 address streetaddress addressline
      LANGUAGE 言語 使用言語 language lang locale
      EXTERNAL_ID 顧客番号 顧客id 会員番号 お客様番号 管理番号 id externalid customerid memberid leadid
      SEGMENT セグメント 区分 グループ segment quota group
      SKILLS スキル 必要スキル skill skills requiredskills
      PRIORITY 優先度 優先順位 priority
      DUE 発信開始日時 発信予定日時 due notbefore callafter
      ZONE タイムゾーン 時間帯id timezone zone zoneid tz
      NUMBER_ATTEMPTS 番号別発信上限 番号別最大発信回数 numberattempts attemptsofnumber
      NUMBER_GAP 番号別発信間隔 番号別発信間隔時間 numbergaphours gaphoursofnumber
      """;

  private static final Pattern NOISE = Pattern.compile("[\\s_\\-‐―・.:/()\\[\\]「」【】*#\"']+");
  private static final Map<String, LeadField> BY_WORD = read();

  private KnownHeaders() {}

  /** The mapping that the headers suggest; the first column wins where two mean the same. */
  static HeaderMapping guess(List<String> headers) {
    Map<String, LeadField> mapping = new LinkedHashMap<>();
    for (String header : headers) {
      LeadField field = meaning(header);
      boolean several = field.phone() || field.ofNumber();
      boolean taken = !several && mapping.containsValue(field);
      mapping.put(header, taken ? LeadField.EXTRA : field);
    }
    return new HeaderMapping(mapping);
  }

  private static LeadField meaning(String header) {
    String word = plain(header);
    LeadField field = BY_WORD.get(word);
    if (field != null) {
      return field;
    }
    LeadField unnumbered = BY_WORD.get(word.replaceFirst("\\d{1,2}$", ""));
    boolean counted = unnumbered != null && (unnumbered.phone() || unnumbered.ofNumber());
    return counted ? unnumbered : LeadField.EXTRA;
  }

  private static String plain(String header) {
    String narrow = Normalizer.normalize(header, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return NOISE.matcher(narrow).replaceAll("");
  }

  private static Map<String, LeadField> read() {
    Map<String, LeadField> words = new HashMap<>();
    for (String line : WORDS.lines().toList()) {
      String[] parts = line.split(" ");
      for (int i = 1; i < parts.length; i++) {
        words.put(plain(parts[i]), LeadField.valueOf(parts[0]));
      }
    }
    return Map.copyOf(words);
  }
}
