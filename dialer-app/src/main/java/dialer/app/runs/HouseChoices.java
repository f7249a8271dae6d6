package dialer.app.runs;

import dialer.app.plan.GateBook;
import dialer.app.postgres.Database;
import dialer.campaigns.message.MessageKind;
import dialer.campaigns.message.SpokenMessages;
import dialer.compliance.call.ClientId;
import dialer.compliance.rulebook.RulePack;
import dialer.compliance.rulebook.Rulebooks;
import dialer.compliance.window.HolidayCalendars;
import dialer.core.engine.TrunkPlan;
import dialer.ui.manager.Choices;
import dialer.ui.wire.Named;
import dialer.ui.wire.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What this installation offers to campaigns. */
public final class HouseChoices implements Choices {

  private static final List<PauseReason> PAUSES =
      List.of(
          new PauseReason("break", new Text("休憩", "Break"), 900),
          new PauseReason("meal", new Text("食事", "Meal"), 3600),
          new PauseReason("meeting", new Text("会議", "Meeting"), null),
          new PauseReason("training", new Text("研修", "Training"), null));

  private final GateBook gates;
  private final List<TrunkPlan> trunks;
  private final Database database;
  private final SpokenMessages messages;
  private final boolean sandbox;

  /** Where the choices come from. */
  public record Sources(
      GateBook gates, List<TrunkPlan> trunks, Database database, SpokenMessages messages) {}

  /** Offers what those have. */
  public HouseChoices(Sources sources, boolean sandbox) {
    this.gates = sources.gates();
    this.trunks = List.copyOf(sources.trunks());
    this.database = sources.database();
    this.messages = sources.messages();
    this.sandbox = sandbox;
  }

  @Override
  public List<PackChoice> rulePacks() {
    List<PackChoice> packs = new ArrayList<>();
    if (sandbox) {
      packs.add(choice(Rulebooks.SANDBOX, true));
    }
    Rulebooks.shipped().forEach(id -> packs.add(choice(id, false)));
    return packs;
  }

  private PackChoice choice(String id, boolean isSandbox) {
    String version =
        gates.rulebook(List.of(id)).packs().stream()
            .filter(pack -> pack.id().equals(id))
            .map(RulePack::version)
            .findFirst()
            .orElse("");
    return new PackChoice(id, version, isSandbox);
  }

  @Override
  public List<TrunkChoice> trunks() {
    return trunks.stream().map(trunk -> new TrunkChoice(trunk.id(), trunk.channels())).toList();
  }

  @Override
  public List<String> holidayCalendars() {
    return HolidayCalendars.ids();
  }

  @Override
  public List<Named> pools() {
    return database.asSystem(jdbc ->
        jdbc.sql("select id, name from agent_pool order by name")
            .query((row, _) -> Named.of(row.getObject("id", UUID.class), row.getString("name")))
            .list());
  }

  @Override
  public String poolNamed(String name) {
    return database.asSystem(jdbc ->
        jdbc.sql(
                """
                insert into agent_pool (name) values (:name)
                on conflict (name) do update set name = excluded.name returning id
                """)
            .param("name", name)
            .query(UUID.class)
            .single()
            .toString());
  }

  @Override
  public List<SafeHarborChoice> safeHarbor(ClientId client) {
    return spoken(client, MessageKind.SAFE_HARBOR);
  }

  @Override
  public List<SafeHarborChoice> prompts(ClientId client) {
    return spoken(client, MessageKind.PROMPT);
  }

  private List<SafeHarborChoice> spoken(ClientId client, MessageKind kind) {
    return messages.ofClient(client).stream()
        .filter(message -> message.kind() == kind)
        .map(message ->
            new SafeHarborChoice(
                message.id().toString(), message.language().toLanguageTag(), message.text()))
        .toList();
  }

  @Override
  public List<PauseReason> pauseReasons() {
    return PAUSES;
  }
}
