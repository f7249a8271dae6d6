package dialer.ui.manager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import dialer.campaigns.campaign.Campaign;
import dialer.campaigns.campaign.LaunchCheck;
import dialer.campaigns.campaign.LaunchFinding;
import dialer.compliance.call.CampaignId;
import dialer.compliance.call.ClientId;
import dialer.core.call.CallOutcome;
import dialer.ui.security.LiveSessions;
import dialer.ui.security.Role;
import dialer.ui.testing.Browser;
import dialer.ui.testing.MemoryAccounts;
import dialer.ui.testing.MemoryCampaigns;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** What the office makes of settings and orders, over HTTP. */
@SpringBootTest(classes = dialer.ui.testing.TestScreens.class)
@AutoConfigureMockMvc
class CampaignOfficeTest {

  @Autowired private MockMvc mvc;
  @Autowired private MemoryAccounts accounts;
  @Autowired private LiveSessions sessions;
  @Autowired private MemoryCampaigns campaigns;

  private final UUID client = UUID.randomUUID();
  private Browser manager;

  @BeforeEach
  void aClientWithItsManager() {
    campaigns.save(new ClientBook.ClientRow(client, "Tea " + client, null, null, "Asia/Tokyo"));
    manager =
        Browser.of(
            mvc,
            new Browser.People(accounts, sessions),
            Set.of(new ClientId(client)),
            Role.MANAGER);
    campaigns.findings.clear();
    campaigns.told.clear();
    campaigns.liftEmergency(Optional.empty());
  }

  @AfterEach
  void thaw() {
    campaigns.frozen.countDown();
  }

  @Test
  void resumeLiftsACampaignOutOfAStopOfAll() throws Exception {
    String id = running();
    String other = running();
    manager.post("/api/emergency-stop", "{}").andExpect(status().isAccepted());
    manager.get("/api/emergency-stop").andExpect(jsonPath("$.all").value(true));
    shown(id).andExpect(jsonPath("$.state").value("EMERGENCY_STOPPED"));
    shown(other).andExpect(jsonPath("$.state").value("EMERGENCY_STOPPED"));

    manager
        .post("/api/campaigns/" + id + "/resume", "{}")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.state").value("RUNNING"));
    assertThat(campaigns.told).contains("lifted " + id);
    shown(other).andExpect(jsonPath("$.state").value("EMERGENCY_STOPPED"));
  }

  @Test
  void stopOfAllIsLiftedForAllAndEachIsResumedByItself() throws Exception {
    String id = running();
    manager.post("/api/emergency-stop", "{}").andExpect(status().isAccepted());
    manager.send("DELETE", "/api/emergency-stop", "{}").andExpect(status().isAccepted());
    assertThat(campaigns.told).contains("lifted all");
    manager.get("/api/emergency-stop").andExpect(jsonPath("$.all").value(false));
    shown(id).andExpect(jsonPath("$.state").value("PAUSED"));
  }

  @Test
  @Timeout(30)
  void frozenDatabaseHoldsUpNoEmergencyStop() throws Exception {
    String id = running();
    campaigns.frozen = new CountDownLatch(1);
    manager.post("/api/campaigns/" + id + "/emergency-stop", "{}").andExpect(status().isAccepted());
    manager.post("/api/emergency-stop", "{}").andExpect(status().isAccepted());
    assertThat(campaigns.told).contains("emergency " + id, "emergency all");
  }

  @Test
  void otherClientsCampaignIsNotStoppedByAGuessedId() throws Exception {
    String id = running();
    Browser other =
        Browser.of(
            mvc,
            new Browser.People(accounts, sessions),
            Set.of(new ClientId(UUID.randomUUID())),
            Role.MANAGER);
    other.post("/api/campaigns/" + id + "/emergency-stop", "{}").andExpect(status().isNotFound());
    assertThat(campaigns.told).doesNotContain("emergency " + id);
  }

  @Test
  void changeThatTakesTheMessageFromARunningCampaignIsRefused() throws Exception {
    String id = running();
    campaigns.findingsOf =
        campaign ->
            campaign.name().equals("Changed")
                ? List.of(missing(LaunchCheck.SAFE_HARBOR_MESSAGE), missing(LaunchCheck.LEADS))
                : List.of(missing(LaunchCheck.LEADS));
    change(id, "$.name", "Changed")
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.key").value("change_check_failed"))
        .andExpect(jsonPath("$.params.items.length()").value(1))
        .andExpect(jsonPath("$.params.items[0].code").value("safe_harbor_missing"));
    change(id, "$.name", "Calmer").andExpect(status().isOk());
    campaigns.findingsOf = null;
  }

