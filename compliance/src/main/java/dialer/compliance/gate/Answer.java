package dialer.compliance.gate;

import java.util.Map;
import java.util.Set;

/**
 * What a check says at an instant.
 *
 * @param passed whether it lets the call through
 * @param reason machine-readable
 * @param facts what the reason speaks of
 */
record Answer(boolean passed, String reason, Map<String, String> facts) {

  /** Every reason a check can give: each has a sentence in every language. */
  static final Set<String> REASONS =
      Set.of(
          "passed",
          "not_in_force",
          "not_applicable",
          "exempt",
          "zones",
          "not_listed",
          "consent",
          "outside_window",
          "zone_unknown",
          "cap",
          "quiet",
          "registry_missing",
          "registry_listed",
          "registry_stale",
          "consent_missing",
          "ring_too_short",
          "ring_too_long",
          "caller_id_not_allowed",
          "number_class",
          "region_suspended",
          "suppressed",
          "to_attest",
          "no_rule_pack",
          "no_common_instant");

  private static final Answer PASSED = new Answer(true, "passed", Map.of());

  Answer {
    if (!REASONS.contains(reason)) {
      throw new IllegalArgumentException("no sentence says what `" + reason + "` means");
    }
  }

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
