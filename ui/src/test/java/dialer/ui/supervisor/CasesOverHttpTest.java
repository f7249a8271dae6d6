package dialer.ui.supervisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import dialer.compliance.call.ClientId;
import dialer.ui.manager.ClientBook;
import dialer.ui.security.Account;
import dialer.ui.security.LiveSessions;
import dialer.ui.security.Role;
import dialer.ui.testing.Browser;
import dialer.ui.testing.MemoryAccounts;
import dialer.ui.testing.MemoryCampaigns;
import dialer.ui.testing.MemoryKeys;
import dialer.ui.testing.MemoryRest;
import dialer.ui.testing.TestScreens;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** What opens cases, over HTTP. */
@SpringBootTest(classes = TestScreens.class)
@AutoConfigureMockMvc
class CasesOverHttpTest {

  @Autowired private MockMvc mvc;
  @Autowired private MemoryAccounts accounts;
  @Autowired private LiveSessions sessions;
  @Autowired private MemoryCampaigns campaigns;
  @Autowired private MemoryRest rest;
  @Autowired private MemoryKeys keys;

  private static final AtomicLong NEXT = new AtomicLong();
  private final UUID client = unused();
  private Browser manager;
  private String sales;
  private String followUp;

  @BeforeEach
  void twoCampaigns() throws Exception {
    campaigns.save(new ClientBook.ClientRow(client, "Tea " + client, null, null, "Asia/Tokyo"));
    manager =
        Browser.of(
            mvc,
            new Browser.People(accounts, sessions),
            Set.of(new ClientId(client)),
            Role.MANAGER);
    sales = made("SALES");
    followUp = made("FOLLOW_UP");
    rest.events.clear();
  }

  @Test
  void dispositionOfOneCampaignIsSetToOpenCasesInAnother() throws Exception {
    String form =
        """
        {"dispositions":[{"disposition":"order","campaign":"%s","afterHours":72,"sameAgent":true}],
         "events":[]}
        """
            .formatted(followUp);
    put(sales, form).andExpect(status().isOk());
    manager
        .get("/api/campaigns/" + sales + "/case-openings")
        .andExpect(jsonPath("$.dispositions[0].campaign").value(followUp))
        .andExpect(jsonPath("$.dispositions[0].afterHours").value(72))
        .andExpect(jsonPath("$.dispositions[0].sameAgent").value(true));
  }

  @Test
  void casesAreOpenedInAFollowUpOnlyAndByADispositionThatExists() throws Exception {
    String form =
        """
        {"dispositions":
           [{"disposition":"no_such","campaign":"%s","afterHours":-1,"sameAgent":true}],
         "events":[{"event":"order_shipped","afterHours":24,"owner":null}]}
        """
            .formatted(sales);
    put(sales, form)
        .andExpect(status().isUnprocessableContent())
        .andExpect(
            jsonPath("$.errors[*].field")
                .value(
                    org.hamcrest.Matchers.containsInAnyOrder(
                        "dispositions.disposition",
                        "dispositions.afterHours",
                        "dispositions.campaign",
                        "events")));
  }

  @Test
  void ruleOfAnEventNamesItsOwner() throws Exception {
    String form = "{\"events\":[{\"event\":\"order_shipped\",\"afterHours\":72,\"owner\":\"%s\"}]}";
    put(followUp, form.formatted(TestScreens.OWNER))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.events[0].owner").value(TestScreens.OWNER.toString()));
    put(followUp, form.formatted(unused()))
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.errors[0].field").value("events.owner"));
  }

  @Test
  void eventAboutSomebodyUnknownBringsTheirNumber() throws Exception {
    tell(followUp, "\"phone\":\"090-1234-4821\",\"name\":\"千代\"").andExpect(status().isAccepted());
    assertThat(rest.events).hasSize(1);
    assertThat(rest.events.getFirst().stranger().orElseThrow().numbers().getFirst().number().e164())
        .isEqualTo("+819012344821");
    tell(followUp, "\"phone\":\"117\"").andExpect(status().isUnprocessableContent());
    tell(followUp, "\"name\":\"千代\"").andExpect(status().isUnprocessableContent());
    tell(sales, "\"phone\":\"090-1234-4821\"")
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.errors[0].key").value("not_follow_up"));
    assertThat(rest.events).hasSize(1);
  }

  private ResultActions tell(String campaign, String person) throws Exception {
    Account account = Browser.account(Set.of(), Set.of(new ClientId(client)));
    accounts.add(account);
    String key = "key-" + account.id();
    keys.add(
        MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8)),
        "shop",
        account.id());
    return mvc.perform(
        post("/api/events/order")
            .header("X-Api-Key", key)
            .contentType("application/json")
            .content(
                "{\"externalId\":\"e-1\",\"kind\":\"order_shipped\",\"campaign\":\"%s\",%s}"
                    .formatted(campaign, person)));
  }

  private ResultActions put(String campaign, String form) throws Exception {
    return manager.send("PUT", "/api/campaigns/" + campaign + "/case-openings", form);
  }

  private String made(String kind) throws Exception {
    String defaults =
        body(manager.get("/api/campaign-defaults?kind=" + kind + "&client=" + client));
    var settings = JsonPath.parse(defaults).set("$.settings.name", "C " + unused());
    String form = JsonPath.parse((Object) settings.read("$.settings")).jsonString();
    return JsonPath.read(
        body(manager.post("/api/campaigns", form).andExpect(status().isCreated())), "$.id");
  }

  private static UUID unused() {
    return new UUID(0xCA5E, NEXT.incrementAndGet());
  }

  private static String body(ResultActions answer) throws Exception {
    return answer.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
  }
}
