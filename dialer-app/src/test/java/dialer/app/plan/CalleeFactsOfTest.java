package dialer.app.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dialer.campaigns.campaign.Campaign;
import dialer.campaigns.campaign.CampaignDrafts;
import dialer.campaigns.campaign.CampaignKind;
import dialer.campaigns.lead.LeadPerson;
import dialer.campaigns.lead.NumberType;
import dialer.campaigns.lead.PostalAddress;
import dialer.compliance.call.CampaignId;
import dialer.compliance.call.ClientId;
import dialer.compliance.call.PhoneNumber;
import dialer.compliance.rulebook.RulePackError;
import dialer.compliance.window.ZoneFinder;
import dialer.core.engine.PoolId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the gate is told of a person, and when it is not asked at all. */
class CalleeFactsOfTest {

  private static final Campaign SALES =
      CampaignDrafts.usual(
          new CampaignDrafts.Title(
              new CampaignId(new UUID(0, 1)),
              new ClientId(new UUID(0, 2)),
              "Tea",
              CampaignKind.SALES),
          new PoolId(new UUID(0, 3)),
          ZoneId.of("America/Chicago"),
          Locale.ENGLISH);

  private static Set<String> zones(Optional<ZoneId> stated) {
    PostalAddress address = new PostalAddress("US", "", "", "", stated);
    LeadPerson ada = LeadPerson.named("Ada");
    LeadPerson person =
        new LeadPerson(
            ada.name(), "", "", "", ada.birth(), address, ada.language(), ada.externalId());
    var facts = CalleeFactsOf.of(person, NumberType.MOBILE, SALES);
    return new ZoneFinder()
        .find(new PhoneNumber("+13125550142"), facts).zones().stream()
            .map(zone -> zone.id())
            .collect(Collectors.toSet());
  }

  @Test
  void zoneOfTheListIsOneMoreInWhichTheCallMustBeLawful() {
    assertThat(zones(Optional.empty())).containsExactly("America/Chicago");
    assertThat(zones(Optional.of(ZoneId.of("America/Los_Angeles"))))
        .containsExactlyInAnyOrder("America/Chicago", "America/Los_Angeles");
  }

  @Test
  void packThatAsksForNewerZoneDataIsNotAnnounced(@TempDir Path folder) throws Exception {
    Path pack = folder.resolve("tomorrow.yaml");
    Files.writeString(
        pack,
        """
        pack:
          id: tomorrow
          version: 1
          zone_data: 2098a
          title: {en: Tomorrow, ja: 明日}
          applies: {callee_region: [US], purpose: [sales]}
          reviewed: {state: draft, by: null, date: null}
        sources:
          house: {cite: House rule, url: "house:"}
        rules:
          - {id: t.amd, kind: amd, allow: true, level: block, force: house, confidence: high,
             cite: [{src: house}]}
        """);
    GateBook gates = GateBook.lawful();
    Campaign asked = with(List.of(pack.toString()));
    assertThatThrownBy(() -> gates.announce(asked))
        .isInstanceOf(RulePackError.class)
        .hasMessageContaining("2098a");
    gates.announce(with(List.of("us-federal-sales")));
    assertThat(gates.known()).extracting("id").contains("tomorrow", "us-federal-sales");
  }

  private static Campaign with(List<String> packs) {
    return new Campaign(
        SALES.id(),
        SALES.client(),
        SALES.name(),
        SALES.kind(),
        SALES.state(),
        SALES.language(),
        SALES.pacing(),
        SALES.line(),
        packs,
        SALES.recording(),
        SALES.staffing(),
        SALES.offer(),
        SALES.leadRules(),
        SALES.schedule(),
        SALES.version());
  }
}
