package dialer.app.wiring;

import dialer.app.wiring.DialerSettings.ServerSettings;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether the settings are complete; each problem names its key and says what to do. */
public final class SettingsCheck {

  private final List<String> problems = new ArrayList<>();

  private SettingsCheck() {}

  /** One sentence for each problem; empty: complete. */
  public static List<String> problems(@Nullable DialerSettings settings) {
    SettingsCheck check = new SettingsCheck();
    if (settings == null) {
      return List.of("the configuration file has no block `dialer`; see docs/operations.md");
    }
    check.blocks(settings);
    return check.problems;
  }

  @SuppressWarnings("ConstantConditions")
  private void blocks(DialerSettings settings) {
    present("dialer.node", settings.node());
    present("dialer.database", settings.database());
    present("dialer.redis", settings.redis());
    present("dialer.agi", settings.agi());
    present("dialer.files", settings.files());
    present("dialer.rules", settings.rules());
    if (settings.servers().isEmpty()) {
      problems.add("dialer.servers is empty: name at least one Asterisk server");
    }
    settings.servers().forEach(this::server);
    if (settings.database() != null) {
      text("dialer.database.url", settings.database().url());
      text("dialer.database.owner-password", settings.database().ownerPassword());
      text("dialer.database.app-password", settings.database().appPassword());
      text("dialer.database.system-password", settings.database().systemPassword());
    }
  }

  private void server(ServerSettings server) {
    String at = "dialer.servers: " + server.name() + ": ";
    text(at + "host", server.host());
    text(at + "events-secret", server.eventsSecret());
    text(at + "actions-secret", server.actionsSecret());
    if (server.trunks().isEmpty()) {
      problems.add(at + "trunks is empty: no call could leave");
    }
  }

  private void present(String key, @Nullable Object block) {
    if (block == null) {
      problems.add(key + " is missing; see docs/operations.md");
    }
  }

  private void text(String key, @Nullable String value) {
    if (value == null || value.isBlank()) {
      problems.add(key + " is missing; see docs/operations.md");
    }
  }
}
