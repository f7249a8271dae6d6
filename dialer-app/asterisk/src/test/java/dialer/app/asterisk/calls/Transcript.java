package dialer.app.asterisk.calls;

import dialer.app.asterisk.ami.AmiEvent;
import dialer.app.asterisk.ami.AmiLink;
import dialer.app.asterisk.ami.AmiMeters;
import dialer.app.asterisk.ami.EventQueue;
import dialer.app.asterisk.ami.LinkNews;
import dialer.app.asterisk.fake.FakeAmi;
import dialer.compliance.call.AttemptId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a real Asterisk told about one call, recorded; read again through the very connection that
 * reads it in production.
 */
record Transcript(AttemptId attempt, List<AmiEvent> events) {

  private static final Map<String, Transcript> READ = new ConcurrentHashMap<>();
  private static final Instant NOW = Instant.parse("2026-11-21T09:00:00Z");
  private static final String LAST = "Event: Reload\r\nModule: All\r\n\r\n";

  static Transcript of(String name) {
    return READ.computeIfAbsent(name, Transcript::read);
  }

  private static Transcript read(String name) {
    try (var in = Transcript.class.getResourceAsStream("/transcripts/" + name + ".txt");
        FakeAmi asterisk = new FakeAmi()) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      EventQueue queue = new EventQueue(1_000, AmiMeters.NONE);
      try (AmiLink link = new AmiLink(asterisk.server(), queue, AmiMeters.NONE, () -> NOW)) {
        link.start();
        List<AmiEvent> events = new ArrayList<>();
        for (LinkNews news = next(queue); !isLast(news); news = next(queue)) {
          if (news instanceof LinkNews.Up) {
            asterisk.emit(text.replace("\n", "\r\n") + LAST);
          }
          if (news instanceof LinkNews.Event(AmiEvent event)) {
            events.add(event);
          }
        }
        return new Transcript(attemptIn(text), List.copyOf(events));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static LinkNews next(EventQueue queue) throws InterruptedException {
    return queue.take(Duration.ofSeconds(10)).orElseThrow();
  }

  private static boolean isLast(LinkNews news) {
    return news instanceof LinkNews.Event(AmiEvent.ServerSaid said) && said.word().equals("Reload");
  }

  private static AttemptId attemptIn(String text) {
    Matcher id = Pattern.compile("ATTEMPT=([0-9a-f-]{36})").matcher(text);
    if (!id.find()) {
      throw new IllegalArgumentException("no attempt in this transcript");
    }
    return AttemptId.of(id.group(1));
  }
}
