package dialer.campaigns.lead;

/** What kind of number the list says it is; the order of a lead's numbers is separate. */
public enum NumberType {
  HOME,
  MOBILE,
  WORK,
  OTHER
}
