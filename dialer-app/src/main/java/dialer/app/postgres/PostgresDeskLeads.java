package dialer.app.postgres;

import dialer.app.desk.DeskLeads;
import dialer.app.postgres.Database.Owned;
import dialer.compliance.call.CampaignId;
import dialer.compliance.call.LeadId;
import dialer.compliance.call.PhoneNumber;
import java.util.Optional;

/** Leads of one campaign by number, and names put right. */
public final class PostgresDeskLeads implements DeskLeads {

  private static final String BY_NUMBER =
      """
      select l.id from lead l
      join lead_number n on n.lead_id = l.id
      where l.campaign_id = :campaign and n.number_index = :index
      order by l.state in ('FRESH', 'WAITING', 'CALLBACK') desc, l.id desc limit 1
      """;

  private static final String RENAME =
      """
      with before as (select id, person ->> 'name' as name from lead where id = :id for update)
      update lead l
      set person = person || jsonb_build_object('name', :name::text, 'reading', :reading::text)
      from before where l.id = before.id
      returning before.name
      """;

  private final Database database;
  private final NumberSeal seal;

  public PostgresDeskLeads(Database database, NumberSeal seal) {
    this.database = database;
    this.seal = seal;
  }

  @Override
  public Optional<LeadId> find(CampaignId campaign, PhoneNumber number) {
    return database.of(
        Owned.campaign(campaign),
        jdbc ->
            jdbc.sql(BY_NUMBER)
                .param("campaign", campaign.value())
                .param("index", seal.index(number))
                .query((row, _) -> new LeadId(Columns.id(row, "id")))
                .optional());
  }

  @Override
  public String rename(LeadId lead, String name, String reading) {
    return database.of(
        Owned.lead(lead),
        jdbc ->
            jdbc.sql(RENAME)
                .param("id", lead.value())
                .param("name", name)
                .param("reading", reading)
                .query(String.class)
                .single());
  }
}
