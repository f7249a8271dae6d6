package dialer.ui.manager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import dialer.compliance.call.ClientId;
import dialer.ui.security.LiveSessions;
import dialer.ui.security.Role;
import dialer.ui.testing.Browser;
import dialer.ui.testing.MemoryAccounts;
import dialer.ui.testing.MemoryCampaigns;
import dialer.ui.testing.TestScreens;
import jakarta.servlet.http.Cookie;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Spoken messages over HTTP. */
@SpringBootTest(classes = TestScreens.class)
@AutoConfigureMockMvc
class MessagePagesTest {

  private static final String TOKEN = "of-this-test";

  @Autowired private MockMvc mvc;
  @Autowired private MemoryAccounts accounts;
  @Autowired private LiveSessions sessions;
  @Autowired private MemoryCampaigns campaigns;

  private final UUID client = UUID.randomUUID();
  private Browser manager;

  @BeforeEach
  void aClientWithItsManager() {
    campaigns.save(new ClientBook.ClientRow(client, "Tea " + client, null, null, "Asia/Tokyo"));
    manager = browser(Role.MANAGER);
  }

  private Browser browser(Role role) {
    return Browser.of(
        mvc, new Browser.People(accounts, sessions), Set.of(new ClientId(client)), role);
  }

  private ResultActions upload(Map<String, String> fields, byte[] wav) throws Exception {
    var request = multipart(HttpMethod.POST, "/api/messages").session(manager.session());
    request.file(new MockMultipartFile("file", "sorry.wav", "audio/wav", wav));
    request.cookie(new Cookie("XSRF-TOKEN", TOKEN)).header("X-XSRF-TOKEN", TOKEN);
    fields.forEach(request::param);
    return mvc.perform(request);
  }

  private Map<String, String> fields(String kind) {
    return Map.of("client", "" + client, "kind", kind, "language", "ja", "text", "お詫び");
  }

  /** Two seconds of a tone, 16 kHz. */
  private static byte[] wav(double hertz) {
    ByteBuffer file = ByteBuffer.allocate(44 + 64_000).order(ByteOrder.LITTLE_ENDIAN);
    file.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + 64_000);
    file.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
    file.putShort((short) 1).putShort((short) 1).putInt(16_000).putInt(32_000);
    file.putShort((short) 2).putShort((short) 16);
    file.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(64_000);
    for (int i = 0; i < 32_000; i++) {
      file.putShort((short) (9000 * Math.sin(2 * Math.PI * hertz * i / 16_000)));
    }
    return file.array();
  }

  private String id(ResultActions made) throws Exception {
    return JsonPath.read(made.andReturn().getResponse().getContentAsString(), "$.id");
  }

  @Test
  void uploadedRecordingIsListedAndHeardAsTheTelephoneWillPlayIt() throws Exception {
    ResultActions made = upload(fields("SAFE_HARBOR"), wav(600));
    made.andExpect(status().isCreated()).andExpect(jsonPath("$.seconds").value(2));
    manager
        .get("/api/messages?client=" + client)
        .andExpect(jsonPath("$[*].text").value(containsInAnyOrder("お詫び")));
    byte[] heard =
        manager
            .get("/api/messages/" + id(made) + "/audio")
            .andExpect(content().contentType("audio/wav"))
            .andReturn()
            .getResponse()
            .getContentAsByteArray();
    assertThat(ByteBuffer.wrap(heard).order(ByteOrder.LITTLE_ENDIAN).getInt(24)).isEqualTo(8000);
  }

  @Test
  void textCanBeCorrectedWithoutRecordingAgain() throws Exception {
    String id = id(upload(fields("WHO_CALLED"), wav(600)));
    var request = multipart(HttpMethod.PUT, "/api/messages/" + id).session(manager.session());
    request.cookie(new Cookie("XSRF-TOKEN", TOKEN)).header("X-XSRF-TOKEN", TOKEN);
    mvc.perform(request.param("text", "別の言葉"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.text").value("別の言葉"))
        .andExpect(jsonPath("$.seconds").value(2));
  }

  @Test
  void whatIsWrongWithAnUploadIsSaidFieldByField() throws Exception {
    upload(Map.of("client", "" + client), wav(600))
        .andExpect(status().isUnprocessableContent())
        .andExpect(
            jsonPath("$.errors[*].field").value(containsInAnyOrder("kind", "language", "text")));
    upload(fields("PROMPT"), new byte[] {1, 2, 3})
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.key").value("sound_format"))
        .andExpect(jsonPath("$.errors[0].field").value("file"));
  }

  @Test
  void othersMessagesAreNeitherSeenNorHeardNorChanged() throws Exception {
    String id = id(upload(fields("SAFE_HARBOR"), wav(600)));
    Browser stranger =
        Browser.of(
            mvc,
            new Browser.People(accounts, sessions),
            Set.of(new ClientId(UUID.randomUUID())),
            Role.MANAGER);
    stranger.get("/api/messages?client=" + client).andExpect(status().isNotFound());
    stranger.get("/api/messages/" + id + "/audio").andExpect(status().isNotFound());
    stranger.send("DELETE", "/api/messages/" + id, "{}").andExpect(status().isNotFound());
    browser(Role.AGENT).get("/api/messages?client=" + client).andExpect(status().isForbidden());
  }

  @Test
  void messageOfACampaignThatIsNotOverCannotBeRemoved() throws Exception {
    String id = id(upload(fields("SAFE_HARBOR"), wav(600)));
    String defaults =
        manager
            .get("/api/campaign-defaults?kind=SALES&client=" + client)
            .andReturn()
            .getResponse()
            .getContentAsString(StandardCharsets.UTF_8);
    var form = JsonPath.parse((Object) JsonPath.read(defaults, "$.settings"));
    form.set("$.name", "Autumn").set("$.safeHarborId", id);
    manager.post("/api/campaigns", form.jsonString()).andExpect(status().isCreated());
    manager
        .send("DELETE", "/api/messages/" + id, "{}")
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.key").value("message_used"));
  }
}
