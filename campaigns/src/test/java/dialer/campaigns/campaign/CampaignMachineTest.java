package dialer.campaigns.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class CampaignMachineTest {

  /** A row for each state, a column for each order; a dot is refused. */
  private static final String TABLE =
      """
                 PREPARE REVISE START   PAUSE  STOP    HOLD_PILOT RELEASE_PILOT FINISH
      DRAFT      READY   .      .       .      .       .          .             .
      READY      .       DRAFT  RUNNING .      STOPPED .          .             FINISHED
      RUNNING    .       .      .       PAUSED STOPPED PILOT_HOLD .             FINISHED
      PAUSED     .       .      RUNNING .      STOPPED .          .             FINISHED
      PILOT_HOLD .       .      .       .      STOPPED .          RUNNING       FINISHED
      STOPPED    READY   DRAFT  .       .      .       .          .             .
      FINISHED   READY   DRAFT  .       .      .       .          .             .
      """;

  @TestFactory
  Stream<DynamicTest> everyOrderInEveryStateHasOneAnswer() {
    List<String[]> rows = TABLE.lines().map(line -> line.strip().split("\\s+")).toList();
    String[] orders = rows.getFirst();
    assertThat(orders).hasSize(CampaignOrder.values().length);
    assertThat(rows).hasSize(CampaignState.values().length + 1);
    return rows.stream()
        .skip(1)
        .flatMap(row -> IntStream.range(0, orders.length).mapToObj(i -> answer(row, orders, i)));
  }

  private static DynamicTest answer(String[] row, String[] orders, int i) {
    CampaignState state = CampaignState.valueOf(row[0]);
    CampaignOrder order = CampaignOrder.valueOf(orders[i]);
    return DynamicTest.dynamicTest(
        state + " " + order,
        () ->
            assertThat(CampaignMachine.next(state, order).map(Enum::name).orElse("."))
                .isEqualTo(row[i + 1]));
  }
}
