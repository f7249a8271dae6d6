package dialer.app.postgres;

import dialer.campaigns.lead.CallbackPromise;
import dialer.campaigns.lead.DueLead;
import dialer.campaigns.lead.Lead;
import dialer.campaigns.lead.LeadList;
import dialer.campaigns.lead.LeadListId;
import dialer.campaigns.lead.LeadNumber;
import dialer.campaigns.lead.LeadPerson;
import dialer.campaigns.lead.LeadProgress;
import dialer.campaigns.lead.LeadState;
import dialer.compliance.call.CampaignId;
import dialer.compliance.call.ClientId;
import dialer.compliance.call.LeadId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Leads as rows and back. */
final class LeadRows {

  /** A lead's numbers as one {@code jsonb} array that reads as {@link LeadNumber}s. */
  static final String NUMBERS =
      """
      (select jsonb_agg(jsonb_build_object(
                'order', n."order", 'number', encode(n.number_sealed, 'base64'),
                'type', n.type, 'usable', n.usable,
                'retry', case when n.max_attempts is not null then jsonb_build_object(
                           'maxAttempts', n.max_attempts,
                           'minimumGap', extract(epoch from n.minimum_gap)) end)
              order by n."order")
       from lead_number n where n.lead_id = l.id) as numbers
      """;

  private final Json json;

  LeadRows(Json json) {
    this.json = json;
  }

  Lead lead(ResultSet row) throws SQLException {
    return new Lead(
        new LeadId(Columns.id(row, "id")),
        new ClientId(Columns.id(row, "client_id")),
        new CampaignId(Columns.id(row, "campaign_id")),
        new LeadListId(Columns.id(row, "list_id")),
        json.read(Columns.text(row, "person"), LeadPerson.class),
        List.of(json.read(Columns.text(row, "numbers"), LeadNumber[].class)),
        Columns.texts(row, "required_skills"),
        row.getInt("priority"),
        Columns.text(row, "segment"),
        fields(row),
        progress(row));
  }

  LeadProgress progress(ResultSet row) throws SQLException {
    Optional<CallbackPromise> promise =
        Columns.maybeText(row, "callback").map(text -> json.read(text, CallbackPromise.class));
    return new LeadProgress(
        LeadState.valueOf(Columns.text(row, "state")),
        Columns.at(row, "due"),
        row.getInt("next_number"),
        row.getInt("attempts"),
        promise,
        Columns.text(row, "reason"));
  }

  @SuppressWarnings("unchecked")
  private Map<String, String> fields(ResultSet row) throws SQLException {
    return json.read(Columns.text(row, "fields"), Map.class);
  }

  static DueLead due(ResultSet row) throws SQLException {
    return new DueLead(
        new LeadId(Columns.id(row, "id")),
        LeadState.valueOf(Columns.text(row, "state")),
        Columns.at(row, "due"),
        row.getInt("priority"),
        Columns.maybeText(row, "reserved_for"),
        Columns.texts(row, "required_skills"));
  }

  static LeadList list(ResultSet row) throws SQLException {
    return new LeadList(
        new LeadListId(Columns.id(row, "id")),
        new ClientId(Columns.id(row, "client_id")),
        new CampaignId(Columns.id(row, "campaign_id")),
        Columns.text(row, "name"),
        Columns.text(row, "source"),
        Columns.at(row, "created_at"),
        row.getBoolean("active"),
        row.getInt("leads"));
  }
}
