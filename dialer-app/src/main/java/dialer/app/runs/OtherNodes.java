package dialer.app.runs;

import dialer.app.redis.RedisFanOut;
import dialer.compliance.call.AttemptId;
import dialer.compliance.call.CampaignId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What somebody orders on one node and another node's loops must hear at once: emergency stops,
 * ends of calls to a suppressed number, and changed campaigns.
 *
 * <p>A message may be lost with Redis. Nothing unlawful follows: a changed campaign is read from
 * its row within seconds, and a suppressed number is refused by the authorizing transaction. An
 * emergency stop that one node has not heard must be repeated there.
 */
public final class OtherNodes implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(OtherNodes.class);
  private static final String TOPIC = "orders";
  private static final String ALL = "*";

  private final RedisFanOut fanOut;
  private final Heard heard;
  private final String node;
  private final Runnable unlisten;
  private final ExecutorService voice =
      Executors.newSingleThreadExecutor(Thread.ofVirtual().name("other-nodes").factory());
  private volatile Consumer<CampaignId> changed = _ -> {};

  /** Who is told what another node's people have ordered. */
  public interface Heard {
    /** Stop; empty: everything. */
    void stop(Optional<CampaignId> campaign);

    /** The emergency is over; empty: everywhere. */
    void lift(Optional<CampaignId> campaign);

    /** These attempts ring a number that must not be called any more. */
    void suppressed(List<AttemptId> attempts);
  }

  /**
   * Speaks and listens from now on.
   *
   * @param node this node's name: it does not listen to itself
   */
  public OtherNodes(RedisFanOut fanOut, Heard heard, String node) {
    this.fanOut = fanOut;
    this.heard = heard;
    this.node = node;
    this.unlisten = fanOut.listen(TOPIC, this::heard);
  }

  /** Who reads a campaign again when another node has changed it. */
  public void onChange(Consumer<CampaignId> reader) {
    changed = reader;
  }

  /** A campaign whose loop runs elsewhere was changed here. */
  public void campaignChanged(CampaignId campaign) {
    tell("changed", campaign.toString());
  }

  /** Stop, at once; empty: everything. */
  public void emergencyStopped(Optional<CampaignId> campaign) {
    tell("stop", text(campaign));
  }

  /** The emergency is over; empty: everywhere. */
  public void emergencyLifted(Optional<CampaignId> campaign) {
    tell("lift", text(campaign));
  }

  /** These attempts ring a number that must not be called any more. */
  public void numberSuppressed(List<AttemptId> attempts) {
    tell("suppressed", attempts.stream().map(AttemptId::toString).collect(Collectors.joining(",")));
  }

  private static String text(Optional<CampaignId> campaign) {
    return campaign.map(CampaignId::toString).orElse(ALL);
  }

  /** In order, and without holding up the one who orders while Redis is away. */
  private void tell(String order, String what) {
    voice.execute(() -> fanOut.tell(TOPIC, node + " " + order + " " + what));
  }

  private void heard(String message) {
    String[] words = message.split(" ", 3);
    if (words.length != 3 || words[0].equals(node)) {
      return;
    }
    switch (words[1]) {
      case "stop" -> heard.stop(campaign(words[2]));
      case "lift" -> heard.lift(campaign(words[2]));
      case "suppressed" -> heard.suppressed(attempts(words[2]));
      // Reads the campaign's row: that must not hold up Redis' own thread.
      case "changed" -> campaign(words[2]).ifPresent(id -> voice.execute(() -> changed.accept(id)));
      default ->
          LOG.warn("node {} orders {}, which this version does not know", words[0], words[1]);
    }
  }

  private static Optional<CampaignId> campaign(String text) {
    return text.equals(ALL) ? Optional.empty() : Optional.of(new CampaignId(UUID.fromString(text)));
  }

  private static List<AttemptId> attempts(String text) {
    return Arrays.stream(text.split(",")).map(id -> new AttemptId(UUID.fromString(id))).toList();
  }

  @Override
  public void close() {
    unlisten.run();
    voice.shutdown();
  }
}
