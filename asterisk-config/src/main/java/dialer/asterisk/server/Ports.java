package dialer.asterisk.server;

/**
 * Where one Asterisk listens.
 *
 * @param bind address, such as {@code 127.0.0.1}
 * @param sip UDP
 * @param ami AMI
 * @param http HTTP and {@code ws://}, loopback or behind a proxy
 * @param https {@code wss://}
 * @param rtpFirst first UDP port of audio
 * @param rtpLast last; each leg takes two
 */
public record Ports(String bind, int sip, int ami, int http, int https, int rtpFirst, int rtpLast) {

  public Ports {
    if (!bind.matches("[0-9.]{7,15}")) {
      throw new IllegalArgumentException("bind '" + bind + "' is not an IPv4 address");
    }
    for (int each : new int[] {sip, ami, http, https, rtpFirst, rtpLast}) {
      if (each < 1024 || each > 65535) {
        throw new IllegalArgumentException(each + " is not a port from 1024 to 65535");
      }
    }
    if (rtpLast - rtpFirst < 20) {
      throw new IllegalArgumentException("audio needs 20 ports or more");
    }
  }

  /** Whether nobody outside this machine can reach the server. */
  public boolean loopbackOnly() {
    return bind.startsWith("127.");
  }
}
