package dialer.compliance.gate;

import java.util.Map;

/**
 * What a check says at an instant.
 *
 * @param passed whether it lets the call through
 * @param reason machine-readable
 * @param facts what the reason speaks of
 */
record Answer(boolean passed, String reason, Map<String, String> facts) {

  private static final Answer PASSED = new Answer(true, "passed", Map.of());

  static Answer pass() {
    return PASSED;
  }

  static Answer pass(String reason) {
    return new Answer(true, reason, Map.of());
  }

  static Answer fail(String reason, Map<String, String> facts) {
    return new Answer(false, reason, facts);
  }
}
