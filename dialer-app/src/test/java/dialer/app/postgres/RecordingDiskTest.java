package dialer.app.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dialer.app.pool.Routes;
import dialer.app.recordings.DiskSpace;
import dialer.app.recordings.RecordingDisks;
import dialer.app.recordings.RecordingFolders;
import dialer.app.recordings.RecordingStop;
import dialer.app.testing.WithDatabase;
import dialer.campaigns.campaign.Campaign;
import dialer.campaigns.campaign.RecordingPolicy;
import dialer.campaigns.campaign.RecordingPolicy.Consent;
import dialer.core.engine.PoolEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A disk without room stops those who must record, and lets them go on by themselves. */
class RecordingDiskTest {

  @RegisterExtension static final WithDatabase data = new WithDatabase();

  private static final long RESERVE = 1_000;

  @TempDir private Path folder;
  private final List<PoolEvent> heard = new ArrayList<>();
  private final Routes routes = new Routes();
  private Optional<DiskSpace.Room> room = Optional.of(new DiskSpace.Room(RESERVE, 10_000));
  private Stage stage;

  @BeforeEach
  void freshClient() {
    stage = new Stage(data);
    routes.open(stage.pool(), heard::add);
  }

  @Test
  void fullDiskStopsACampaignThatMustRecordUntilThereIsRoomToSpare() {
    records(new RecordingPolicy(Consent.WITH_NOTICE, true));
    RecordingStop stop = stop(_ -> room);
    stop.run();
    assertThat(last()).isInstanceOf(PoolEvent.PlacingUnblocked.class);
    free(RESERVE - 1);
    stop.run();
    assertThat(last())
        .isInstanceOfSatisfying(
            PoolEvent.PlacingBlocked.class,
            block -> {
              assertThat(block.reason()).isEqualTo("recording_disk");
              assertThat(block.campaign()).contains(stage.campaign.id());
            });
    free(RESERVE + 50);
    stop.run();
    assertThat(last()).as("room, but none to spare").isInstanceOf(PoolEvent.PlacingBlocked.class);
    free(RESERVE + 100);
    stop.run();
    assertThat(last()).isInstanceOf(PoolEvent.PlacingUnblocked.class);
  }

  @Test
  void folderThatIsAwayIsLikeAFullDisk() {
    records(new RecordingPolicy(Consent.ALL_PARTY, true));
    room = Optional.empty();
    stop(_ -> room).run();
    assertThat(last()).isInstanceOf(PoolEvent.PlacingBlocked.class);
  }

  @Test
  void campaignThatMayGoWithoutRecordingGoesOn() {
    records(new RecordingPolicy(Consent.WITH_NOTICE, false));
    free(0);
    stop(_ -> room).run();
    assertThat(last()).isInstanceOf(PoolEvent.PlacingUnblocked.class);
  }

  @Test
  void realDiskThatFillsUpAndIsCleared() throws Exception {
    Path disk = Files.createDirectory(folder.resolve("disk"));
    assumeTrue(mounted(disk), "a small disk of its own needs root");
    try {
      records(new RecordingPolicy(Consent.WITH_NOTICE, true));
      RecordingFolders folders = new RecordingFolders(Map.of(Stage.TRUNK.server(), disk));
      RecordingDisks disks = new RecordingDisks(folders, DiskSpace.ofThisMachine(), 1 << 20);
      RecordingStop stop = stop(disks);
      stop.run();
      assertThat(last()).isInstanceOf(PoolEvent.PlacingUnblocked.class);
      Path filler = Files.write(disk.resolve("filler"), new byte[3 << 20]);
      stop.run();
      assertThat(last()).isInstanceOf(PoolEvent.PlacingBlocked.class);
      Files.delete(filler);
      stop.run();
      assertThat(last()).isInstanceOf(PoolEvent.PlacingUnblocked.class);
    } finally {
      ran("umount", disk.toString());
    }
  }

  private static boolean mounted(Path disk) throws Exception {
    return ran("mount", "-t", "tmpfs", "-o", "size=3500k", "tmpfs", disk.toString());
  }

  private static boolean ran(String... command) throws IOException, InterruptedException {
    return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
  }

  private void free(long bytes) {
    room = Optional.of(new DiskSpace.Room(bytes, 10_000));
  }

  private PoolEvent last() {
    return heard.getLast();
  }

  private RecordingStop stop(DiskSpace space) {
    RecordingFolders folders = new RecordingFolders(Map.of(Stage.TRUNK.server(), folder));
    return stop(new RecordingDisks(folders, space, RESERVE));
  }

  private RecordingStop stop(RecordingDisks disks) {
    return new RecordingStop(
        disks,
        new RecordingStop.Told(
            stage.campaigns(),
            routes,
            campaign -> campaign.recording().mandatory(),
            () -> Stage.NOW));
  }

  private void records(RecordingPolicy policy) {
    Campaign c = stage.campaign;
    Campaign next =
        new Campaign(
            c.id(),
            c.client(),
            c.name(),
            c.kind(),
            c.state(),
            c.language(),
            c.pacing(),
            c.line(),
            c.rulePacks(),
            policy,
            c.staffing(),
            c.offer(),
            c.leadRules(),
            c.schedule(),
            c.version() + 1);
    assertThat(stage.campaigns().save(next, "ada")).isTrue();
    assertThat(stage.campaigns().find(c.id()).orElseThrow().recording()).isEqualTo(policy);
  }
}
