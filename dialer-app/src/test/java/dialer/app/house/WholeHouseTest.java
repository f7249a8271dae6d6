package dialer.app.house;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.extension.TestWatcher;
import org.junit.jupiter.api.io.TempDir;

/**
 * One working day in order: the first administrator, a manager's campaign, and an agent's
 * conversation with its conclusion. Real servers, a real Asterisk, a real SIP telephone and a real
 * browser; each step stands on the one before.
 */
@Tag("asterisk")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WholeHouseTest {

  private static final String OWN = "correct horse battery";
  private static final Charset SHIFT_JIS = Charset.forName("windows-31j");

  @TempDir private static Path folder;
  private static House house;
  private static Visitor admin;
  private static Visitor manager;
  private static Visitor agent;
  private static Handset handset;

  private static boolean broken;

  /** After a step that failed the others have nothing to stand on. */
  @RegisterExtension
  static final TestWatcher STEPS =
      new TestWatcher() {
        @Override
        public void testFailed(ExtensionContext context, Throwable cause) {
          broken = true;
        }
      };

  @BeforeEach
  void standsOnTheStepBefore() {
    assumeTrue(!broken, "a step before this one failed");
  }

  @BeforeAll
  static void open() throws Exception {
    assumeTrue(House.isPossible(), House.whyNot());
    house = House.open(folder);
    admin = house.visitor();
  }

  @AfterEach
  void picture() {
    if (System.getenv("DIALER_PICTURES") != null) {
      house.pictures(Path.of(System.getenv("DIALER_PICTURES")));
    }
  }

  @AfterAll
  static void close() throws Exception {
    if (handset != null) {
      handset.close();
    }
    if (house != null) {
      house.close();
    }
  }

  @Test
  @Order(1)
  void theFirstAdministratorComesInByTheTokenAndMakesTheOthers() {
    admin.page.navigate("/first-run");
    admin.field("One-time token").fill(house.firstRunToken());
    admin.field("Name").fill("Ada Root");
    admin.field("Log-in name").fill("root");
    admin.field("Password").fill(OWN);
    admin.field("Password again").fill(OWN);
    admin.press("Register and log in");
    admin.heading("Campaigns").waitFor();
    assertThat(admin.menu()).contains("Users", "System health").doesNotContain("Desk");
    admin.send(
        "POST",
        "/api/clients",
        Map.of("name", "Minamo Water", "kana", "", "callbackNumber", "+81312345670"));
    admin.page.navigate("/admin/users");
    admin.press("Add a user");
    admin.field("Name").fill("Chiyo Sato");
    admin.field("Log-in name").fill("chiyo");
    admin.exact("Add").click();
    house.oneTime("chiyo", admin.page.locator(".secret code").innerText());
    for (String role : List.of("MANAGER", "COMPLIANCE", "SUPERVISOR")) {
      house.account(admin, role);
    }
  }

  @Test
  @Order(2)
  void aManagerBringsAJapaneseFileInAndStartsASalesCampaign() {
    manager = house.visitor();
    manager.enterFirst("manager", house.oneTime("manager"), OWN);
    assertThat(manager.menu()).contains("Campaigns").doesNotContain("Users", "Desk");
    manager.page.navigate("/campaigns/new");
    manager.page.getByLabel("Campaign name").fill("Autumn water");
    manager.field("Caller id").fill("+81312345670");
    manager.press("Create");
    manager.heading("Autumn water").waitFor();
    house.openAllDay(manager);
    manager
        .page
        .locator("input[type=file]")
        .setInputFiles(new FilePayload("秋のご案内.csv", "text/csv", leads().getBytes(SHIFT_JIS)));
    manager.sees("髙橋 葵");
    manager.exact("Import").click();
    manager.page.locator(".chip.go", withText("Imported")).waitFor();
    manager.page.navigate("/campaigns/" + house.campaign(manager));
    manager.exact("Start").click();
    manager.sees("Running");
  }

  /** Six people who answer and stay, one who rang the police: the last row is refused. */
  private static String leads() {
    StringBuilder rows = new StringBuilder("氏名,フリガナ,電話番号\r\n");
    for (int i = 1; i <= 6; i++) {
      rows.append("髙橋 葵,タカハシ アオイ,090-1200-%d106\r\n".formatted(i));
    }
    return rows.append("警察,ケイサツ,110\r\n").toString();
  }

  @Test
  @Order(3)
  void anAgentStartsAShiftAndTheTelephoneIsCalledByItself() throws Exception {
    agent = house.visitor();
    agent.enterFirst("chiyo", house.oneTime("chiyo"), OWN);
    agent.page.navigate("/desk");
    agent.press("Start shift");
    agent.press("Phone settings");
    var shown = agent.page.locator(".softphone dd");
    shown.first().waitFor();
    handset = Handset.with(shown.allInnerTexts());
    agent.sees("Press “Ready” to take calls again.");
    assertThat(handset.inCall()).isTrue();
  }

  @Test
  @Order(4)
  void theAgentTalksConcludesTakesItBackAndConcludesAnew() {
    agent.button("Ready").first().click();
    agent.page.locator(".state.call").waitFor();
    agent.heading("髙橋 葵").waitFor();
    for (int left = 4; left > 0; left--) {
      agent.page.keyboard().press("c");
      agent.sees(left == 1 ? "All said" : (left - 1) + " left");
    }
    agent.press("Pause after this call");
    agent.press("Hang up");
    agent.page.locator(".state.wrap").waitFor();
    agent.page.locator(".out button", withText("Declined")).click();
    agent.button("+30 s").click();
    agent.press("Save this disposition");
    agent.press("Undo");
    agent.page.locator(".state.wrap").waitFor();
    agent.heading("髙橋 葵").waitFor();
    assertThat(agent.page.locator(".out button.on")).containsText("Declined");
    agent.page.locator(".out button", withText("Interested")).click();
    agent.press("Save this disposition");
    agent.sees("Saved as");
  }

  private static com.microsoft.playwright.Page.LocatorOptions withText(String words) {
    return new com.microsoft.playwright.Page.LocatorOptions().setHasText(words);
  }

  @Test
  @Order(5)
  void complianceFindsTheConversationWithItsVerdict() {
    house.awaitResult(manager, "interested");
    try (Visitor officer = house.visitor()) {
      officer.enterFirst("compliance", house.oneTime("compliance"), OWN);
      officer.page.navigate("/attempts");
      officer
          .page
          .locator("tbody tr", withText("Interested"))
          .first()
          .getByRole(com.microsoft.playwright.options.AriaRole.LINK)
          .click();
      officer.sees("Permitted");
      officer.sees("Opening words said");
    }
  }

  @Test
  @Order(6)
  void aSupervisorSeesTheAgentOnTheFloor() {
    try (Visitor supervisor = house.visitor()) {
      supervisor.enterFirst("supervisor", house.oneTime("supervisor"), OWN);
      supervisor.page.navigate("/floor");
      supervisor.sees("Chiyo Sato");
    }
  }
}
