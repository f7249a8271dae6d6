package dialer.campaigns.importing;

import dialer.campaigns.Labels;

/** Why a whole file is refused; each has a stable key and says what to do. */
public enum FileRefusal {
  EMPTY("empty", "ファイルが空です。発信先を含むファイルを選んでください", "The file is empty; choose one with leads"),
  HEADER_ONLY("header_only", "見出し行だけで発信先がありません", "The file has a header and no leads"),
  NOT_TEXT("not_text", "テキストファイルではありません。CSVとして保存し直してください", "The file is not text; save it as CSV"),
  DUPLICATE_HEADER(
      "duplicate_header",
      "同じ見出しの列が複数あります。見出しを変えてください",
      "Two columns have the same header; rename one"),
  EMPTY_HEADER("empty_header", "見出しのない列があります", "A column that has values has no header"),
  TOO_MANY_COLUMNS("too_many_columns", "列が200を超えています", "The file has more than 200 columns"),
  NO_PHONE_COLUMN(
      "no_phone_column",
      "電話番号の列が見つかりません。列の対応を指定してください",
      "No column holds telephone numbers; map one"),
  TOO_MANY_PHONE_COLUMNS(
      "too_many_phone_columns", "電話番号の列は10列までです", "At most 10 columns may hold telephone numbers"),
  MAPPING_WITHOUT_COLUMN(
      "mapping_without_column",
      "列の対応に、ファイルにない見出しがあります",
      "The mapping names a header the file does not have"),
  TOO_LARGE("too_large", "ファイルが1GBを超えています。分割してください", "The file is larger than 1 GB; split it"),
  TOO_MANY_ROWS(
      "too_many_rows",
      "行数が200万を超えています。分割してください",
      "The file has more than 2,000,000 rows; split it"),
  HEADER_TOO_LONG("header_too_long", "見出し行が長すぎます", "The header row is too long");

  private final String key;
  private final Labels sentence;

  FileRefusal(String key, String ja, String en) {
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
