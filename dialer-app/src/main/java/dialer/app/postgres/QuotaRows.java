package dialer.app.postgres;

import dialer.campaigns.campaign.CampaignKind;
import dialer.compliance.call.LeadId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Leads whose segment wants no more answers: withdrawn at the moment somebody proposes to dial
 * them. Here every dial passes, so that a lead that comes back from a call, or was imported after
 * its segment had filled, is not dialed either.
 */
final class QuotaRows {

  private QuotaRows() {}

  /**
   * Withdraws those of a full segment ({@code quota_full}) and, where a campaign has quotas, those
   * of a segment without one ({@code not_in_quota}); answers whom.
   */
  static Set<LeadId> withdraw(JdbcClient jdbc, List<Candidate> due) {
    List<String> asked =
        due.stream()
            .filter(c -> c.campaign().kind() == CampaignKind.SATISFACTION_SURVEY)
            .map(c -> c.dial().lead().toString())
            .toList();
    return asked.isEmpty() ? Set.of() : withdrawn(jdbc, asked);
  }

  private static Set<LeadId> withdrawn(JdbcClient jdbc, List<String> asked) {
    return jdbc
        .sql(
            """
            update lead l
            set state = 'WITHDRAWN',
                reason = case when q.target is null then 'not_in_quota' else 'quota_full' end
            from lead x
              left join quota q on q.campaign_id = x.campaign_id and q.segment = x.segment
            where x.id = l.id and l.id = any(:leads::uuid[])
              and exists (select from quota p
                          where p.campaign_id = x.campaign_id and p.target is not null)
              and (q.target is null or q.counted >= q.target)
            returning l.id
            """)
        .param("leads", asked.toArray(String[]::new))
        .query((row, _) -> new LeadId(Columns.id(row, "id")))
        .list()
        .stream()
        .collect(Collectors.toSet());
  }
}
