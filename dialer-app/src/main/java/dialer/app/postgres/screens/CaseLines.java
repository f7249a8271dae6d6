package dialer.app.postgres.screens;

import dialer.campaigns.followup.CaseState;
import dialer.ui.supervisor.CaseRow;
import dialer.ui.wire.Named;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Follow-up cases as rows of a screen. */
final class CaseLines {

  static final String SELECT =
      """
      select f.*, c.name as campaign_name, l.person ->> 'name' as person, l.attempts,
             o.id as owner_id, o.display_name as owner_name
      from follow_up_case f
        join campaign c on c.id = f.campaign_id
        join lead l on l.id = f.lead_id
        left join account o on o.login = f.owner
      """;

  private CaseLines() {}

  static CaseRow row(ResultSet row) throws SQLException {
    UUID owner = Row.maybeId(row, "owner_id");
    return new CaseRow(
        Row.id(row, "id"),
        Named.of(Row.id(row, "campaign_id"), Row.text(row, "campaign_name")),
        Row.id(row, "lead_id"),
        Row.text(row, "person"),
        Row.text(row, "topic"),
        CaseState.valueOf(Row.text(row, "state")),
        owner == null ? null : Named.of(owner, Row.text(row, "owner_name")),
        Row.at(row, "due"),
        Row.at(row, "opened_at"),
        openedBy(Row.text(row, "source_key")),
        contentment(row.getString("contentment")),
        row.getInt("attempts"));
  }

  private static String openedBy(String sourceKey) {
    if (sourceKey.startsWith("attempt:")) {
      return "DISPOSITION";
    }
    return sourceKey.startsWith("event:") ? "EVENT" : "STAFF";
  }

  /** The domain asks yes or no; the screen's scale ends there. */
  private static @Nullable Integer contentment(@Nullable String word) {
    if (word == null || word.equals("NO_ANSWER")) {
      return null;
    }
    return word.equals("CONTENT") ? 5 : 1;
  }
}
