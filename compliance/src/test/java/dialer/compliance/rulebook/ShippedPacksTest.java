package dialer.compliance.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dialer.compliance.gate.RulebookGate;
import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShippedPacksTest {

  @Test
  void everyShippedPackLoadsAndCompiles() {
    Rulebook book = Rulebooks.of(Rulebooks.shipped());
    assertThat(book.packs()).extracting(RulePack::id).containsAll(Rulebooks.shipped());
    assertThat(new RulebookGate(book)).isNotNull();
  }

  @Test
  void noShippedPackClaimsLawWithoutTheDayItIsInForce() {
    for (RulePack pack : Rulebooks.of(Rulebooks.shipped()).packs()) {
      for (Rule rule : pack.rules()) {
        assertThat(rule.head().remarks()).as(rule.head().id()).isEmpty();
        assertThat(rule.head().citations()).as(rule.head().id()).isNotEmpty();
      }
    }
  }

  @Test
  void everyShippedPackSaysThatNoLawyerHasReadIt() {
    assertThat(Rulebooks.of(Rulebooks.shipped()).packs())
        .allSatisfy(pack -> assertThat(pack.reviewed()).isEqualTo("draft"))
        .allSatisfy(pack -> assertThat(pack.title()).containsKeys("ja", "en"));
  }

  @Test
  void floridaBringsTheFederalPackItNeeds() {
    assertThat(Rulebooks.of(List.of("us-fl")).packs())
        .extracting(RulePack::id)
        .containsExactly("us-fl", "us-federal-sales");
  }

  @Test
  void theSandboxLoadsOnlyWhileEveryTrunkEndsOnLoopback() throws Exception {
    InetAddress loopback = InetAddress.getByName("127.0.0.1");
    InetAddress carrier = InetAddress.getByName("192.0.2.10");
    assertThat(Rulebooks.sandbox(List.of(loopback)).packs()).hasSize(1);
    assertThatThrownBy(() -> Rulebooks.sandbox(List.of(loopback, carrier)))
        .isInstanceOf(RulePackError.class)
        .hasMessageContaining("192.0.2.10");
    assertThatThrownBy(() -> Rulebooks.sandbox(List.of())).isInstanceOf(RulePackError.class);
    assertThatThrownBy(() -> Rulebooks.of(List.of("sandbox"))).isInstanceOf(RulePackError.class);
  }
}
