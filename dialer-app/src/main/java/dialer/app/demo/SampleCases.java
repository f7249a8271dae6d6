package dialer.app.demo;

import dialer.app.box.World;
import dialer.app.postgres.Database;
import dialer.campaigns.campaign.Campaign;
import dialer.campaigns.followup.CaseId;
import dialer.campaigns.followup.CaseSource;
import dialer.campaigns.followup.CaseState;
import dialer.campaigns.followup.FollowUpCase;
import dialer.campaigns.followup.FollowUpCases;
import dialer.compliance.call.LeadId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Opens a case for each lead of the sample follow-up campaign: their order was shipped. */
final class SampleCases {

  private final World world;
  private final Campaign campaign;

  SampleCases(World world, Campaign campaign) {
    this.world = world;
    this.campaign = campaign;
  }

  void open() {
    Instant now = InstantSource.system().instant();
    FollowUpCases cases = world.part(FollowUpCases.class);
    for (LeadId lead : leads()) {
      cases.open(
          new FollowUpCase(
              new CaseId(UUID.randomUUID()),
              campaign.client(),
              campaign.id(),
              lead,
              new CaseSource.FromEvent("order_shipped", lead.toString(), now),
              "商品到着後のご様子伺い",
              Optional.empty(),
              now,
              CaseState.OPEN,
              0,
              Optional.empty(),
              "",
              1));
    }
  }

  private List<LeadId> leads() {
    return world
        .part(Database.class)
        .of(
            campaign.client(),
            jdbc ->
                jdbc.sql("select id from lead where campaign_id = :campaign order by id")
                    .param("campaign", campaign.id().value())
                    .query((row, _) -> new LeadId(row.getObject("id", UUID.class)))
                    .list());
  }
}
