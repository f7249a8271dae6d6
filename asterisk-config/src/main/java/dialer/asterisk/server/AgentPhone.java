package dialer.asterisk.server;

/**
 * An agent's phone that stands in a file, where no database holds them.
 *
 * @param name its endpoint and user name: letters, digits, hyphen
 * @param secret at least 12 characters
 * @param browser whether it is a browser (WebRTC) and not a phone speaking plain SIP
 */
public record AgentPhone(String name, String secret, boolean browser) {

  public AgentPhone {
    if (!name.matches("[A-Za-z0-9-]{1,60}") || secret.length() < 12) {
      throw new IllegalArgumentException(
          "phone '" + name + "': a name of letters, digits, hyphens; a secret of 12 or more");
    }
  }

  @Override
  public String toString() {
    return "AgentPhone[" + name + "]";
  }
}
