package dialer.compliance.call;

/**
 * Why the call is made, as rule packs name it. Each kind of campaign asks the gate with its own
 * purpose; the words are those of the rule-pack vocabulary.
 */
public enum Purpose {
  SALES,
  SALES_TO_CUSTOMER,
  COLLECTION,
  SURVEY,
  POLITICAL,
  CHARITY,
  SERVICE
}
