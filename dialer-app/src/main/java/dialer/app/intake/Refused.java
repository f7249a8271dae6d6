package dialer.app.intake;

import dialer.campaigns.Labels;
import dialer.campaigns.importing.FileRefusal;

/**
 * Why a dropped file was not taken.
 *
 * @param key stable
 * @param sentence what is wrong and what to do
 */
record Refused(String key, Labels sentence) {

  static Refused of(FileRefusal refusal) {
    return new Refused("file_" + refusal.key(), refusal.sentence());
  }

  static Refused noFolder() {
    return new Refused(
        "drop_without_campaign",
        new Labels(
            "キャンペーンの名前（またはID）のフォルダーに入れてください",
            "Put the file into a folder that is named as its campaign, or as the campaign's id"));
  }

  static Refused noCampaign(String folder) {
    return new Refused(
        "drop_campaign_unknown",
        new Labels(
            "「" + folder + "」というキャンペーンはありません。フォルダー名をキャンペーンの名前かIDにしてください",
            "There is no campaign \"" + folder + "\"; name the folder as a campaign or as its id"));
  }

  static Refused severalCampaigns(String folder) {
    return new Refused(
        "drop_campaign_ambiguous",
        new Labels(
            "「" + folder + "」というキャンペーンが複数あります。フォルダー名をキャンペーンのIDにしてください",
            "Several campaigns are named \""
                + folder
                + "\"; name the folder as the campaign's id"));
  }

  static Refused fault(String what) {
    return new Refused(
        "unexpected",
        new Labels(
            "取り込み中に問題が起きました（" + what + "）。管理者に連絡してください",
            "The import failed (" + what + "); tell the administrator"));
  }
}
