package dialer.ui.manager;

import dialer.compliance.call.CampaignId;
import dialer.ui.wire.Text;
import java.util.List;
import java.util.Optional;

/** What agents read and say in a campaign, and what only screens need. Thread rule: any. */
public interface CampaignTexts {

  /** A sentence that must be said first. */
  record OpeningWordText(String id, Text what, Text say, String citation) {}

  /** A step of the script; {@code {family}} and the like are filled in when it is shown. */
  record ScriptStep(String id, Text heading, Text text) {}

  /**
   * The texts of one campaign.
   *
   * @param caseDueHours within how many hours a follow-up case should be called
   */
  record Texts(
      Text purposeText,
      List<OpeningWordText> openingWords,
      List<ScriptStep> script,
      int caseDueHours) {

    public Texts {
      openingWords = List.copyOf(openingWords);
      script = List.copyOf(script);
    }

    /** Of a campaign for which nothing was written. */
    public static Texts none() {
      return new Texts(new Text("", ""), List.of(), List.of(), 24);
    }
  }

  /** The campaign's texts; empty if none were saved. */
  Optional<Texts> textsOf(CampaignId campaign);

  /** Saves them. */
  void save(CampaignId campaign, Texts texts);
}
