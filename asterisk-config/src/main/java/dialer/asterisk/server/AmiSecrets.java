package dialer.asterisk.server;

/**
 * Secrets of the two AMI users, at least 16 characters each.
 *
 * @param events of the user that only reads
 * @param actions of the user that only acts
 */
public record AmiSecrets(String events, String actions) {

  public AmiSecrets {
    if (events.length() < 16 || actions.length() < 16 || events.equals(actions)) {
      throw new IllegalArgumentException("two different AMI secrets of 16 characters or more");
    }
  }

  @Override
  public String toString() {
    return "AmiSecrets[hidden]";
  }
}
