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
  /** The person's time zone, such as {@code Asia/Tokyo}. */
  ZONE,
  /** How often the number of the telephone column before it may be dialed, 1 to 50. */
  NUMBER_ATTEMPTS,
  /** How many hours that number must rest between two attempts, 0 to 8784. */
  NUMBER_GAP,
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
          ZONE,
          NUMBER_ATTEMPTS,
          NUMBER_GAP,
          EXTRA,
          IGNORE ->
          false;
    };
  }

  /** Whether the column speaks of one number: each telephone column may have its own. */
  public boolean ofNumber() {
    return this == NUMBER_ATTEMPTS || this == NUMBER_GAP;
  }
}
