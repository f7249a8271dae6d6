package dialer.app.camel;

import dialer.app.testing.WithDatabase;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** Outbox rows as the journal and the agents' desks write them, and what became of them. */
final class OutboxRows {

  static final String CAMPAIGN = "00000000-0000-7000-8000-00000000000c";
  private static final UUID CLIENT = new UUID(7, 7);

  private static final AtomicLong NEXT = new AtomicLong();

  private final WithDatabase data;

  OutboxRows(WithDatabase data) {
    this.data = data;
  }

  static UUID id() {
    return new UUID(0x2222_0000_0000_7000L, 0x8000_0000_0000_0000L | NEXT.incrementAndGet());
  }

  void clear() {
    data.witness().sql("delete from webhook").update();
    data.witness().sql("delete from outbox").update();
    data.witness().sql("delete from dead_letter").update();
  }

  UUID hook(String url, String secret) {
    UUID id = id();
    data.witness()
        .sql(
            """
            insert into webhook (id, url, events, secret_sealed)
            values (:id, :url, '{ATTEMPT,DISPOSITION}', :secret)
            """)
        .param("id", id)
        .param("url", url)
        .param("secret", data.seal().sealText(secret))
        .update();
    return id;
  }

  void remove(UUID hook) {
    data.witness().sql("delete from webhook where id = :id").param("id", hook).update();
  }

  void activate(UUID hook, boolean active) {
    data.witness()
        .sql("update webhook set active = :active where id = :id")
        .param("active", active)
        .param("id", hook)
        .update();
  }

  void attempt(String... ids) {
    add("attempt", ids);
  }

  void disposition(int revision, String... attempts) {
    add(
        "disposition",
        Stream.of(attempts).map(attempt -> attempt + ":" + revision).toArray(String[]::new));
  }

  private void add(String kind, String... subjects) {
    data.witness()
        .sql(
            """
            insert into outbox (client_id, kind, subject, payload)
            select :client, :kind, s, jsonb_build_object('campaign', :campaign)
            from unnest(:subjects) with ordinality as u (s, n) order by n
            """)
        .param("client", CLIENT)
        .param("kind", kind)
        .param("subjects", subjects)
        .param("campaign", CAMPAIGN)
        .update();
  }

  /** Deliveries nobody has settled. */
  int open() {
    return count("select count(*) from delivery where settled_at is null");
  }

  /** Events without deliveries yet. */
  int fresh() {
    return count("select count(*) from outbox where spread_at is null");
  }

  int events() {
    return count("select count(*) from outbox");
  }

  int deadLetters() {
    return count("select count(*) from dead_letter where settled_at is null");
  }

  int tried(UUID hook) {
    return data.witness()
        .sql("select coalesce(sum(tries), 0) from delivery where hook_id = :hook")
        .param("hook", hook)
        .query(Integer.class)
        .single();
  }

  String lastError() {
    List<String> all =
        data.witness().sql("select last_error from webhook").query(String.class).list();
    return all.getFirst();
  }

  private int count(String sql) {
    return data.witness().sql(sql).query(Integer.class).single();
  }
}
