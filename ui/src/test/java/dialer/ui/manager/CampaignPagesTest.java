package dialer.ui.manager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import dialer.campaigns.campaign.LaunchCheck;
import dialer.campaigns.campaign.LaunchFinding;
import dialer.compliance.call.ClientId;
import dialer.ui.security.LiveSessions;
import dialer.ui.security.Role;
import dialer.ui.testing.Browser;
import dialer.ui.testing.MemoryAccounts;
import dialer.ui.testing.MemoryCampaigns;
import dialer.ui.testing.MemoryFeed;
import dialer.ui.testing.MemoryKeys;
import dialer.ui.testing.MemoryRest;
import dialer.ui.testing.TestScreens;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;

/** Campaigns, imports, desk and numbers over HTTP. */
@SpringBootTest(classes = TestScreens.class)
@AutoConfigureMockMvc
class CampaignPagesTest {

  @Autowired private MockMvc mvc;
  @Autowired private MemoryAccounts accounts;
  @Autowired private LiveSessions sessions;
  @Autowired private MemoryCampaigns campaigns;
  @Autowired private MemoryFeed feed;
  @Autowired private MemoryRest rest;
  @Autowired private MemoryKeys keys;

  private final UUID client = UUID.randomUUID();
  private Browser manager;

  @BeforeEach
  void aClientWithItsManager() {
    campaigns.save(new ClientBook.ClientRow(client, "Tea " + client, null, null, "Asia/Tokyo"));
    manager = browser(Set.of(new ClientId(client)), Role.MANAGER);
    campaigns.findings.clear();
    campaigns.told.clear();
    campaigns.away = false;
    feed.refusal = java.util.Optional.empty();
  }

  @Test
  void defaultsOfEveryKindCanBeSavedAsTheyAreAndComeBackTheSame() throws Exception {
    for (KindWord kind : KindWord.values()) {
      String defaults =
          body(manager.get("/api/campaign-defaults?kind=" + kind + "&client=" + client));
      var settings = JsonPath.parse(defaults).set("$.settings.name", "Autumn " + kind);
      String form = JsonPath.parse((Object) settings.read("$.settings")).jsonString();
      String made = body(manager.post("/api/campaigns", form).andExpect(status().isCreated()));
      Map<String, Object> shown = JsonPath.read(made, "$.settings");
      Map<String, Object> sent = settings.read("$.settings");
      shown.remove("poolId");
      sent.remove("poolId");
      assertThat(shown).isEqualTo(sent);
      assertThat(JsonPath.<String>read(made, "$.state")).isEqualTo("DRAFT");
      assertThat(JsonPath.<Integer>read(made, "$.leads.total")).isEqualTo(15);
      assertThat(JsonPath.<Object>read(made, "$.opensAt")).isNull();
    }
  }

  @Test
  void everyWrongFieldIsNamedAtOnce() throws Exception {
    String form =
        """
        {"name":"","clientId":"%s","kind":"SALES","mode":"POWER","linesPerAgent":11,"maxLines":0,
         "ringSeconds":5,"callerId":"117","rulePack":"sandbox","language":"ja","days":["MON","FOO"],
         "opens":"18:00","closes":"10:00","zone":"Mars/Base","attemptCap":3,"recording":"NONE",
         "retry":[{"outcome":"BUSY","afterMinutes":-1,"max":3}],"wrapUpSeconds":60,
         "previewSeconds":60}
        """
            .formatted(client);
    manager
        .post("/api/campaigns", form)
        .andExpect(status().isUnprocessableContent())
        .andExpect(
            jsonPath("$.errors[*].field")
                .value(
                    org.hamcrest.Matchers.containsInAnyOrder(
                        "name",
                        "linesPerAgent",
                        "maxLines",
                        "ringSeconds",
                        "callerId",
                        "days",
                        "closes",
                        "zone",
                        "retry.0.afterMinutes")));
  }

  @Test
  void bodyOfTheWrongShapeNamesItsPath() throws Exception {
    manager
        .post("/api/campaigns", "{\"name\":\"A\",\"retry\":[{\"max\":\"many\"}]}")
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.errors[0].field").value("retry.0.max"));
  }

  @Test
  void otherClientsCampaignIsNotFound() throws Exception {
    String id = made();
    Browser other = browser(Set.of(new ClientId(UUID.randomUUID())), Role.values());
    Browser stranger = browser(Set.of(), Role.MANAGER);
    stranger.get("/api/campaigns/" + id).andExpect(status().isNotFound());
    stranger.post("/api/campaigns/" + id + "/start", "{}").andExpect(status().isNotFound());
    assertThat(JsonPath.<Integer>read(body(stranger.get("/api/campaigns")), "$.total")).isZero();
    other.get("/api/campaigns/" + id).andExpect(status().isOk());
  }

