package dialer.app.postgres;

import dialer.app.outbound.Delivery;
import dialer.app.outbound.Delivery.Tried;
import dialer.app.outbound.Receiver;
import dialer.app.outbound.RetryPlan;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What becomes of a delivery that was tried; inside the caller's transaction. */
final class DeliverySettling {

  private final RetryPlan plan;

  DeliverySettling(RetryPlan plan) {
    this.plan = plan;
  }

  void settle(JdbcClient jdbc, Receiver receiver, Tried tried) {
    Delivery one = tried.delivery();
    if (tried.delivered()) {
      close(jdbc, one, true, "");
    } else if (receiver instanceof Receiver.Hook hook && plan.exhausted(one.tries())) {
      close(jdbc, one, false, tried.failure());
      bury(jdbc, one, hook, tried.failure());
    } else {
      // The files are our own: a full disk is no reason to give an event up.
      later(jdbc, one, tried.failure());
    }
  }

  /** How the receiver stands: one that was away is left in peace, longer each time. */
  void note(JdbcClient jdbc, UUID hook, List<Tried> results) {
    Optional<Tried> failed = results.stream().filter(tried -> !tried.delivered()).findFirst();
    boolean reached = results.stream().anyMatch(Tried::delivered);
    boolean away = !reached && results.stream().anyMatch(Tried::away);
    int failures = away ? failures(jdbc, hook) + 1 : 0;
    jdbc.sql(
            """
            update webhook
            set failures = :failures,
                rest_until = clock_timestamp() + make_interval(secs => :rest),
                last_success_at = case when :reached then clock_timestamp()
                                       else last_success_at end,
                last_error = coalesce(:error, last_error),
                last_error_at = case when :error::text is null then last_error_at
                                     else clock_timestamp() end
            where id = :id
            """)
        .param("id", hook)
        .param("failures", failures)
        .param("rest", seconds(away ? plan.after(failures) : Duration.ZERO))
        .param("reached", reached)
        .param("error", failed.map(Tried::failure).orElse(null))
        .update();
  }

  private static int failures(JdbcClient jdbc, UUID hook) {
    return jdbc.sql("select failures from webhook where id = :id for update")
        .param("id", hook)
        .query(Integer.class)
        .optional()
        .orElse(0);
  }

  private static void close(JdbcClient jdbc, Delivery one, boolean delivered, String error) {
    jdbc.sql(
            """
            update delivery
            set settled_at = clock_timestamp(), delivered = :delivered,
                last_error = nullif(:error, '')
            where id = :id and settled_at is null
            """)
        .param("id", one.id())
        .param("delivered", delivered)
        .param("error", error)
        .update();
  }

  private void later(JdbcClient jdbc, Delivery one, String error) {
    jdbc.sql(
            """
            update delivery
            set due_at = clock_timestamp() + make_interval(secs => :delay), last_error = :error
            where id = :id and settled_at is null
            """)
        .param("id", one.id())
        .param("delay", seconds(plan.after(one.tries())))
        .param("error", error)
        .update();
  }

  private static void bury(JdbcClient jdbc, Delivery one, Receiver.Hook hook, String error) {
    jdbc.sql(
            """
            insert into dead_letter (route, subject, error, payload, tries)
            values (:route, :subject, :error,
                    jsonb_build_object('delivery', :delivery, 'webhook', :hook::text,
                                       'body', :body::jsonb), :tries)
            on conflict (route, subject) do update
              set error = excluded.error, failed_at = clock_timestamp(), settled_at = null,
                  settled_by = null, tries = dead_letter.tries + excluded.tries
            """)
        .param("route", PostgresOutbox.WEBHOOK)
        .param("subject", one.event() + " #" + one.id())
        .param("error", error)
        .param("delivery", one.id())
        .param("hook", hook.id())
        .param("body", one.body())
        .param("tries", one.tries())
        .update();
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1000.0;
  }
}
