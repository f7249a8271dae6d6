package dialer.app.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dialer.app.runs.OtherNodes;
import dialer.app.testing.WithRedis;
import dialer.compliance.call.AttemptId;
import dialer.compliance.call.CampaignId;
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

  private static final CampaignId CAMPAIGN = new CampaignId(new UUID(1, 2));

  private final List<String> here = new CopyOnWriteArrayList<>();
  private final List<String> there = new CopyOnWriteArrayList<>();
  private final List<CampaignId> read = new CopyOnWriteArrayList<>();
  private RedisLink linkHere;
  private RedisLink linkThere;
  private OtherNodes speaker;
  private OtherNodes listener;

  @BeforeEach
  void twoNodes() {
    linkHere = REDIS.newLink();
    linkThere = REDIS.newLink();
    speaker = new OtherNodes(new RedisFanOut(linkHere), into(here), "a");
    listener = new OtherNodes(new RedisFanOut(linkThere), into(there), "b");
    listener.onChange(read::add);
  }

  @AfterEach
  void end() {
    speaker.close();
    listener.close();
    linkHere.close();
    linkThere.close();
  }

  private static OtherNodes.Heard into(List<String> heard) {
    return new OtherNodes.Heard() {
      @Override
      public void stop(Optional<CampaignId> campaign) {
        heard.add("stop " + campaign);
      }

      @Override
      public void lift(Optional<CampaignId> campaign) {
        heard.add("lift " + campaign);
      }

      @Override
      public void suppressed(List<AttemptId> attempts) {
        heard.add("suppressed " + attempts);
      }
    };
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
            "stop " + Optional.empty(),
            "stop " + Optional.of(CAMPAIGN),
            "lift " + Optional.of(CAMPAIGN),
            "suppressed " + ringing);
    assertThat(read).containsExactly(CAMPAIGN);
    assertThat(here).isEmpty();
  }
}