  @Test
  void retryTableIsTrueBothWays() throws Exception {
    String id = made();
    Campaign before = stored(id);
    List<Map<String, Object>> rows = JsonPath.read(body(shown(id)), "$.settings.retry");
    assertThat(rows).extracting(row -> row.get("outcome")).contains("FAX", "FAILED", "BUSY");

    List<Map<String, Object>> fewer =
        rows.stream()
            .filter(row -> !Set.of("BUSY", "CONGESTION").contains(row.get("outcome")))
            .toList();
    String changed = body(change(id, "$.retry", fewer).andExpect(status().isOk()));
    assertThat(JsonPath.<List<Object>>read(changed, "$.settings.retry"))
        .isEqualTo(List.copyOf(fewer));
    assertThat(stored(id).leadRules().recycle().byOutcome())
        .doesNotContainKeys(CallOutcome.BUSY, CallOutcome.CONGESTION)
        .containsKeys(CallOutcome.NOT_DIALED, CallOutcome.INVALID_NUMBER);

    change(id, "$.retry", rows).andExpect(status().isOk());
    assertThat(stored(id).leadRules().recycle()).isEqualTo(before.leadRules().recycle());
  }

  @Test
  void copyLeavesDatesAndPilotBehind() throws Exception {
    String id = made();
    change(id, "$.endDate", "2026-12-24").andExpect(status().isOk());
    manager.post("/api/campaigns/" + id + "/pilot", "{\"leads\":7}").andExpect(status().isOk());
    assertThat(stored(id).schedule().lastDay()).contains(LocalDate.of(2026, 12, 24));
    assertThat(stored(id).leadRules().pilot()).hasValue(7);

    String copy =
        JsonPath.read(
            body(
                manager
                    .post("/api/campaigns/" + id + "/copy", "{\"name\":\"Again " + id + "\"}")
                    .andExpect(status().isCreated())),
            "$.id");
    assertThat(stored(copy).schedule().lastDay()).isEmpty();
    assertThat(stored(copy).leadRules().pilot()).isEmpty();
    assertThat(stored(copy).schedule().hours()).isEqualTo(stored(id).schedule().hours());
    change(copy, "$.name", "Once more " + id).andExpect(status().isOk());
  }

  @Test
  void leadForACampaignThatHasEndedIsRefused() throws Exception {
    String id = running();
    String lead = "{\"numbers\":[{\"number\":\"090-1234-5678\",\"type\":\"MOBILE\"}]}";
    manager.post("/api/campaigns/" + id + "/leads", lead).andExpect(status().isCreated());
    manager.post("/api/campaigns/" + id + "/stop", "{}").andExpect(status().isOk());
    manager
        .post("/api/campaigns/" + id + "/leads", lead)
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.key").value("campaign_state"));
  }

  private ResultActions change(String id, String path, Object value) throws Exception {
    Map<String, Object> settings = JsonPath.read(body(shown(id)), "$.settings");
    String form = JsonPath.parse((Object) settings).set(path, value).jsonString();
    return manager.send("PUT", "/api/campaigns/" + id + "/settings", form);
  }

  private ResultActions shown(String id) throws Exception {
    return manager.get("/api/campaigns/" + id);
  }

  private Campaign stored(String id) {
    return campaigns.find(CampaignId.of(id)).orElseThrow();
  }

  private String running() throws Exception {
    String id = made();
    manager.post("/api/campaigns/" + id + "/start", "{}").andExpect(status().isOk());
    return id;
  }

  private static LaunchFinding missing(LaunchCheck check) {
    return new LaunchFinding(check, LaunchFinding.Result.MISSING, Map.of());
  }

  private String made() throws Exception {
    String defaults = body(manager.get("/api/campaign-defaults?kind=SALES&client=" + client));
    var settings = JsonPath.parse(defaults).set("$.settings.name", "C " + UUID.randomUUID());
    String form = JsonPath.parse((Object) settings.read("$.settings")).jsonString();
    return JsonPath.read(
        body(manager.post("/api/campaigns", form).andExpect(status().isCreated())), "$.id");
  }

  private static String body(ResultActions answer) throws Exception {
    return answer.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
  }
}