  @Test
  void startIsRefusedWithItsListAndThenRuns() throws Exception {
    String id = made();
    campaigns.findings.add(
        new LaunchFinding(LaunchCheck.SAFE_HARBOR_MESSAGE, LaunchFinding.Result.MISSING, Map.of()));
    manager
        .post("/api/campaigns/" + id + "/start", "{}")
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.key").value("start_check_failed"))
        .andExpect(jsonPath("$.params.items[0].code").value("safe_harbor_missing"));
    campaigns.findings.clear();
    manager
        .post("/api/campaigns/" + id + "/start", "{}")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.state").value("RUNNING"));
    assertThat(campaigns.told).contains("changed RUNNING");
    manager.post("/api/campaigns/" + id + "/start", "{}").andExpect(status().isConflict());
    manager
        .post("/api/campaigns/" + id + "/pause", "{}")
        .andExpect(jsonPath("$.state").value("PAUSED"));
    manager
        .post("/api/campaigns/" + id + "/resume", "{}")
        .andExpect(jsonPath("$.state").value("RUNNING"));
  }

  @Test
  void emergencyStopActsWithTheDatabaseAway() throws Exception {
    String id = made();
    campaigns.away = true;
    Browser supervisor = browser(Set.of(new ClientId(client)), Role.SUPERVISOR);
    supervisor
        .post("/api/campaigns/" + id + "/emergency-stop", "{}")
        .andExpect(status().isAccepted());
    assertThat(campaigns.told).contains("emergency " + id);
    supervisor
        .get("/api/campaigns/" + id)
        .andExpect(status().isServiceUnavailable())
        .andExpect(jsonPath("$.key").value("database_away"));
    campaigns.away = false;
  }

  @Test
  void resultsAreAFileThatNoSpreadsheetRuns() throws Exception {
    String id = made();
    MvcResult started = manager.get("/api/campaigns/" + id + "/results.csv").andReturn();
    MvcResult done =
        mvc.perform(
                org.springframework.test.web.servlet.request.MockMvcRequestBuilders.asyncDispatch(
                    started))
            .andExpect(status().isOk())
            .andExpect(
                header()
                    .string(
                        "Content-Disposition", org.hamcrest.Matchers.startsWith("attachment; ")))
            .andReturn();
    byte[] bytes = done.getResponse().getContentAsByteArray();
    String text = new String(bytes, StandardCharsets.UTF_8);
    assertThat(text).startsWith("\ufeffname,outcome\r\n").contains("'=HYPERLINK");
    assertThat(keys.notes()).anyMatch(note -> note.action().equals("campaign.results"));
  }

  @Test
  void shiftJisFileIsReadShownAndImported() throws Exception {
    String id = made();
    String csv = "氏名,電話番号\r\n山田花子,090-1234-5678\r\n佐藤一郎,03-1234-5678\r\n";
    MockMultipartFile file =
        new MockMultipartFile("file", "リスト.csv", "text/csv", csv.getBytes(windows31j()));
    String preview =
        mvc.perform(
                multipart("/api/campaigns/" + id + "/imports")
                    .file(file)
                    .session(manager.session())
                    .cookie(new jakarta.servlet.http.Cookie("XSRF-TOKEN", "t"))
                    .header("X-XSRF-TOKEN", "t"))
            .andExpect(status().isCreated())
            .andExpect(jsonPath("$.reading.charset").value("windows-31j"))
            .andExpect(jsonPath("$.columns[1].mapping").value("PHONE"))
            .andExpect(jsonPath("$.rows[0][0]").value("山田花子"))
            .andReturn()
            .getResponse()
            .getContentAsString(StandardCharsets.UTF_8);
    String load = JsonPath.read(preview, "$.id");
    manager
        .post(
            "/api/imports/" + load + "/confirm",
            "{\"listName\":\"A\",\"mapping\":{\"0\":\"NAME\"},\"defaultCountry\":\"JP\","
                + "\"duplicates\":\"SKIP\"}")
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.key").value("file_no_phone_column"));
    manager
        .post(
            "/api/imports/" + load + "/confirm",
            "{\"listName\":\"A\",\"mapping\":{\"0\":\"NAME\",\"1\":\"PHONE\"},"
                + "\"defaultCountry\":\"JP\",\"duplicates\":\"SKIP\"}")
        .andExpect(status().isAccepted());
    assertThat(rest.imports).anyMatch(order -> order.id().toString().equals(load));
  }

