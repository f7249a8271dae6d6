package dialer.campaigns.disposition;

import dialer.campaigns.Labels;
import java.util.List;
import java.util.Set;

/** The dispositions each kind of campaign starts with, in both languages. */
public final class UsualCatalogues {

  private static final Set<String> TALKED = Set.of("conversation");
  private static final Set<String> NOTHING = Set.of();

  private static final Disposition CALLBACK =
      new Disposition("callback", new Labels("再コール予約", "Callback"), Effect.CALLBACK, 'c', TALKED);
  private static final Disposition PERSON_OUT =
      new Disposition(
          "person_out", new Labels("本人不在", "Person is out"), Effect.RETRY, 'p', NOTHING);
  private static final Disposition WRONG_NUMBER =
      new Disposition(
          "wrong_number", new Labels("番号違い", "Wrong number"), Effect.NEXT_NUMBER, 'w', NOTHING);
  private static final Disposition MACHINE =
      new Disposition(
          "machine",
          new Labels("留守番電話", "Answering machine"),
          Effect.RETRY,
          'm',
          Set.of("machine_detected"));
  private static final Disposition HUNG_UP =
      new Disposition(
          "hung_up_early",
          new Labels("早期切断", "Hung up at once"),
          Effect.RETRY,
          'h',
          Set.of("hung_up_early"));
  private static final Disposition DNC =
      new Disposition(
          "dnc",
          new Labels("発信禁止（架電禁止）", "Do not call"),
          Effect.DNC,
          'x',
          Set.of("conversation", "dnc_request"));

  private UsualCatalogues() {}

  /** Sales: orders and appointments are the success. */
  public static DispositionCatalogue sales() {
    return new DispositionCatalogue(
        List.of(
            new Disposition("order", new Labels("受注", "Order"), Effect.SUCCESS, '1', TALKED),
            new Disposition(
                "appointment", new Labels("アポ獲得", "Appointment"), Effect.SUCCESS, '2', TALKED),
            new Disposition(
                "interested", new Labels("見込みあり", "Interested"), Effect.RETRY, '3', TALKED),
            new Disposition(
                "material_sent", new Labels("資料送付", "Material sent"), Effect.RETRY, '4', TALKED),
            new Disposition(
                "declined",
                new Labels("お断り", "Declined"),
                Effect.FINAL,
                '5',
                Set.of("conversation", "refused")),
            CALLBACK,
            PERSON_OUT,
            WRONG_NUMBER,
            MACHINE,
            HUNG_UP,
            DNC));
  }

  /** Survey: complete answers are the success; nothing here can be an order. */
  public static DispositionCatalogue survey() {
    return new DispositionCatalogue(
        List.of(
            new Disposition(
                "answered", new Labels("回答完了", "Answered"), Effect.SUCCESS, '1', TALKED),
            new Disposition(
                "broken_off", new Labels("途中終了", "Broken off"), Effect.FINAL, '2', TALKED),
            new Disposition(
                "screened_out",
                new Labels("対象外", "Not in the target group"),
                Effect.FINAL,
                '3',
                TALKED),
            new Disposition(
                "answer_declined",
                new Labels("回答辞退", "Declined to answer"),
                Effect.FINAL,
                '4',
                TALKED),
            CALLBACK,
            PERSON_OUT,
            WRONG_NUMBER,
            MACHINE,
            HUNG_UP,
            DNC));
  }

  /** Follow-up: a solved case is the success; an unsolved one comes back. */
  public static DispositionCatalogue followUp() {
    return new DispositionCatalogue(
        List.of(
            new Disposition("solved", new Labels("解決", "Solved"), Effect.SUCCESS, '1', TALKED),
            new Disposition(
                "come_back",
                new Labels("継続対応", "Call again on this case"),
                Effect.CALLBACK,
                '2',
                TALKED),
            new Disposition(
                "hand_over",
                new Labels("エスカレーション（二次対応）", "Hand over"),
                Effect.CALLBACK,
                '3',
                TALKED),
            new Disposition(
                "given_up",
                new Labels("未解決で終了", "Closed without a solution"),
                Effect.FINAL,
                '4',
                TALKED),
            CALLBACK,
            PERSON_OUT,
            WRONG_NUMBER,
            MACHINE,
            HUNG_UP,
            DNC));
  }
}
