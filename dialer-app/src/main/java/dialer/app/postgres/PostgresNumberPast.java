package dialer.app.postgres;

import dialer.app.desk.NumberPast;
import dialer.app.postgres.Candidate.NumberRow;
import dialer.campaigns.lead.NumberType;
import dialer.compliance.call.ClientId;
import dialer.compliance.call.PhoneNumber;
import dialer.compliance.gate.NumberRecord;
import java.util.List;
import java.util.Optional;

/** The same facts that an authorization reads, without its locks. */
public final class PostgresNumberPast implements NumberPast {

  private final Database database;
  private final NumberSeal seal;

  public PostgresNumberPast(Database database, NumberSeal seal) {
    this.database = database;
    this.seal = seal;
  }

  @Override
  public NumberRecord of(ClientId client, PhoneNumber number) {
    NumberRow row =
        new NumberRow(0, seal.seal(number), seal.index(number), NumberType.OTHER, Optional.empty());
    return database.of(
        client,
        jdbc ->
            new NumberRecords(seal)
                .read(jdbc, List.of(row))
                .getOrDefault(row.key(), NumberRecord.empty()));
  }
}