  @Test
  void emptyFileIsRefusedWithItsReason() throws Exception {
    mvc.perform(
            multipart("/api/campaigns/" + made() + "/imports")
                .file(new MockMultipartFile("file", "a.csv", "text/csv", new byte[0]))
                .session(manager.session())
                .cookie(new jakarta.servlet.http.Cookie("XSRF-TOKEN", "t"))
                .header("X-XSRF-TOKEN", "t"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.key").value("file_empty"));
  }

  @Test
  void singleLeadPassesTheChecksOfAFile() throws Exception {
    String id = made();
    String wrong = "{\"familyName\":\"山田\",\"numbers\":[{\"number\":\"110\",\"type\":\"MOBILE\"}]}";
    manager
        .post("/api/campaigns/" + id + "/leads", wrong)
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.errors[0].field").value("numbers"))
        .andExpect(jsonPath("$.errors[0].key").value("number_emergency"));
    String right =
        "{\"familyName\":\"山田\",\"givenName\":\"花子\",\"externalId\":\"A-1\","
            + "\"numbers\":[{\"number\":\"090-1234-5678\",\"type\":\"MOBILE\"}]}";
    manager
        .post("/api/campaigns/" + id + "/leads", right)
        .andExpect(status().isCreated())
        .andExpect(jsonPath("$.lead").isString());
    assertThat(rest.drafts.getLast().numbers().getFirst().number().e164())
        .isEqualTo("+819012345678");
    assertThat(rest.drafts.getLast().person().externalId()).isEqualTo("A-1");
  }

  @Test
  void deskRefusalIsAConflictWithItsKey() throws Exception {
    Browser agent = browser(Set.of(), Role.AGENT);
    agent.post("/api/desk/ready", "{}").andExpect(status().isAccepted());
    feed.refusal =
        java.util.Optional.of(
            new dialer.ui.agent.DeskAnswer.Refused("desk_state", Map.of("state", "ON_CALL")));
    agent
        .post("/api/desk/pause", "{\"reason\":\"break\"}")
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.key").value("desk_state"))
        .andExpect(jsonPath("$.params.state").value("ON_CALL"));
    agent
        .post("/api/desk/pause", "{}")
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.errors[0].field").value("reason"));
  }

  @Test
  void digitsAreShownOnlyWithANoteAndOnlyToThoseWhoMay() throws Exception {
    rest.numbers.put("abcd", new dialer.compliance.call.PhoneNumber("+819012344821"));
    Browser agent = browser(Set.of(), Role.AGENT);
    agent.post("/api/numbers/abcd/reveal", "{}").andExpect(status().isForbidden());
    feed.numberOnDesk = "abcd";
    agent
        .post("/api/numbers/abcd/reveal", "{}")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.number").value("090-1234-4821"));
    assertThat(keys.notes())
        .anyMatch(note ->
            note.action().equals("number.reveal")
                && note.details().get("number").equals("090-••••-4821"));
    feed.numberOnDesk = "";
  }

  @Test
  void entryForEverybodyIsNotAManagersToMake() throws Exception {
    String form = "{\"number\":\"090-1234-4821\",\"note\":\"\"}";
    manager
        .post("/api/suppressions", form)
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.errors[0].field").value("client"));
    browser(Set.of(), Role.COMPLIANCE)
        .post("/api/suppressions", form)
        .andExpect(status().isCreated())
        .andExpect(jsonPath("$.entry.number.masked").value("090-••••-4821"));
  }

  @Test
  void unknownPathsAreProblemsOfTheirKind() throws Exception {
    manager.send("PATCH", "/api/campaigns", "{}").andExpect(status().isForbidden());
    manager.get("/api/campaigns/not-an-id").andExpect(status().isNotFound());
    manager
        .get("/api/attempts")
        .andExpect(status().isForbidden())
        .andExpect(jsonPath("$.key").value("forbidden"));
  }

  private String made() throws Exception {
    String defaults = body(manager.get("/api/campaign-defaults?kind=SALES&client=" + client));
    var settings = JsonPath.parse(defaults).set("$.settings.name", "C " + UUID.randomUUID());
    String form = JsonPath.parse((Object) settings.read("$.settings")).jsonString();
    return JsonPath.read(
        body(manager.post("/api/campaigns", form).andExpect(status().isCreated())), "$.id");
  }

  private Browser browser(Set<ClientId> clients, Role... roles) {
    return Browser.of(mvc, new Browser.People(accounts, sessions), clients, roles);
  }

  private static String body(org.springframework.test.web.servlet.ResultActions answer)
      throws Exception {
    return answer.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
  }

  private static Charset windows31j() {
    return Charset.forName("windows-31j");
  }
}
