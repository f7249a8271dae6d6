package dialer.core.hopper;

import dialer.compliance.call.CampaignId;
import dialer.compliance.call.LeadId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** A hopper in memory, for the simulation and for tests. Safe for threads; never away. */
public final class MemoryHopper implements Hopper {

  private static final Comparator<HopperEntry> ORDER =
      Comparator.comparingInt(HopperEntry::priority)
          .thenComparing(HopperEntry::due)
          .thenComparing(entry -> entry.lead().value());

  private static final class Row {
    private final Map<LeadId, HopperEntry> byLead = new HashMap<>();
    private final TreeSet<HopperEntry> ordered = new TreeSet<>(ORDER);

    void put(HopperEntry entry) {
      drop(entry.lead());
      byLead.put(entry.lead(), entry);
      ordered.add(entry);
    }

    void drop(LeadId lead) {
      HopperEntry old = byLead.remove(lead);
      if (old != null) {
        ordered.remove(old);
      }
    }
  }

  private final Map<CampaignId, Row> rows = new HashMap<>();

  private Row row(CampaignId campaign) {
    return rows.computeIfAbsent(campaign, _ -> new Row());
  }

  @Override
  public synchronized void offer(CampaignId campaign, List<HopperEntry> entries) {
    entries.forEach(row(campaign)::put);
  }

  @Override
  public synchronized List<HopperEntry> take(CampaignId campaign, int max) {
    Row row = row(campaign);
    List<HopperEntry> taken = new ArrayList<>();
    while (taken.size() < max && !row.ordered.isEmpty()) {
      HopperEntry first = row.ordered.first();
      row.drop(first.lead());
      taken.add(first);
    }
    return taken;
  }

  @Override
  public synchronized int size(CampaignId campaign) {
    return row(campaign).ordered.size();
  }

  @Override
  public synchronized void drop(CampaignId campaign, List<LeadId> leads) {
    leads.forEach(row(campaign)::drop);
  }

  @Override
  public synchronized void clear(CampaignId campaign) {
    rows.remove(campaign);
  }
}
