package dialer.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import dialer.campaigns.campaign.CampaignKind;
import dialer.campaigns.campaign.CampaignMachine;
import dialer.campaigns.campaign.CampaignOrder;
import dialer.campaigns.campaign.CampaignState;
import dialer.campaigns.campaign.LaunchCheck;
import dialer.campaigns.disposition.RecycleRules;
import dialer.campaigns.importing.FileRefusal;
import dialer.campaigns.importing.ImportFault;
import dialer.campaigns.importing.LeadField;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The pages on lead files and campaigns name everything the code knows. */
class DocsTest {

  private static String page(String name) throws IOException {
    return Files.readString(Path.of("..", "docs", name));
  }

  @Test
  void everyReasonARowOrFileIsRefusedForIsOnThePage() throws IOException {
    String page = page("lead-files.md");
    assertThat(ImportFault.values())
        .allSatisfy(fault -> assertThat(page).contains("`" + fault.key() + "`"));
    assertThat(FileRefusal.values())
        .allSatisfy(refusal -> assertThat(page).contains("`" + refusal.key() + "`"));
    assertThat(LeadField.values()).allSatisfy(field -> assertThat(page).contains(field.name()));
  }

  @Test
  void thePageOnCampaignsHasEveryLaunchCheck() throws IOException {
    String page = page("campaigns.md");
    assertThat(LaunchCheck.values())
        .allSatisfy(check -> assertThat(page).contains("`" + check.key() + "`"));
  }

  @Test
  void theTableOfStatesIsTheMachines() throws IOException {
    String page = page("campaigns.md");
    assertThat(CampaignState.values())
        .allSatisfy(state -> assertThat(page.lines()).contains(row(state)));
  }

  private static String row(CampaignState state) {
    return Stream.of(CampaignOrder.values())
        .map(order -> CampaignMachine.next(state, order).map(Enum::name).orElse(""))
        .map(next -> next.isEmpty() ? " |" : " " + next + " |")
        .collect(Collectors.joining("", "| " + state + " |", ""));
  }

  @Test
  void theTableOfKindsHasTheirTraits() throws IOException {
    String page = page("campaigns.md");
    for (CampaignKind kind : CampaignKind.values()) {
      RecycleRules rules = kind.usualRecycleRules();
      assertThat(page)
          .contains(kind.name(), kind.purpose().name(), kind.usualMode().name())
          .contains(kind.endCondition().name(), kind.resultType().name())
          .contains(rules.maxAttempts() + ", " + rules.maxAttemptsPerNumber());
    }
  }
}
