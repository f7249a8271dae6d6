package dialer.campaigns.disposition;

import dialer.campaigns.Labels;

/** Why a disposition cannot be saved as it is; each has a stable key and says what to do. */
public enum DispositionFault {
  UNKNOWN("unknown_disposition", "この対応結果はキャンペーンにありません", "The campaign has no such disposition"),
  CALLBACK_MISSING(
      "callback_missing", "再コールの日時を入力してください", "Say when the person is to be called back"),
  CALLBACK_NOT_AHEAD(
      "callback_not_ahead", "再コールの日時は1年以内の未来にしてください", "A callback lies ahead, within a year"),
  CALLBACK_UNWANTED(
      "callback_unwanted", "この対応結果には再コール日時を付けられません", "This disposition takes no callback"),
  RESULT_MISSING("result_missing", "受注・アポ・回答・案件の内容を入力してください", "Enter the result of the call"),
  RESULT_OF_ANOTHER_KIND(
      "result_of_another_kind",
      "この種類のキャンペーンでは保存できない結果です",
      "A campaign of this kind cannot store this result"),
  RESULT_DOES_NOT_FIT(
      "result_does_not_fit", "対応結果と入力内容が合っていません", "The result does not fit the disposition"),
  OPENING_WORDS_MISSING(
      "opening_words_missing", "名乗り・勧誘目的の告知が完了していません", "The opening words are not complete"),
  APPOINTMENT_NOT_AHEAD("appointment_not_ahead", "アポの日時は未来にしてください", "An appointment lies ahead"),
  ANSWERS_WRONG("answers_wrong", "回答に不足または誤りがあります", "An answer is missing or wrong"),
  NOTE_TOO_LONG("note_too_long", "メモは4000文字までです", "A note has at most 4000 characters");

  private final String key;
  private final Labels sentence;

  DispositionFault(String key, String ja, String en) {
    this.key = key;
    this.sentence = new Labels(ja, en);
  }

  /** Stable key. */
  public String key() {
    return key;
  }

  /** What is wrong and what to do. */
  public Labels sentence() {
    return sentence;
  }
}
