package dialer.core.agent;

import java.util.UUID;

/** Identifies a returned call: somebody rang the number we showed. Never an attempt. */
public record ReturnedCallId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
