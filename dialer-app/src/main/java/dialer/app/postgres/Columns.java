package dialer.app.postgres;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Columns as the pure modules' types. A column that must not be null and is, throws. */
final class Columns {

  private Columns() {}

  static String text(ResultSet row, String column) throws SQLException {
    return Objects.requireNonNull(row.getString(column), column);
  }

  static Optional<String> maybeText(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getString(column));
  }

  static UUID id(ResultSet row, String column) throws SQLException {
    return Objects.requireNonNull(row.getObject(column, UUID.class), column);
  }

  static Optional<UUID> maybeId(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, UUID.class));
  }

  static Instant at(ResultSet row, String column) throws SQLException {
    return maybeAt(row, column).orElseThrow();
  }

  static Optional<Instant> maybeAt(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }

  static byte[] bytes(ResultSet row, String column) throws SQLException {
    return Objects.requireNonNull(row.getBytes(column), column);
  }

  static Set<String> texts(ResultSet row, String column) throws SQLException {
    Array array = Objects.requireNonNull(row.getArray(column), column);
    return Set.copyOf(List.of((String[]) array.getArray()));
  }

  /** An instant as the driver takes it. */
  static OffsetDateTime param(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }

  /** Texts as an array parameter. */
  static String[] param(Set<String> texts) {
    return texts.stream().sorted().toArray(String[]::new);
  }
}
