package dialer.campaigns.importing;

/** What a column of a lead file may mean. */
public enum LeadField {
  PHONE,
  PHONE_HOME,
  PHONE_MOBILE,
  PHONE_WORK,
  NAME,
  FAMILY_NAME,
  GIVEN_NAME,
  READING,
  FAMILY_READING,
  GIVEN_READING,
  COMPANY,
  EMAIL,
  BIRTH,
  COUNTRY,
  REGION,
  POSTAL_CODE,
  ADDRESS,
  LANGUAGE,
  EXTERNAL_ID,
  SEGMENT,
  SKILLS,
  PRIORITY,
  DUE,
  /** Kept with the lead under its header. */
  EXTRA,
  /** Left out. */
  IGNORE;

  /** Whether the column holds a telephone number; several columns may. */
  public boolean phone() {
    return switch (this) {
      case PHONE, PHONE_HOME, PHONE_MOBILE, PHONE_WORK -> true;
      case NAME,
          FAMILY_NAME,
          GIVEN_NAME,
          READING,
          FAMILY_READING,
          GIVEN_READING,
          COMPANY,
          EMAIL,
          BIRTH,
          COUNTRY,
          REGION,
          POSTAL_CODE,
          ADDRESS,
          LANGUAGE,
          EXTERNAL_ID,
          SEGMENT,
          SKILLS,
          PRIORITY,
          DUE,
          EXTRA,
          IGNORE ->
          false;
    };
  }
}
