package dialer.app.asterisk;

import dialer.app.asterisk.ami.AmiMeters;
import dialer.app.asterisk.ami.AmiServer;

/**
 * One Asterisk server the dialer uses.
 *
 * @param ami where and as whom to reach it
 * @param node which of the FastAGI addresses in its configuration is this process, from 1
 * @param meters what is counted of it
 */
public record TelephonyServer(AmiServer ami, int node, AmiMeters meters) {

  public TelephonyServer {
    if (node < 1 || node > 9) {
      throw new IllegalArgumentException(
          "server " + ami.name() + ": the node number must be 1 to 9, it is " + node);
    }
  }
}
