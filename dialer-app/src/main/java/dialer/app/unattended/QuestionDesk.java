package dialer.app.unattended;

import dialer.app.asterisk.agi.QuestionTree;
import dialer.app.asterisk.agi.RefusalKey;
import dialer.app.unattended.Asked.Ending;
import dialer.campaigns.campaign.CampaignStore;
import dialer.campaigns.message.MessageId;
import dialer.campaigns.message.SpokenMessage;
import dialer.campaigns.message.SpokenMessages;
import dialer.campaigns.survey.KeypadTree;
import dialer.campaigns.survey.Question;
import dialer.campaigns.survey.QuestionPath;
import dialer.campaigns.survey.Questionnaire;
import dialer.campaigns.survey.SurveyResponse;
import dialer.campaigns.survey.SurveyStore;
import dialer.campaigns.survey.UnattendedQuestions;
import dialer.compliance.call.AttemptId;
import java.util.Optional;

/**
 * Asks a campaign's questions by recordings, one step at a time. Each answer is committed before
 * the next step is given. 9 means "do not call again" wherever it is no answer itself.
 */
public final class QuestionDesk implements QuestionTree {

  private static final char NO_MORE_CALLS = '9';
  private static final int PATIENCE = 3;

  /** What it works with. */
  public record Parts(
      AskedBook book,
      CampaignStore campaigns,
      SurveyStore surveys,
      SpokenMessages messages,
      RefusalKey refusals) {}

  /** A call, the questions of its campaign, and how they are asked. */
  private record Talk(Asked asked, KeypadTree tree, Questionnaire questions, Setting setting) {}

  private record Setting(UnattendedQuestions recordings, String kept) {}

  private final Parts parts;
  private final String refusalKept;

  /**
   * Asks what those campaigns ask.
   *
   * @param refusalKept name of the sound that confirms a refusal
   */
  public QuestionDesk(Parts parts, String refusalKept) {
    this.parts = parts;
    this.refusalKept = refusalKept;
  }

  @Override
  public Step next(AttemptId attempt, Heard heard) {
    Talk talk = talk(attempt);
    return switch (heard) {
      case Beginning _ -> begin(talk);
      case Silence _ -> silence(talk);
      case Key pressed -> key(talk, pressed.key());
    };
  }

  private Talk talk(AttemptId attempt) {
    AskedBook.Callee callee =
        parts
            .book()
            .callee(attempt)
            .orElseThrow(() ->
                new IllegalStateException("attempt " + attempt + " asks no recorded questions"));
    UnattendedQuestions recordings =
        parts
            .campaigns()
            .find(callee.campaign())
            .flatMap(campaign -> campaign.line().unattended())
            .orElseThrow(() ->
                new IllegalStateException("campaign " + callee.campaign() + " asks with agents"));
    Optional<Asked> before = parts.book().find(attempt);
    Questionnaire questions =
        before
            .flatMap(asked -> parts.surveys().questionnaire(callee.campaign(), asked.version()))
            .or(() -> parts.surveys().questionnaire(callee.campaign()))
            .orElseThrow(() ->
                new IllegalStateException("campaign " + callee.campaign() + " has no questions"));
    Asked asked =
        before.orElseGet(
            () -> Asked.fresh(attempt, callee.campaign(), callee.lead(), questions.version()));
    return new Talk(
        asked, new KeypadTree(questions), questions, new Setting(recordings, refusalKept));
  }

  private Step begin(Talk talk) {
    Optional<String> greeting = talk.setting().recordings().greeting().map(this::sound);
    if (greeting.isPresent() && !talk.asked().greeted()) {
      parts.book().save(talk.asked().afterGreeting());
      return new Say(greeting.get());
    }
    return ask(talk, talk.asked());
  }

  private Step key(Talk talk, char key) {
    Optional<Question> question = talk.tree().next(talk.asked().answers());
    boolean answer = question.map(q -> KeypadTree.keys(q).indexOf(key) >= 0).orElse(false);
    if (key == NO_MORE_CALLS && !answer) {
      parts.refusals().keep(new RefusalKey.Refusal(Optional.of(talk.asked().attempt()), "", ""));
      parts.book().save(talk.asked().ended(Ending.REFUSED));
      return new End(talk.setting().kept());
    }
    return ask(talk, talk.asked().with(talk.tree().press(talk.asked().answers(), key)));
  }

  private Step silence(Talk talk) {
    var answers = talk.tree().silence(talk.asked().answers());
    if (!answers.equals(talk.asked().answers())) {
      return ask(talk, talk.asked().with(answers));
    }
    Asked quiet = talk.asked().afterSilence();
    return quiet.silences() >= PATIENCE ? end(talk, quiet, Ending.BROKEN_OFF) : ask(talk, quiet);
  }

  private Step ask(Talk talk, Asked asked) {
    QuestionPath path = QuestionPath.of(talk.questions(), asked.answers());
    if (path.next().isEmpty()) {
      boolean all = path.ending() == SurveyResponse.Ending.COMPLETE;
      return end(talk, asked, all ? Ending.COMPLETE : Ending.SCREENED_OUT);
    }
    parts.book().save(asked);
    Question question = path.next().get();
    String keys = KeypadTree.keys(question);
    MessageId prompt = talk.setting().recordings().prompts().get(question.key());
    if (prompt == null) {
      throw new IllegalStateException("question " + question.key() + " has no recording");
    }
    return new Ask(
        sound(prompt),
        keys.indexOf(NO_MORE_CALLS) >= 0 ? keys : keys + NO_MORE_CALLS,
        talk.setting().recordings().seconds());
  }

  private Step end(Talk talk, Asked asked, Ending how) {
    parts.book().save(asked.ended(how));
    return new End(talk.setting().recordings().farewell().map(this::sound).orElse(""));
  }

  private String sound(MessageId id) {
    return parts
        .messages()
        .find(id)
        .map(SpokenMessage::sound)
        .map(SpokenMessage.Sound::name)
        .orElseThrow(() -> new IllegalStateException("there is no message " + id));
  }
}
