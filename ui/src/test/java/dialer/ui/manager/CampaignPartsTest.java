package dialer.ui.manager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.DocumentContext;
import com.jayway.jsonpath.JsonPath;
import dialer.campaigns.campaign.Campaign;
import dialer.campaigns.campaign.LeadRules.UsedUp;
import dialer.campaigns.disposition.Effect;
import dialer.compliance.call.CampaignId;
import dialer.compliance.call.ClientId;
import dialer.compliance.call.Purpose;
import dialer.core.engine.TrunkId;
import dialer.ui.security.LiveSessions;
import dialer.ui.security.Role;
import dialer.ui.testing.Browser;
import dialer.ui.testing.MemoryAccounts;
import dialer.ui.testing.MemoryCampaigns;
import dialer.ui.testing.TestScreens;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Trunks, buyers, holidays, dispositions and unattended questions of a campaign, over HTTP. */
@SpringBootTest(classes = TestScreens.class)
@AutoConfigureMockMvc
class CampaignPartsTest {

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
  }

  @Test
  void whatAFormSaysOfTrunksBuyersHolidaysAndTheEndIsStored() throws Exception {
    String id = made("SALES");
    Map<String, Object> settings = settings(id);
    reach(settings).put("trunks", List.of("pbx1/box"));
    reach(settings).put("product", "Green tea");
    reach(settings).put("ownBuyers", true);
    reach(settings).put("holidayCalendar", "FR");
    reach(settings).put("stayOpen", true);
    change(id, settings).andExpect(status().isOk());
    Campaign stored = stored(id);
    assertThat(stored.line().trunks()).containsExactly(new TrunkId("pbx1", "box"));
    assertThat(stored.offer().product()).contains("Green tea");
    assertThat(stored.purpose()).isEqualTo(Purpose.SALES_TO_CUSTOMER);
    assertThat(stored.schedule().holidays()).contains("FR");
    assertThat(stored.leadRules().usedUp()).isEqualTo(UsedUp.STAY_OPEN);
    assertThat(settings(id)).containsAllEntriesOf(settings);
  }

  @Test
  void formThatSaysNothingOfThemLeavesThemAsTheyAre() throws Exception {
    String id = made("SALES");
    Map<String, Object> settings = settings(id);
    reach(settings).put("holidayCalendar", "FR");
    reach(settings).put("product", "Green tea");
    change(id, settings).andExpect(status().isOk());
    reach(settings).remove("trunks");
    reach(settings).remove("holidayCalendar");
    change(id, settings).andExpect(status().isOk());
    settings.remove("reach");
    change(id, settings).andExpect(status().isOk());
    assertThat(stored(id).offer().product()).contains("Green tea");
    assertThat(stored(id).line().trunks()).containsExactly(new TrunkId("pbx1", "box"));
    assertThat(stored(id).schedule().holidays()).contains("FR");
  }

  @Test
  void trunksAndCalendarsAreThoseOfTheHouseAndBuyersThoseOfSales() throws Exception {
    String id = made("SALES");
    refused(id, "trunks", List.of("pbx1/elsewhere"), "not_found");
    refused(id, "trunks", List.of("box"), "invalid");
    refused(id, "trunks", List.of(), "required");
    refused(id, "holidayCalendar", "XX", "not_found");
    refused(made("SURVEY"), "ownBuyers", true, "sales_only");
  }

  @Test
  void dispositionsAreEditedAndWhatIsTakenOutKeepsItsMeaning() throws Exception {
    String id = made("SALES");
    manager.post("/api/campaigns/" + id + "/start", "{}").andExpect(status().isOk());
    DocumentContext form = JsonPath.parse(body(manager.get(dispositions(id))));
    form.delete("$.rows[?(@.code=='interested')]");
    form.add(
        "$.rows",
        Map.of(
            "code",
            "budget_next_year",
            "label",
            Map.of("ja", "来年度に検討", "en", "Budget next year"),
            "effect",
            "RETRY",
            "key",
            "9",
            "contact",
            true,
            "refused",
            false,
            "afterMinutes",
            1440,
            "times",
            2));
    put(dispositions(id), form)
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.rows[?(@.code=='budget_next_year')].times").value(2));
    var rules = stored(id).leadRules();
    var made = rules.catalogue().find("budget_next_year").orElseThrow();
    assertThat(made.effect()).isEqualTo(Effect.RETRY);
    assertThat(made.talked()).isTrue();
    assertThat(rules.recycle().byDisposition().get("budget_next_year").delay())
        .isEqualTo(Duration.ofDays(1));
    assertThat(rules.catalogue().items()).noneMatch(item -> item.key().equals("interested"));
    assertThat(rules.catalogue().find("interested")).isPresent();
    assertThat(rules.recycle().byDisposition()).containsKey("interested");
    assertThat(rules.catalogue().find("dnc").orElseThrow().events()).contains("dnc_request");
    assertThat(campaigns.told).endsWith("changed RUNNING", "changed RUNNING");
  }

  @Test
  void whatTheKindsOwnCodesTellRulePacksCannotBeTakenAway() throws Exception {
    String id = made("SALES");
    DocumentContext form = JsonPath.parse(body(manager.get(dispositions(id))));
    form.set("$.rows[?(@.code=='declined')].refused", false);
    form.set("$.rows[?(@.code=='declined')].contact", false);
    put(dispositions(id), form)
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.rows[?(@.code=='declined')].refused").value(true));
    assertThat(stored(id).leadRules().catalogue().find("declined").orElseThrow().events())
        .contains("conversation", "refused");
  }

  @Test
  void uselessDispositionsAreRefusedEachWhereItStands() throws Exception {
    String id = made("SALES");
    wrongRow(id, "rows.0.label.en", "", "required");
    wrongRow(id, "rows.0.effect", "FINAL", "effect_fixed");
    wrongRow(id, "rows.2.code", "Own!", "code_invalid");
    wrongRow(id, "rows.1.key", "1", "key_taken");
    wrongRow(id, "rows.2.times", 0, "out_of_range");
    DocumentContext mine = JsonPath.parse(body(manager.get(dispositions(id))));
    mine.set("$.rows[2].code", "won_somehow").set("$.rows[2].effect", "SUCCESS");
    put(dispositions(id), mine).andExpect(jsonPath("$.errors[0].key").value("success_of_kind"));
    DocumentContext form = JsonPath.parse(body(manager.get(dispositions(id))));
    form.delete("$.rows[?(@.effect=='DNC' || @.effect=='SUCCESS')]");
    put(dispositions(id), form)
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.errors[*].key").value(contains("success_missing", "dnc_missing")));
  }

  @Test
  void surveyIsAskedByRecordingsOfTheClient() throws Exception {
    String id = made("SURVEY");
    String path = "/api/campaigns/" + id + "/unattended";
    manager.get(path).andExpect(jsonPath("$.on").value(false));
    send(path, form("q1", MemoryCampaigns.PROMPT, 8)).andExpect(status().isOk());
    var asked = stored(id).line().unattended().orElseThrow();
    assertThat(asked.seconds()).isEqualTo(8);
    assertThat(asked.prompts().get("q1")).hasToString(MemoryCampaigns.PROMPT);
    manager.get(path).andExpect(jsonPath("$.prompts.q1").value(MemoryCampaigns.PROMPT));
    send(path, form("q1", UUID.randomUUID().toString(), 31))
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.errors[*].field").value(contains("prompts.q1", "seconds")));
    send(path, "{\"on\":false}").andExpect(status().isOk());
    assertThat(stored(id).line().unattended()).isEmpty();
  }

  @Test
  void noSaleIsAskedByRecordingsAndNoRunningSurveyLosesItsAgents() throws Exception {
    send("/api/campaigns/" + made("SALES") + "/unattended", form("q1", MemoryCampaigns.PROMPT, 8))
        .andExpect(jsonPath("$.errors[0].key").value("survey_only"));
    String running = made("SURVEY");
    manager.post("/api/campaigns/" + running + "/start", "{}").andExpect(status().isOk());
    send("/api/campaigns/" + running + "/unattended", form("q1", MemoryCampaigns.PROMPT, 8))
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.key").value("campaign_setting_frozen"));
  }

  private static String form(String question, String message, int seconds) {
    return """
    {"on":true,"seconds":%d,"greeting":null,"farewell":null,"prompts":{"%s":"%s"}}
    """
        .formatted(seconds, question, message);
  }

  private void wrongRow(String id, String field, Object value, String key) throws Exception {
    String path = "$." + field.replaceFirst("\\.([0-9]+)\\.", "[$1].");
    DocumentContext form = JsonPath.parse(body(manager.get(dispositions(id))));
    put(dispositions(id), form.set(path, value))
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.errors[0].field").value(field))
        .andExpect(jsonPath("$.errors[0].key").value(key));
  }

  private void refused(String id, String field, Object value, String key) throws Exception {
    Map<String, Object> settings = settings(id);
    reach(settings).put(field, value);
    change(id, settings)
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.errors[0].field").value("reach." + field))
        .andExpect(jsonPath("$.errors[0].key").value(key));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> reach(Map<String, Object> settings) {
    return (Map<String, Object>) settings.get("reach");
  }

  private static String dispositions(String id) {
    return "/api/campaigns/" + id + "/dispositions";
  }

  private Map<String, Object> settings(String id) throws Exception {
    return JsonPath.read(body(manager.get("/api/campaigns/" + id)), "$.settings");
  }

  private ResultActions change(String id, Map<String, Object> settings) throws Exception {
    return put("/api/campaigns/" + id + "/settings", JsonPath.parse(settings));
  }

  private ResultActions put(String path, DocumentContext form) throws Exception {
    return send(path, form.jsonString());
  }

  private ResultActions send(String path, String form) throws Exception {
    return manager.send("PUT", path, form);
  }

  private Campaign stored(String id) {
    return campaigns.find(CampaignId.of(id)).orElseThrow();
  }

  private String made(String kind) throws Exception {
    String defaults =
        body(manager.get("/api/campaign-defaults?kind=" + kind + "&client=" + client));
    var settings = JsonPath.parse(defaults).set("$.settings.name", "C " + UUID.randomUUID());
    String form = JsonPath.parse((Object) settings.read("$.settings")).jsonString();
    return JsonPath.read(
        body(manager.post("/api/campaigns", form).andExpect(status().isCreated())), "$.id");
  }

  private static String body(ResultActions answer) throws Exception {
    return answer.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
  }
}
