package dialer.app.postgres;

import dialer.app.postgres.Candidate.NumberRow;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The lock of a number: whoever decides something about a number holds its guard row until the end
 * of the transaction. Rows are made on first use and locked in the order of their index.
 */
final class NumberGuards {

  private NumberGuards() {}

  static void lock(JdbcClient jdbc, Collection<NumberRow> numbers) {
    lock(jdbc, numbers.stream().map(NumberRow::index).toArray(byte[][]::new));
  }

  static void lock(JdbcClient jdbc, byte[]... indexes) {
    if (indexes.length == 0) {
      return;
    }
    jdbc.sql(
            """
            insert into number_guard (number_index)
            select distinct i from unnest(:indexes::bytea[]) as i order by i
            on conflict do nothing
            """)
        .param("indexes", indexes)
        .update();
    jdbc.sql(
            """
            select 1 from number_guard where number_index = any(:indexes::bytea[])
            order by number_index for update
            """)
        .param("indexes", indexes)
        .query()
        .listOfRows();
  }
}
