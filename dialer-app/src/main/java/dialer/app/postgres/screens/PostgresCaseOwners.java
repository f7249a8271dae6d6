package dialer.app.postgres.screens;

import dialer.app.postgres.Database;
import dialer.compliance.call.CampaignId;
import dialer.compliance.call.ClientId;
import dialer.ui.supervisor.CaseOwners;
import dialer.ui.wire.Named;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Agents who may own a campaign's cases. */
public final class PostgresCaseOwners implements CaseOwners {

  private static final String WHO =
      """
      select a.id, a.login, a.display_name from account a
      where a.active
        and exists (select from account_role r where r.account_id = a.id and r.role = 'AGENT')
        and exists (select from account_client c
                    where c.account_id = a.id and c.client_id = :client)
      """;

  private final Database database;

  /** Reads accounts from there. */
  public PostgresCaseOwners(Database database) {
    this.database = database;
  }

  private record Who(UUID id, String login, String name) {}

  @Override
  public List<Named> of(CampaignId campaign) {
    return all(campaign).stream().map(who -> Named.of(who.id(), who.name())).toList();
  }

  @Override
  public Optional<String> login(CampaignId campaign, UUID account) {
    return all(campaign).stream().filter(w -> w.id().equals(account)).map(Who::login).findFirst();
  }

  @Override
  public Optional<UUID> account(CampaignId campaign, String login) {
    return all(campaign).stream().filter(w -> w.login().equals(login)).map(Who::id).findFirst();
  }

  private List<Who> all(CampaignId campaign) {
    Optional<ClientId> client =
        database.acrossClients(turn -> turn.clientOf(Owners.campaign(campaign)));
    return client.map(this::all).orElse(List.of());
  }

  private List<Who> all(ClientId client) {
    return database.asSystem(jdbc ->
        jdbc.sql(WHO + " order by a.display_name, a.login")
            .param("client", client.value())
            .query((row, _) ->
                new Who(Row.id(row, "id"), Row.text(row, "login"), Row.text(row, "display_name")))
            .list());
  }
}
