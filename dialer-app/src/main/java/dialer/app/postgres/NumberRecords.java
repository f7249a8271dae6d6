package dialer.app.postgres;

import dialer.app.postgres.Candidate.NumberRow;
import dialer.compliance.call.CampaignId;
import dialer.compliance.call.ClientId;
import dialer.compliance.call.LeadId;
import dialer.compliance.call.Purpose;
import dialer.compliance.consent.ConsentRecord;
import dialer.compliance.gate.NumberRecord;
import dialer.compliance.gate.PastContact;
import dialer.compliance.gate.RegistryAnswer;
import dialer.compliance.suppression.SuppressionEntry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What is recorded about numbers, one statement for each kind of fact however many numbers there
 * are. Reads the current client's rows and entries that hold for everybody.
 */
final class NumberRecords {

  /** Contacts of one number that are read, newest first: more than any cap counts. */
  private static final int CONTACTS = 200;

  private final NumberSeal seal;

  NumberRecords(NumberSeal seal) {
    this.seal = seal;
  }

  /** One record for each number, by its key. */
  Map<String, NumberRecord> read(JdbcClient jdbc, Collection<NumberRow> numbers) {
    byte[][] indexes = numbers.stream().map(NumberRow::index).toArray(byte[][]::new);
    var suppressions = suppressions(jdbc, indexes);
    var consents = consents(jdbc, indexes);
    var registries = registries(jdbc, indexes);
    var contacts = contacts(jdbc, indexes);
    Map<String, NumberRecord> records = new HashMap<>();
    for (NumberRow number : numbers) {
      records.put(
          number.key(),
          new NumberRecord(
              suppressions.of(number),
              consents.of(number),
              registries.of(number),
              contacts.of(number)));
    }
    return records;
  }

  private Facts<SuppressionEntry> suppressions(JdbcClient jdbc, byte[][] indexes) {
    String sql =
        """
        select encode(number_index, 'hex') as key, * from suppression_entry e
        where number_index = any(:indexes)
          and not exists (select from suppression_withdrawal w where w.entry_id = e.id)
        order by starts_at, id
        """;
    return facts(jdbc, sql, indexes, this::suppression);
  }

  private SuppressionEntry suppression(ResultSet row) throws SQLException {
    return new SuppressionEntry(
        seal.open(Columns.bytes(row, "number_sealed")),
        Columns.maybeId(row, "client_id").map(ClientId::new),
        Columns.maybeId(row, "campaign_id").map(CampaignId::new),
        Columns.maybeText(row, "product"),
        SuppressionEntry.Origin.valueOf(Columns.text(row, "origin")),
        Columns.maybeText(row, "refusal").map(SuppressionEntry.Refusal::valueOf),
        Columns.at(row, "starts_at"),
        Columns.maybeAt(row, "ends_at"),
        Columns.text(row, "note"));
  }

  private static Facts<ConsentRecord> consents(JdbcClient jdbc, byte[][] indexes) {
    String sql =
        """
        select encode(number_index, 'hex') as key, * from consent
        where number_index = any(:indexes) order by starts_at, id
        """;
    return facts(
        jdbc,
        sql,
        indexes,
        row ->
            new ConsentRecord(
                Columns.text(row, "kind"),
                Columns.texts(row, "names"),
                Columns.texts(row, "covers"),
                Columns.text(row, "obtained_how"),
                Columns.at(row, "starts_at"),
                Columns.maybeAt(row, "ends_at"),
                Columns.maybeAt(row, "revoked_at")));
  }

  /**
   * An answer of every loaded registry for every number; one that is not loaded answers nothing.
   */
  private static Facts<RegistryAnswer> registries(JdbcClient jdbc, byte[][] indexes) {
    String sql =
        """
        select encode(i.index, 'hex') as key, c.registry, c.version, c.obtained_at,
               n.copy_id is not null as listed
        from registry_copy c
        cross join unnest(:indexes::bytea[]) as i(index)
        left join registry_number n on n.copy_id = c.id and n.number_index = i.index
        where c.current order by c.registry
        """;
    return facts(
        jdbc,
        sql,
        indexes,
        row ->
            new RegistryAnswer(
                Columns.text(row, "registry"),
                Optional.of(row.getBoolean("listed")),
                Columns.text(row, "version"),
                Columns.maybeAt(row, "obtained_at")));
  }

  /** Attempts that were never dialed are no contacts; those of unknown outcome are. */
  private static Facts<PastContact> contacts(JdbcClient jdbc, byte[][] indexes) {
    String sql =
        """
        select encode(i.index, 'hex') as key, a.*
        from unnest(:indexes::bytea[]) as i(index)
        cross join lateral (
          select at, campaign_id, lead_id, purpose, outcome, events, product from call_attempt
          where client_id = current_client() and number_index = i.index
            and outcome is distinct from 'NOT_DIALED'
            and not (state = 'ENDED' and dialed_at is null)
          order by at desc limit %d) a
        order by a.at desc
        """
            .formatted(CONTACTS);
    return facts(
        jdbc,
        sql,
        indexes,
        row ->
            new PastContact(
                Columns.at(row, "at"),
                new CampaignId(Columns.id(row, "campaign_id")),
                new LeadId(Columns.id(row, "lead_id")),
                Purpose.valueOf(Columns.text(row, "purpose")),
                events(row),
                Columns.maybeText(row, "product")));
  }

  private static Set<String> events(ResultSet row) throws SQLException {
    Set<String> events = new HashSet<>(Columns.texts(row, "events"));
    String outcome = Columns.maybeText(row, "outcome").orElse("LOST");
    if (events.isEmpty() && outcome.equals("LOST")) {
      // How it went is not known: it counts as everything it may have been.
      return events;
    }
    events.add("attempted");
    switch (outcome) {
      case "CONNECTED" -> events.addAll(Set.of("answered", "conversation"));
      case "ABANDONED" -> events.addAll(Set.of("answered", "abandoned"));
      case "MACHINE" -> events.add("machine_detected");
      default -> {}
    }
    return events;
  }

  private static <T> Facts<T> facts(
      JdbcClient jdbc, String sql, byte[][] indexes, FactOf<T> factOf) {
    Map<String, List<T>> byKey = new HashMap<>();
    jdbc.sql(sql)
        .param("indexes", indexes)
        .query(row -> {
          byKey
              .computeIfAbsent(Columns.text(row, "key"), _ -> new ArrayList<>())
              .add(factOf.read(row));
        });
    return new Facts<>(byKey);
  }

  private interface FactOf<T> {
    T read(ResultSet row) throws SQLException;
  }

  private record Facts<T>(Map<String, List<T>> byKey) {
    List<T> of(NumberRow number) {
      return byKey.getOrDefault(number.key(), List.of());
    }
  }
}
