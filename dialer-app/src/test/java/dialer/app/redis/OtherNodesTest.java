package dialer.app.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dialer.app.pool.Routes;
import dialer.app.runs.OtherNodes;
import dialer.app.testing.WithRedis;
import dialer.compliance.call.AttemptId;
import dialer.compliance.call.CampaignId;
import dialer.core.engine.PoolEvent;
import dialer.core.engine.PoolId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two nodes and the real Redis between them. */
class OtherNodesTest {

  @RegisterExtension static final WithRedis REDIS = new WithRedis();

  private static final InstantSource CLOCK = InstantSource.fixed(Instant.EPOCH);
  private static final CampaignId CAMPAIGN = new CampaignId(new UUID(1, 2));

  private final List<PoolEvent> here = new CopyOnWriteArrayList<>();
  private final List<PoolEvent> there = new CopyOnWriteArrayList<>();
  private final List<CampaignId> read = new CopyOnWriteArrayList<>();
  private RedisLink linkHere;
  private RedisLink linkThere;
  private OtherNodes speaker;
  private OtherNodes listener;

  @BeforeEach
  void twoNodes() {
    linkHere = REDIS.newLink();
    linkThere = REDIS.newLink();
    speaker = new OtherNodes(new RedisFanOut(linkHere), routes(here), "a", CLOCK);
    listener = new OtherNodes(new RedisFanOut(linkThere), routes(there), "b", CLOCK);
    listener.onChange(read::add);
  }

  @AfterEach
  void end() {
    speaker.close();
    listener.close();
    linkHere.close();
    linkThere.close();
  }

  private static Routes routes(List<PoolEvent> inbox) {
    Routes routes = new Routes();
    routes.open(new PoolId(new UUID(5, 5)), inbox::add);
    return routes;
  }

  @Test
  void theOtherNodeHearsEveryOrderAndTheSpeakerItselfNone() {
    List<AttemptId> ringing = List.of(new AttemptId(new UUID(7, 1)), new AttemptId(new UUID(7, 2)));
    speaker.emergencyStopped(Optional.empty());
    speaker.emergencyStopped(Optional.of(CAMPAIGN));
    speaker.emergencyLifted(Optional.of(CAMPAIGN));
    speaker.numberSuppressed(ringing);
    speaker.campaignChanged(CAMPAIGN);

    await().until(() -> there.size() == 4 && read.size() == 1);
    assertThat(there)
        .containsExactly(
            new PoolEvent.EmergencyStopped(Instant.EPOCH, Optional.empty()),
            new PoolEvent.EmergencyStopped(Instant.EPOCH, Optional.of(CAMPAIGN)),
            new PoolEvent.EmergencyLifted(Instant.EPOCH, Optional.of(CAMPAIGN)),
            new PoolEvent.NumberSuppressed(Instant.EPOCH, ringing));
    assertThat(read).containsExactly(CAMPAIGN);
    assertThat(here).isEmpty();
  }
}
