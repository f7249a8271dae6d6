package dialer.campaigns.reporting;

import static dialer.campaigns.Cast.ATTEMPT;
import static dialer.campaigns.Cast.CAMPAIGN;
import static dialer.campaigns.Cast.CHIYO;
import static dialer.campaigns.Cast.CLIENT;
import static dialer.campaigns.Cast.LEAD;
import static dialer.campaigns.Cast.NOW;
import static dialer.campaigns.Cast.TOKYO;
import static dialer.campaigns.Cast.aCampaign;
import static dialer.campaigns.Cast.aLead;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dialer.campaigns.Labels;
import dialer.campaigns.campaign.CampaignKind;
import dialer.campaigns.disposition.CallResult;
import dialer.campaigns.disposition.DispositionRecord;
import dialer.campaigns.disposition.UsualCatalogues;
import dialer.campaigns.lead.Lead;
import dialer.campaigns.lead.LeadCounts;
import dialer.campaigns.lead.LeadState;
import dialer.campaigns.sales.Money;
import dialer.campaigns.sales.Order;
import dialer.campaigns.survey.Question;
import dialer.core.call.CallOutcome;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReportingTest {

  private static final CampaignNumbers DAY =
      new CampaignNumbers(
          Map.of(
              CallOutcome.CONNECTED, 38,
              CallOutcome.ABANDONED, 2,
              CallOutcome.MACHINE, 10,
              CallOutcome.NO_ANSWER, 40,
              CallOutcome.BUSY, 10,
              CallOutcome.NOT_DIALED, 7),
          Map.of("order", 3, "appointment", 2, "declined", 15, "person_out", 18),
          UsualCatalogues.sales(),
          new LeadCounts(
              Map.of(LeadState.FRESH, 100, LeadState.WAITING, 50, LeadState.FINISHED, 50),
              120,
              Optional.empty()));

  @Test
  void sharesSayWhatTheyAreAPartOf() {
    assertThat(DAY.answerRate()).hasToString("50.0 % (50/100)");
    assertThat(DAY.abandonRate()).hasToString("5.0 % (2/40)");
    assertThat(DAY.contactRate()).hasToString("20.0 % (20/100)");
    assertThat(DAY.resultRate()).hasToString("25.0 % (5/20)");
    assertThat(DAY.penetration()).hasToString("25.0 % (50/200)");
    assertThat(DAY.begun()).hasToString("50.0 % (100/200)");
  }

  @Test
  void theFunnelOnlyNarrows() {
    assertThat(DAY.funnel())
        .extracting(CampaignNumbers.Step::count)
        .containsExactly(100L, 50L, 40L, 38L, 20L, 5L)
        .isSortedAccordingTo(Comparator.reverseOrder());
  }

  @Test
  void nothingOfNothingIsNoShare() {
    assertThat(new Share(0, 0).value()).isEmpty();
    assertThat(new Share(0, 0)).hasToString("–");
    assertThatThrownBy(() -> new Share(2, 1)).hasMessageContaining("2 is no part of 1");
  }

  @Test
  void paceIsToldPerHour() {
    Pace pace = new Pace(45, 3, Duration.ofMinutes(30));
    assertThat(pace.attemptsPerHour()).isEqualTo(90);
    assertThat(pace.resultsPerHour()).isEqualTo(6);
  }

  private static String export(Charset charset, boolean clear, DispositionRecord... records)
      throws IOException {
    Lead lead = aLead().named("髙﨑 👩 =1+1", CHIYO).make();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new ResultExport(
            aCampaign().make(), List.of(), new ExportStyle(charset, Locale.JAPANESE, TOKYO, clear))
        .write(List.of(records).iterator(), id -> Optional.of(lead), out);
    return out.toString(charset);
  }

  private static DispositionRecord sold(String note) {
    Order order = new Order("プラン", 2, Money.yen(9_800));
    return new DispositionRecord(
        ATTEMPT,
        CLIENT,
        CAMPAIGN,
        LEAD,
        "mika",
        "order",
        note,
        Optional.empty(),
        Optional.of(new CallResult.Ordered(order, Set.of())),
        NOW,
        0);
  }

  @Test
  void anExportComputesNothingAndMasksNumbers() throws IOException {
    assertThat(export(StandardCharsets.UTF_8, false, sold("=cmd|' /C calc'!A0")).lines())
        .containsExactly(
            "\ufeff日時,外部ID,氏名,電話番号,対応結果,キー,オペレーター,メモ,結果,商品,数量,金額,アポ開始,アポ終了,場所",
            "2026-11-21 10:00:00,,髙﨑 👩 =1+1,'+813••••••00,受注,order,mika,"
                + "'=cmd|' /C calc'!A0,order,プラン,2,9800 JPY,,,");
  }

  @Test
  void numbersAreShownInFullOnlyWhenTold() throws IOException {
    assertThat(export(StandardCharsets.UTF_8, true, sold(""))).contains("'+81335550100");
    assertThat(export(StandardCharsets.UTF_8, false, sold(""))).doesNotContain("335550100");
  }

  @Test
  void aCharacterThatTheCharsetLacksIsShownAsMissing() throws IOException {
    assertThat(export(Charset.forName("windows-31j"), false, sold("")))
        .contains("髙﨑 〓 =1+1")
        .doesNotStartWith("\ufeff");
  }

  private static List<String> headers(CampaignKind kind) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Labels text = new Labels("点数", "Score");
    Question score = new Question.Scale("score", text, true, 0, 10, List.of());
    ExportStyle style = new ExportStyle(StandardCharsets.UTF_8, Locale.ENGLISH, TOKYO, false);
    new ResultExport(aCampaign().of(kind).make(), List.of(score), style)
        .write(Collections.emptyIterator(), id -> Optional.empty(), out);
    String line = out.toString(StandardCharsets.UTF_8).strip();
    return List.of(line.split(",")).subList(8, line.split(",").length);
  }

  @Test
  void eachKindExportsItsOwnResult() throws IOException {
    assertThat(headers(CampaignKind.SALES)).contains("Product", "Amount", "Appointment from");
    assertThat(headers(CampaignKind.SATISFACTION_SURVEY)).containsExactly("score");
    assertThat(headers(CampaignKind.FOLLOW_UP)).containsExactly("Case", "Step", "Due", "Content");
  }
}
