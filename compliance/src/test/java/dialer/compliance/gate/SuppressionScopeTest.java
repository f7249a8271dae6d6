package dialer.compliance.gate;

import static dialer.compliance.Calls.CAMPAIGN;
import static dialer.compliance.Calls.CHIYO;
import static dialer.compliance.Calls.CLIENT;
import static org.assertj.core.api.Assertions.assertThat;

import dialer.compliance.Calls;
import dialer.compliance.Records;
import dialer.compliance.call.CampaignId;
import dialer.compliance.call.ClientId;
import dialer.compliance.rulebook.Rulebook;
import dialer.compliance.rulebook.Rulebooks;
import dialer.compliance.suppression.SuppressionEntry;
import dialer.compliance.suppression.SuppressionEntry.Origin;
import java.net.InetAddress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SuppressionScopeTest {

  private static final Instant NOW = Instant.parse("2026-11-24T03:00:00Z");
  private static final Optional<ClientId> OTHER_CLIENT = Optional.of(new ClientId(new UUID(9, 1)));
  private static final Optional<CampaignId> OTHER = Optional.of(new CampaignId(new UUID(9, 2)));

  private final CallGate gate = new RulebookGate(sandbox());

  private static Rulebook sandbox() {
    return Rulebooks.sandbox(List.of(InetAddress.getLoopbackAddress()));
  }

  private static SuppressionEntry entry(
      Optional<ClientId> client, Optional<CampaignId> campaign, Optional<String> product) {
    return new SuppressionEntry(
        CHIYO,
        client,
        campaign,
        product,
        Origin.AGENT,
        Optional.empty(),
        NOW.minusSeconds(1),
        Optional.empty(),
        "");
  }

  static Stream<Arguments> scopes() {
    Optional<ClientId> client = Optional.of(CLIENT);
    Optional<CampaignId> campaign = Optional.of(CAMPAIGN);
    return Stream.of(
        Arguments.of(
            "everybody", entry(Optional.empty(), Optional.empty(), Optional.empty()), true),
        Arguments.of("client", entry(client, Optional.empty(), Optional.empty()), true),
        Arguments.of(
            "other client", entry(OTHER_CLIENT, Optional.empty(), Optional.empty()), false),
        Arguments.of("campaign", entry(client, campaign, Optional.empty()), true),
        Arguments.of("other campaign", entry(client, OTHER, Optional.empty()), false),
        Arguments.of("product", entry(client, Optional.empty(), Optional.of("P")), true),
        Arguments.of("other product", entry(client, Optional.empty(), Optional.of("Q")), false));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("scopes")
  void anEntryRefusesExactlyTheCallsInItsScope(
      String name, SuppressionEntry entry, boolean refuses) {
    Verdict verdict =
        gate.verdict(
            Calls.to(CHIYO).product("P").now(), Records.ofNumber().suppressed(entry).now(), NOW);
    assertThat(verdict instanceof Verdict.Refused).isEqualTo(refuses);
  }

  @Test
  void anEntryForAProductCoversACallThatNamesNone() {
    SuppressionEntry entry = entry(Optional.of(CLIENT), Optional.empty(), Optional.of("P"));
    assertThat(gate.verdict(Calls.to(CHIYO).now(), Records.ofNumber().suppressed(entry).now(), NOW))
        .isInstanceOf(Verdict.Refused.class);
  }

  @Test
  void entriesThatEndLetTheCallThroughWhenTheLastHasEnded() {
    NumberRecord record =
        Records.ofNumber()
            .suppressed(lasting(NOW.minusSeconds(9), NOW.plusSeconds(100)))
            .suppressed(lasting(NOW.plusSeconds(50), NOW.plusSeconds(200)))
            .suppressed(lasting(NOW.plusSeconds(261), NOW.plusSeconds(300)))
            .now();
    assertThat(gate.verdict(Calls.to(CHIYO).now(), record, NOW))
        .isInstanceOfSatisfying(
            Verdict.NotBefore.class, v -> assertThat(v.until()).isEqualTo(NOW.plusSeconds(200)));
    assertThat(gate.verdict(Calls.to(CHIYO).now(), record, NOW.plusSeconds(200)))
        .isInstanceOf(Verdict.Permitted.class);
  }

  @Test
  void anEntryOfANodeWhoseClockIsAheadCountsAtOnce() {
    NumberRecord near =
        Records.ofNumber().suppressed(lasting(NOW.plusSeconds(59), NOW.plusSeconds(999))).now();
    NumberRecord far =
        Records.ofNumber().suppressed(lasting(NOW.plusSeconds(61), NOW.plusSeconds(999))).now();
    assertThat(gate.verdict(Calls.to(CHIYO).now(), near, NOW))
        .isInstanceOf(Verdict.NotBefore.class);
    assertThat(gate.verdict(Calls.to(CHIYO).now(), far, NOW)).isInstanceOf(Verdict.Permitted.class);
  }

  private static SuppressionEntry lasting(Instant from, Instant until) {
    return new SuppressionEntry(
        CHIYO,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Origin.STAFF,
        Optional.empty(),
        from,
        Optional.of(until),
        "");
  }
}
