package dialer.ui.manager;

import dialer.campaigns.importing.LeadField;
import java.util.ArrayList;
import java.util.List;

/** What a column of a lead file means, as the mapping table offers it. */
public enum FieldWord {
  IGNORE(LeadField.IGNORE),
  EXTERNAL_ID(LeadField.EXTERNAL_ID),
  NAME(LeadField.NAME),
  FAMILY_NAME(LeadField.FAMILY_NAME),
  GIVEN_NAME(LeadField.GIVEN_NAME),
  KANA(LeadField.READING),
  FAMILY_KANA(LeadField.FAMILY_READING),
  GIVEN_KANA(LeadField.GIVEN_READING),
  PHONE(LeadField.PHONE),
  PHONE_2(LeadField.PHONE),
  PHONE_3(LeadField.PHONE),
  MOBILE(LeadField.PHONE_MOBILE),
  PHONE_HOME(LeadField.PHONE_HOME),
  PHONE_WORK(LeadField.PHONE_WORK),
  EMAIL(LeadField.EMAIL),
  COMPANY(LeadField.COMPANY),
  COUNTRY(LeadField.COUNTRY),
  POSTAL_CODE(LeadField.POSTAL_CODE),
  REGION(LeadField.REGION),
  ADDRESS(LeadField.ADDRESS),
  /** One more of the zones in which a call must be lawful. */
  ZONE(LeadField.ZONE),
  LANGUAGE(LeadField.LANGUAGE),
  SKILL(LeadField.SKILLS),
  SEGMENT(LeadField.SEGMENT),
  BIRTH_DATE(LeadField.BIRTH),
  /** Kept under its title. */
  PRODUCT(LeadField.EXTRA),
  PRIORITY(LeadField.PRIORITY),
  DUE(LeadField.DUE),
  /** Of the number in the telephone column before it. */
  NUMBER_ATTEMPTS(LeadField.NUMBER_ATTEMPTS),
  /** Likewise, in hours. */
  NUMBER_GAP(LeadField.NUMBER_GAP),
  /** Kept under its title. */
  FIELD(LeadField.EXTRA);

  private final LeadField field;

  FieldWord(LeadField field) {
    this.field = field;
  }

  /** What the import makes of it. */
  public LeadField field() {
    return field;
  }

  /** The words of a file's columns: the second and third telephone column have their own. */
  static List<FieldWord> of(List<LeadField> fields) {
    List<FieldWord> words = new ArrayList<>();
    for (LeadField field : fields) {
      words.add(
          switch (field) {
            case PHONE ->
                !words.contains(PHONE) ? PHONE : !words.contains(PHONE_2) ? PHONE_2 : PHONE_3;
            case PHONE_HOME -> PHONE_HOME;
            case PHONE_MOBILE -> MOBILE;
            case PHONE_WORK -> PHONE_WORK;
            case NAME -> NAME;
            case FAMILY_NAME -> FAMILY_NAME;
            case GIVEN_NAME -> GIVEN_NAME;
            case READING -> KANA;
            case FAMILY_READING -> FAMILY_KANA;
            case GIVEN_READING -> GIVEN_KANA;
            case COMPANY -> COMPANY;
            case EMAIL -> EMAIL;
            case BIRTH -> BIRTH_DATE;
            case COUNTRY -> COUNTRY;
            case REGION -> REGION;
            case POSTAL_CODE -> POSTAL_CODE;
            case ADDRESS -> ADDRESS;
            case LANGUAGE -> LANGUAGE;
            case EXTERNAL_ID -> EXTERNAL_ID;
            case SEGMENT -> SEGMENT;
            case SKILLS -> SKILL;
            case PRIORITY -> PRIORITY;
            case DUE -> DUE;
            case ZONE -> ZONE;
            case NUMBER_ATTEMPTS -> NUMBER_ATTEMPTS;
            case NUMBER_GAP -> NUMBER_GAP;
            case EXTRA -> FIELD;
            case IGNORE -> IGNORE;
          });
    }
    return words;
  }
}
