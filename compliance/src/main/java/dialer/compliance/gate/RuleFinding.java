package dialer.compliance.gate;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What one rule said of one call. Sentences are rendered on reading from {@code reason} and {@code
 * facts}, in the reader's language.
 *
 * @param pack the pack's id, e.g. {@code jp-sales}
 * @param version the pack's version
 * @param rule the rule's id, e.g. {@code jp.hours}
 * @param kind its kind in the closed vocabulary, e.g. {@code window}
 * @param result what it said
 * @param until for {@link Result#NOT_BEFORE} the first instant at which it would pass
 * @param reason machine-readable reason, e.g. {@code outside_window}; never display prose
 * @param facts the inputs by value that the reason speaks of
 */
public record RuleFinding(
    String pack,
    String version,
    String rule,
    String kind,
    Result result,
    Optional<Instant> until,
    String reason,
    Map<String, String> facts) {

  /** What a rule can say. A warning or an attestation never refuses. */
  public enum Result {
    PASSED,
    WARNED,
    ATTEST,
    NOT_BEFORE,
    REFUSED
  }

  public RuleFinding {
    facts = Map.copyOf(facts);
  }
}
