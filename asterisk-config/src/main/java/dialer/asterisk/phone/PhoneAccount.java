package dialer.asterisk.phone;

/**
 * With what a phone registers.
 *
 * @param user endpoint and user name
 * @param secret its password
 * @param host address of the server
 * @param port its SIP port
 * @param ownAddress address on which the phone itself lives, such as {@code 127.0.0.1}
 */
public record PhoneAccount(String user, String secret, String host, int port, String ownAddress) {

  @Override
  public String toString() {
    return "PhoneAccount[" + user + "@" + host + ":" + port + "]";
  }
}
