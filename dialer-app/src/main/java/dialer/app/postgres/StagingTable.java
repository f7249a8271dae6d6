package dialer.app.postgres;

import dialer.campaigns.importing.ImportId;
import dialer.campaigns.importing.LeadDraft;
import dialer.campaigns.lead.LeadNumber;
import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;

/**
 * One import's unlogged table. Rows come in by COPY, which row-level security refuses on the leads'
 * own table; a crash of PostgreSQL empties it, which {@code finish} notices by counting.
 */
final class StagingTable {

  private final String name;
  private final Json json;
  private final NumberSeal seal;

  StagingTable(ImportId id, Json json, NumberSeal seal) {
    this.name = name(id);
    this.json = json;
    this.seal = seal;
  }

  /** Its name with the schema: made of hexadecimal digits only. */
  static String name(ImportId id) {
    return "staging.import_" + id.toString().replace("-", "");
  }

  String name() {
    return name;
  }

  void create(JdbcClient jdbc) {
    drop(jdbc);
    jdbc.sql(
            """
            create unlogged table %s (
              row bigint not null, id uuid not null default uuidv7(), person jsonb not null,
              fields jsonb not null, skills jsonb not null, priority int not null,
              segment text not null, due timestamptz, first_index bytea not null,
              numbers jsonb not null)
            """
                .formatted(name))
        .update();
  }

  void drop(JdbcClient jdbc) {
    jdbc.sql("drop table if exists " + name).update();
  }

  /** Adds rows inside the caller's transaction. */
  void copy(DataSource source, List<LeadDraft> drafts) {
    Connection connection = DataSourceUtils.getConnection(source);
    try {
      String sql =
          "copy "
              + name
              + " (row, person, fields, skills, priority, segment, due, first_index, numbers)"
              + " from stdin";
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn(sql, new StringReader(lines(drafts)));
    } catch (SQLException | IOException e) {
      throw new IllegalStateException("rows could not be staged", e);
    } finally {
      DataSourceUtils.releaseConnection(connection, source);
    }
  }

  private String lines(List<LeadDraft> drafts) {
    StringBuilder lines = new StringBuilder(drafts.size() * 512);
    for (LeadDraft draft : drafts) {
      lines.append(draft.row()).append('\t');
      append(lines, json.write(draft.person())).append('\t');
      append(lines, json.write(draft.fields())).append('\t');
      append(lines, json.write(draft.requiredSkills())).append('\t');
      lines.append(draft.priority()).append('\t');
      append(lines, draft.segment()).append('\t');
      append(lines, draft.due().map(Object::toString).orElse(null)).append('\t');
      append(lines, bytea(seal.index(draft.numbers().getFirst().number()))).append('\t');
      append(lines, json.write(numbers(draft))).append('\n');
    }
    return lines.toString();
  }

  private List<Map<String, Object>> numbers(LeadDraft draft) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (LeadNumber number : draft.numbers()) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("order", number.order());
      row.put("sealed", bytea(seal.seal(number.number())));
      row.put("index", bytea(seal.index(number.number())));
      row.put("type", number.type());
      row.put("usable", number.usable());
      number
          .retry()
          .ifPresent(retry -> {
            row.put("max", retry.maxAttempts());
            row.put("gap", retry.minimumGap().toSeconds());
          });
      rows.add(row);
    }
    return rows;
  }

  private static String bytea(byte[] bytes) {
    return "\\x" + HexFormat.of().formatHex(bytes);
  }

  private static StringBuilder append(StringBuilder line, @Nullable String text) {
    if (text == null) {
      return line.append("\\N");
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\\' -> line.append("\\\\");
        case '\n' -> line.append("\\n");
        case '\r' -> line.append("\\r");
        case '\t' -> line.append("\\t");
        default -> line.append(c);
      }
    }
    return line;
  }
}
