package dialer.compliance.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dialer.compliance.Calls;
import dialer.compliance.Records;
import dialer.compliance.call.ProposedCall;
import dialer.compliance.gate.NumberRecord;
import dialer.compliance.gate.RulebookGate;
import dialer.compliance.gate.Verdict;
import dialer.compliance.rulebook.Rulebooks;
import dialer.compliance.window.PinnedZones;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VerdictJsonTest {

  private static final Instant NIGHT = Instant.parse("2026-11-24T18:00:00Z");

  private static String document(Instant asked, NumberRecord record) {
    ProposedCall call = Calls.to(Calls.CHIYO).regions("JP").product("P\"1\"\n").now();
    Verdict verdict =
        new RulebookGate(Rulebooks.of(List.of("jp-sales"))).verdict(call, record, asked);
    return VerdictJson.document(call, record, asked, verdict);
  }

  private static NumberRecord record() {
    return Records.ofNumber()
        .registry("tps", false, "2026-11-20T00:00:00Z")
        .consent("express", Set.of("seller", "caller"), Set.of("b", "a"), "2026-01-01T00:00:00Z")
        .contact("2026-11-01T00:00:00Z", Set.of("attempted", "answered"))
        .now();
  }

  @Test
  void holdsEveryInputAndEveryVersionByValue() {
    assertThat(document(NIGHT, record()))
        .startsWith("{\"asked\":\"2026-11-24T18:00:00Z\",\"call\":{")
        .contains("\"answer\":\"NOT_BEFORE\"")
        .contains("\"until\":\"2026-11-25T00:00:00Z\"")
        .contains("\"zones\":\"Asia/Tokyo\"")
        .contains("\"names\":[\"caller\",\"seller\"]")
        .contains("\"obtained\":\"2026-11-20T00:00:00Z\"")
        .contains("\"product\":\"P\\\"1\\\"\\u000a\"")
        .contains("\"tz\":\"" + PinnedZones.version() + "\"")
        .contains("\"packs\":[\"built-in@1\",\"jp-sales@2026.11.21-1\"]");
  }

  @Test
  void neverHoldsANumberInClear() {
    assertThat(document(NIGHT, record())).doesNotContain(Calls.CHIYO.e164());
  }

  @Test
  void equalVerdictsHaveEqualBytesAndDifferentOnesDoNot() {
    assertThat(document(NIGHT, record())).isEqualTo(document(NIGHT, record()));
    assertThat(document(NIGHT.plusSeconds(1), record())).isNotEqualTo(document(NIGHT, record()));
    assertThat(document(NIGHT, NumberRecord.empty())).isNotEqualTo(document(NIGHT, record()));
  }

  @Test
  void keysAreSortedAndNothingIsPadded() {
    assertThat(CanonicalJson.write(Map.of("b", 1, "a", List.of(true, "x"), "c", Set.of("z", "y"))))
        .isEqualTo("{\"a\":[true,\"x\"],\"b\":1,\"c\":[\"y\",\"z\"]}");
  }
}
