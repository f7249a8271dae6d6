package dialer.asterisk.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dialer.asterisk.network.NetworkLeg.EndedBy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NetworkRecordsTest {

  private static final String START = "start,l1,called,a1,+819012345607,+8131,07,1000,,,,,\n";
  private static final String END =
      "end,l1,called,a1,+819012345607,+8131,07,1000,2000,9000,dialer,16,9\n";

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void place() {
    file = folder.resolve("calls.csv");
  }

  @Test
  void readsALegThatEnded() throws IOException {
    Files.writeString(file, START + END);
    NetworkLeg leg = NetworkRecords.read(file).getFirst();
    assertThat(leg.attempt()).isEqualTo("a1");
    assertThat(leg.answerMillis()).hasValue(2000);
    assertThat(leg.endMillis()).hasValue(9000);
    assertThat(leg.endedBy()).isEqualTo(Optional.of(EndedBy.DIALER));
    assertThat(leg.pressed()).isEqualTo("9");
    assertThat(NetworkRecords.read(file)).hasSize(1);
  }

  @Test
  void aLegWithoutEndIsOpenAndOverlapsAllThatFollows() throws IOException {
    Files.writeString(file, START + "start,l2,called,a2,+819012345607,+8131,07,99000,,,,,\n");
    List<NetworkLeg> legs = NetworkRecords.read(file);
    assertThat(NetworkRecords.open(legs)).isEqualTo(2);
    assertThat(legs.get(0).overlaps(legs.get(1))).isTrue();
  }

  @Test
  void legsOneAfterTheOtherDoNotOverlap() throws IOException {
    Files.writeString(file, START + END + "start,l2,called,a2,+81,+8131,07,9000,,,,,\n");
    List<NetworkLeg> legs = NetworkRecords.read(file);
    assertThat(legs.get(0).overlaps(legs.get(1))).isFalse();
  }

  @Test
  void leavesOutALastLineCutByAKill() throws IOException {
    Files.writeString(file, START + "end,l1,called,a1,+8190");
    assertThat(NetworkRecords.read(file).getFirst().endMillis()).isEmpty();
  }

  @Test
  void refusesALineItDoesNotKnow() throws IOException {
    Files.writeString(file, "start,too,short\n");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NetworkRecords.read(file))
        .withMessageContaining("too,short");
  }

  @Test
  void noRecordsIsNoLegs() throws IOException {
    assertThat(NetworkRecords.read(file)).isEmpty();
  }

  @Test
  void everyoneHasACodeOfTheirOwnAndUnknownDigitsArePeople() {
    assertThat(Arrays.stream(NetworkPerson.values()).map(NetworkPerson::code))
        .doesNotHaveDuplicates()
        .allMatch(code -> code.matches("[0-9]{2}"));
    assertThat(NetworkPerson.at("+819012345699")).isEqualTo(NetworkPerson.ANYONE);
    assertThat(NetworkPerson.at("+12025550110")).isEqualTo(NetworkPerson.BUSY_LINE);
  }

  @Test
  void theTableNamesEveryone() {
    assertThat(NetworkTable.plain())
        .contains(Arrays.stream(NetworkPerson.values()).map(NetworkPerson::does).toList());
  }
}
