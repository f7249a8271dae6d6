package dialer.app.postgres.screens;

import dialer.app.postgres.Database;
import dialer.app.postgres.Database.Owned;
import dialer.compliance.call.LeadId;
import dialer.ui.supervisor.CaseRow;
import java.util.Optional;
import java.util.function.Function;

/** The open case of a lead, for its card. */
public final class PostgresOpenCases implements Function<LeadId, Optional<CaseRow>> {

  private final Database database;

  public PostgresOpenCases(Database database) {
    this.database = database;
  }

  @Override
  public Optional<CaseRow> apply(LeadId lead) {
    return database.of(
        new Owned("client_of_lead", lead.value()),
        jdbc ->
            jdbc.sql(CaseLines.SELECT + " where f.lead_id = :lead and f.state = 'OPEN'")
                .param("lead", lead.value())
                .query((row, _) -> CaseLines.row(row))
                .optional());
  }
}
