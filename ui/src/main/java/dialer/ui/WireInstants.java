package dialer.ui;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.module.SimpleModule;

/**
 * Instants as {@code 2026-11-21T05:03:48.118Z}: always three digits, so that texts sort as times.
 */
final class WireInstants {

  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private WireInstants() {}

  static SimpleModule module() {
    return new SimpleModule("wire-instants")
        .addSerializer(
            Instant.class,
            new ValueSerializer<>() {
              @Override
              public void serialize(
                  Instant instant, JsonGenerator out, SerializationContext context) {
                out.writeString(FORM.format(instant));
              }
            });
  }
}
