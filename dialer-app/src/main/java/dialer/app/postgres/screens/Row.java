package dialer.app.postgres.screens;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Columns of a row that screens show. */
final class Row {

  private Row() {}

  static UUID id(ResultSet row, String column) throws SQLException {
    return Objects.requireNonNull(row.getObject(column, UUID.class), column);
  }

  static @Nullable UUID maybeId(ResultSet row, String column) throws SQLException {
    return row.getObject(column, UUID.class);
  }

  static String text(ResultSet row, String column) throws SQLException {
    return Objects.requireNonNull(row.getString(column), column);
  }

  static Instant at(ResultSet row, String column) throws SQLException {
    return Objects.requireNonNull(maybeAt(row, column), column);
  }

  static @Nullable Instant maybeAt(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  static byte[] bytes(ResultSet row, String column) throws SQLException {
    return Objects.requireNonNull(row.getBytes(column), column);
  }

  static List<String> texts(ResultSet row, String column) throws SQLException {
    Array array = row.getArray(column);
    return array == null ? List.of() : List.of((String[]) array.getArray());
  }

  /** An instant as the driver takes it. */
  static OffsetDateTime param(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }

  static @Nullable OffsetDateTime maybeParam(@Nullable Instant at) {
    return at == null ? null : param(at);
  }
}
