package dialer.campaigns.importing;

import dialer.campaigns.Labels;

/** Why a row or a file is refused; each has a stable key and says what to do. */
public enum ImportFault {
  NO_NUMBER("no_number", "電話番号がありません。電話番号の列に入力してください", "has no telephone number; fill one in"),
  NUMBER_INVALID(
      "number_invalid",
      "電話番号「%s」は正しくありません。市外局番から、または+から始まる番号を入力してください",
      "is not a telephone number: \"%s\"; write it with its area code or with + and country code"),
  NUMBER_FORBIDDEN(
      "number_forbidden",
      "電話番号「%s」は緊急・特番・有料番号のため発信できません。行を削除してください",
      "is an emergency, premium or short number: \"%s\"; take the row out"),
  NUMBER_ROUNDED(
      "number_rounded",
      "電話番号「%s」は表計算ソフトで丸められています。セルを文字列にして入力し直してください",
      "was rounded by a spreadsheet: \"%s\"; make the cell text and type the number again"),
  NUMBER_TOO_SHORT(
      "number_too_short",
      "電話番号「%s」は桁が足りません。市外局番から入力してください",
      "has too few digits: \"%s\"; write it with its area code"),
  NUMBER_TOO_LONG(
      "number_too_long",
      "電話番号「%s」は桁が多すぎます。1つのセルに1つの番号を入力してください",
      "has too many digits: \"%s\"; write one number in one cell"),
  BIRTH_INVALID(
      "birth_invalid",
      "生年月日「%s」を読み取れません。1975-01-31 または S50.1.31 の形で入力してください",
      "is not a date of birth: \"%s\"; write 1975-01-31 or S50.1.31"),
  DUE_INVALID(
      "due_invalid",
      "発信開始日時「%s」を読み取れません。2026-11-21T09:00+09:00 の形で入力してください",
      "is not an instant: \"%s\"; write 2026-11-21T09:00+09:00"),
  PRIORITY_INVALID(
      "priority_invalid", "優先度「%s」は0から1000の数字で入力してください", "is not a number from 0 to 1000: \"%s\""),
  ZONE_INVALID(
      "zone_invalid",
      "タイムゾーン「%s」を読み取れません。Asia/Tokyo の形で入力してください",
      "is not a time zone: \"%s\"; write it as in Asia/Tokyo"),
  LIMIT_INVALID(
      "limit_invalid",
      "「%s」は番号別の制限として読み取れません。発信上限は1から50、間隔は0から8784時間の整数で入力してください",
      "is not a limit of a number: \"%s\"; attempts are 1 to 50, hours between them 0 to 8784"),
  CONTROL_CHARACTER(
      "control_character", "制御文字が含まれています。取り除いてください", "holds a control character; remove it"),
  FIELD_TOO_LONG("field_too_long", "文字数が上限を超えています（%s）。短くしてください", "is too long (%s); shorten it"),
  ROW_TOO_LONG(
      "row_too_long", "行が64KBを超えています。引用符を確認してください", "is longer than 64 KB; check its quotes"),
  TOO_MANY_FIELDS(
      "too_many_fields",
      "列の数が見出しより多くなっています（%s）。区切り文字と引用符を確認してください",
      "has more fields than the header (%s); check delimiter and quotes"),
  BROKEN_TEXT(
      "broken_text",
      "文字コードとして読めない文字があります。ファイルの文字コードを確認してください",
      "holds bytes that are no text in the chosen charset; check the charset"),
  DUPLICATE_IN_FILE("duplicate_in_file", "%s行目と同じ電話番号です", "has the same number as row %s"),
  DUPLICATE_IN_CAMPAIGN(
      "duplicate_in_campaign",
      "同じ電話番号がキャンペーンに登録済みです",
      "has a number that is in the campaign already"),
  UNCLOSED_QUOTE(
      "unclosed_quote",
      "引用符が閉じられていません。この行から後は読み取れません",
      "opens a quote that is never closed; nothing after it could be read");

  private final String key;
  private final String ja;
  private final String en;

  ImportFault(String key, String ja, String en) {
    this.key = key;
    this.ja = ja;
    this.en = en;
  }

  /** Stable key. */
  public String key() {
    return key;
  }

  /** Whether it means that the row repeats another one, rather than that it is wrong. */
  public boolean duplicate() {
    return this == DUPLICATE_IN_FILE || this == DUPLICATE_IN_CAMPAIGN;
  }

  Labels sentence(long row, String column, String detail) {
    String whereJa = column.isEmpty() ? row + "行目：" : row + "行目「" + column + "」：";
    String whereEn = "Row " + row + (column.isEmpty() ? " " : ", column " + column + ", ");
    return new Labels(
        whereJa + ja.replace("%s", detail) + "。", whereEn + en.replace("%s", detail) + ".");
  }
}
