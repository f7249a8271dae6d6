package dialer.ui;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dialer.ui.testing.TestScreens;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;

/** Addresses of pages, files and nothing. */
@SpringBootTest(classes = TestScreens.class)
@AutoConfigureMockMvc
class PagesTest {

  @Autowired private MockMvc mvc;

  @ParameterizedTest
  @ValueSource(strings = {"/", "/index.html", "/login", "/campaigns/0191/settings", "/desk"})
  void pageOfTheApplicationIsAlwaysAskedForAnew(String path) throws Exception {
    mvc.perform(get(path))
        .andExpect(status().isOk())
        .andExpect(content().string(org.hamcrest.Matchers.containsString("<div id=\"root\">")))
        .andExpect(header().string("Cache-Control", "no-cache"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/assets/none.js", "/none.png", "/campaigns/x.css", "/v3/none"})
  void fileThatIsNotThereIsNotThePage(String path) throws Exception {
    mvc.perform(get(path)).andExpect(status().isNotFound());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/none", "/api", "/actuator/env"})
  void noPageHidesBehindTheInterface(String path) throws Exception {
    int code = mvc.perform(get(path)).andReturn().getResponse().getStatus();
    org.assertj.core.api.Assertions.assertThat(code).isIn(401, 403, 404);
  }
}
