package dialer.app.postgres;

import dialer.app.outbound.Delivery;
import dialer.app.outbound.Delivery.Tried;
import dialer.app.outbound.Outbox;
import dialer.app.outbound.Receiver;
import dialer.app.outbound.RetryPlan;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The outbox as rows: an event once, a delivery for each receiver. Everything that must survive a
 * kill is in them: tries, the next one's time, who has to get what.
 */
public final class PostgresOutbox implements Outbox {

  /** A dead letter's route, for a client's system. */
  public static final String WEBHOOK = "webhook";

  private final Database database;
  private final NumberSeal seal;
  private final DeliverySettling settling;

  /** Tries again as planned. */
  public PostgresOutbox(Database database, NumberSeal seal, RetryPlan plan) {
    this.database = database;
    this.seal = seal;
    this.settling = new DeliverySettling(plan);
  }

  /** One node at a time, so that a later event never gets its deliveries before an earlier one. */
  @Override
  public int spread(boolean files, int max) {
    return database.asSystem(jdbc -> {
      boolean turn =
          jdbc.sql("select pg_try_advisory_xact_lock(20261121, 1)").query(Boolean.class).single();
      return turn ? spread(jdbc, files, max) : 0;
    });
  }

  private static int spread(JdbcClient jdbc, boolean files, int max) {
    return jdbc.sql(
            """
            with fresh as (
              select id, client_id, kind, split_part(subject, ':', 1) as about from outbox
              where spread_at is null order by id limit :max for update skip locked),
            made as (
              insert into delivery (outbox_id, client_id, hook_id, about)
              select f.id, f.client_id, w.id, f.about from fresh f join webhook w
                on w.active and (w.client_id is null or w.client_id = f.client_id)
                   and upper(f.kind) = any(w.events)
              union all
              select f.id, f.client_id, null, f.about from fresh f where :files
              on conflict do nothing)
            update outbox o set spread_at = clock_timestamp() from fresh f where o.id = f.id
            """)
        .param("files", files)
        .param("max", max)
        .update();
  }

  @Override
  public List<Receiver.Hook> hooksDue() {
    return database.asSystem(jdbc ->
        jdbc.sql(
                """
                select w.id, w.url, w.secret_sealed, w.failures from webhook w
                where w.active and coalesce(w.rest_until, '-infinity') <= clock_timestamp()
                  and exists (select from delivery d where d.hook_id = w.id
                              and d.settled_at is null and d.due_at <= clock_timestamp())
                order by w.id
                """)
            .query((row, _) ->
                new Receiver.Hook(
                    Columns.id(row, "id"),
                    Columns.text(row, "url"),
                    seal.openText(row.getBytes("secret_sealed")),
                    row.getInt("failures")))
            .list());
  }

  @Override
  public List<Delivery> take(Receiver receiver, int max, Duration lease) {
    Optional<UUID> hook = hookOf(receiver);
    String same = hook.isPresent() ? "hook_id = :hook" : "hook_id is null";
    return database.asSystem(jdbc -> {
      var take =
          jdbc.sql(
                  """
                  update delivery t
                  set due_at = clock_timestamp() + make_interval(secs => :lease), tries = tries + 1
                  from outbox o
                  where o.id = t.outbox_id and t.id in (
                    select c.id from delivery c
                    where c.settled_at is null and c.due_at <= clock_timestamp() and c.%s
                      and not exists (
                        select from delivery e where e.settled_at is null and e.%s
                          and e.about = c.about and e.outbox_id < c.outbox_id)
                    order by c.tries, c.outbox_id limit :max for update skip locked)
                  returning t.id, t.tries, o.kind, o.subject, o.client_id,
                            o.payload::text as payload,
                            (o.payload ->> 'campaign')::uuid as campaign,
                            to_char(o.made_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
                              as made
                  """
                      .formatted(same, same))
              .param("lease", lease.toMillis() / 1000.0)
              .param("max", max);
      return hook.map(id -> take.param("hook", id))
          .orElse(take)
          .query((row, _) -> delivery(row))
          .list();
    });
  }

  private static Delivery delivery(ResultSet row) throws SQLException {
    String kind = Columns.text(row, "kind");
    String event = kind + ":" + Columns.text(row, "subject");
    UUID client = Columns.id(row, "client_id");
    String payload = Columns.text(row, "payload");
    String body =
        """
        {"id":"%s","kind":"%s","at":"%s","client":"%s","data":%s}\
        """
            .formatted(
                event, kind.toUpperCase(Locale.ROOT), Columns.text(row, "made"), client, payload);
    return new Delivery(
        row.getLong("id"), event, client, Columns.id(row, "campaign"), body, row.getInt("tries"));
  }

  @Override
  public void settle(Receiver receiver, List<Tried> results) {
    database.asSystem(jdbc -> {
      results.forEach(tried -> settling.settle(jdbc, receiver, tried));
      hookOf(receiver).ifPresent(hook -> settling.note(jdbc, hook, results));
      return results;
    });
  }

  @Override
  public void again(String deadLetter) {
    int found =
        database.asSystem(jdbc ->
            jdbc.sql(
                    """
                    update delivery
                    set settled_at = null, tries = 0, due_at = clock_timestamp(), last_error = null
                    where id = (cast(:letter as jsonb) ->> 'delivery')::bigint and not delivered
                    """)
                .param("letter", deadLetter)
                .update());
    if (found == 0) {
      throw new IllegalStateException(
          "its receiver was removed or the event is no longer kept; delete this letter");
    }
  }

  @Override
  public int forget(Duration age) {
    return database.asSystem(jdbc ->
        jdbc.sql(
                """
                delete from outbox o where o.id in (
                  select id from outbox
                  where spread_at < clock_timestamp() - make_interval(secs => :age)
                  order by spread_at limit 10000)
                and not exists (
                  select from delivery d where d.outbox_id = o.id
                    and (d.settled_at is null or not d.delivered
                         and d.settled_at > clock_timestamp() - interval '90 days'))
                """)
            .param("age", (double) age.toSeconds())
            .update());
  }

  @Override
  public Waiting waiting() {
    return database.asSystem(jdbc ->
        jdbc.sql(
                """
                with waits as (
                  select made_at from outbox where spread_at is null
                  union all
                  select o.made_at from delivery d join outbox o on o.id = d.outbox_id
                  left join webhook w on w.id = d.hook_id
                  where d.settled_at is null and coalesce(w.active, true))
                select count(*) as n,
                       coalesce(extract(epoch from clock_timestamp() - min(made_at)), 0) as age
                from waits
                """)
            .query((row, _) ->
                new Waiting(
                    row.getLong("n"), Duration.ofMillis((long) (row.getDouble("age") * 1000))))
            .single());
  }

  private static Optional<UUID> hookOf(Receiver receiver) {
    return switch (receiver) {
      case Receiver.Hook hook -> Optional.of(hook.id());
      case Receiver.Files _ -> Optional.empty();
    };
  }
}
