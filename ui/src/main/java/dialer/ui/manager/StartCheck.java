package dialer.ui.manager;

import dialer.campaigns.campaign.Campaign;
import dialer.campaigns.campaign.LaunchCheck;
import dialer.campaigns.campaign.LaunchFinding;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What stands against starting a campaign, as screens list it. */
@Component
public class StartCheck {

  private final CampaignRuns runs;
  private final InstantSource clock;

  public StartCheck(CampaignRuns runs, InstantSource clock) {
    this.runs = runs;
    this.clock = clock;
  }

  /**
   * One line of the list.
   *
   * @param blocking whether it keeps the campaign from starting while it is not ok
   */
  public record Item(String code, boolean ok, boolean blocking, Map<String, Object> params) {}

  /** All lines; the hours come last and never block: the campaign then waits for them. */
  public List<Item> of(Campaign campaign) {
    List<Item> items = new ArrayList<>();
    for (LaunchFinding finding : runs.findings(campaign)) {
      switch (finding.result()) {
        case FINE -> items.add(item(finding, true));
        case MISSING -> items.add(item(finding, false));
        case NOT_NEEDED -> {}
      }
    }
    CampaignRuns.Hours hours = runs.hours(campaign, clock.instant());
    Map<String, Object> opens = new HashMap<>();
    if (hours.opensAt() != null) {
      opens.put("opensAt", hours.opensAt());
    }
    items.add(new Item("outside_hours", hours.open(), false, opens));
    return items;
  }

  static Item item(LaunchFinding finding, boolean ok) {
    return new Item(codeOf(finding.check()), ok, true, new HashMap<>(finding.facts()));
  }

  static String codeOf(LaunchCheck check) {
    return switch (check) {
      case SAFE_HARBOR_MESSAGE -> "safe_harbor_missing";
      case CALL_BACK_NUMBER -> "callback_number_missing";
      case RULE_PACK -> "rule_pack_missing";
      case ZONE_DATA -> "zone_data_stale";
      case AMD_PERMITTED -> "rule_pack_refuses_amd";
      case TRUNK -> "trunk_down";
      case CALLER_ID -> "caller_id_missing";
      case AGENTS -> "no_agents";
      case LEADS -> "no_dialable_leads";
      case QUESTIONNAIRE -> "questionnaire_missing";
      case OPENING_WORDS -> "purpose_missing";
      case HOLIDAYS -> "holidays_unknown";
      case LAST_DAY -> "last_day_passed";
      case RECORDING -> "recording_missing";
      case RECORDING_SPACE -> "recording_disk";
    };
  }
}
