package dialer.campaigns.campaign;

import dialer.campaigns.Labels;

/** What must be true before a campaign may dial; each has a stable key for screens and the API. */
public enum LaunchCheck {
  SAFE_HARBOR_MESSAGE("safe_harbor_message", "お詫びアナウンスがあること", "A safe-harbor message exists"),
  CALL_BACK_NUMBER("call_back_number", "委託元の折り返し番号があること", "The client has a call-back number"),
  RULE_PACK("rule_pack", "ルールパックが選択され読み込まれていること", "Every chosen rule pack is loaded"),
  ZONE_DATA(
      "zone_data", "タイムゾーンデータがルールパックの求める版以降であること", "The zone data is as new as the rule packs ask"),
  AMD_PERMITTED("amd_permitted", "留守電判定がルールパックで認められること", "The rule packs permit machine detection"),
  TRUNK("trunk", "使用できる回線があること", "A trunk can carry the calls"),
  CALLER_ID("caller_id", "発信者番号があること", "A caller id is set"),
  AGENTS("agents", "必要なスキルを持つオペレーターがいること", "An agent with the needed skills exists"),
  LEADS("leads", "発信できる発信先があること", "There are leads to dial"),
  QUESTIONNAIRE("questionnaire", "調査票に誤りがないこと", "The questionnaire is without error"),
  OPENING_WORDS("opening_words", "名乗り・勧誘目的の告知が設定されていること", "Opening words are set"),
  HOLIDAYS("holidays", "祝日カレンダーが利用できること", "The holiday calendar is known"),
  LAST_DAY("last_day", "終了日を過ぎていないこと", "The last day has not passed"),
  RECORDING("recording", "ルールパックが求める通話録音が有効なこと", "Calls are recorded where a rule pack demands it"),
  RECORDING_SPACE("recording_space", "必須の録音を保存する空きがあること", "There is room for mandatory recordings");

  private final String key;
  private final Labels label;

  LaunchCheck(String key, String ja, String en) {
    this.key = key;
    this.label = new Labels(ja, en);
  }

  /** Stable key. */
  public String key() {
    return key;
  }

  /** What must be true, in words. */
  public Labels label() {
    return label;
  }
}
