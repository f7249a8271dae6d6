package dialer.app.postgres.screens;

import dialer.app.postgres.Database;
import dialer.app.postgres.NumberSeal;
import dialer.compliance.call.ClientId;
import dialer.compliance.call.PhoneNumber;
import dialer.ui.compliance.NumberBook;
import dialer.ui.security.Sight;
import dialer.ui.wire.Num;
import dialer.ui.wire.NumberMask;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Numbers by their keyed hash. */
public final class PostgresNumberBook implements NumberBook {

  private static final String HOLDERS =
      """
      select number_sealed from lead_number
        where client_id = any(:clients) and number_index = :index
      union all
      select number_sealed from call_attempt
        where client_id = any(:clients) and number_index = :index
      union all
      select number_sealed from suppression_entry
        where (client_id is null or client_id = any(:clients)) and number_index = :index
      limit 1
      """;

  private final Database database;
  private final NumberSeal seal;
  private final Clients clients;

  public PostgresNumberBook(Database database, NumberSeal seal) {
    this.database = database;
    this.seal = seal;
    this.clients = new Clients(database);
  }

  @Override
  public String ref(PhoneNumber number) {
    return HexFormat.of().formatHex(seal.index(number));
  }

  @Override
  public Optional<PhoneNumber> find(String ref, Sight sight) {
    if (!ref.matches("([0-9a-f]{2}){1,32}")) {
      return Optional.empty();
    }
    byte[] index = HexFormat.of().parseHex(ref);
    List<ClientId> seen = clients.in(sight);
    return database
        .asSystem(jdbc ->
            jdbc.sql(HOLDERS)
                .param("clients", Clients.ids(seen))
                .param("index", index)
                .query((row, _) -> Row.bytes(row, "number_sealed"))
                .optional())
        .map(seal::open);
  }

  /** The number of a row as screens show it. */
  Num shown(ResultSet row) throws SQLException {
    return new Num(
        HexFormat.of().formatHex(Row.bytes(row, "number_index")),
        NumberMask.masked(seal.open(Row.bytes(row, "number_sealed"))));
  }
}
