package dialer.campaigns.survey;

import static dialer.campaigns.Cast.CAMPAIGN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dialer.campaigns.Labels;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KeypadTreeTest {

  private static final Labels TEXT = new Labels("質問", "Question");
  private static final Question BOUGHT =
      new Question.Single(
          "bought",
          TEXT,
          true,
          List.of(new Choice("yes", TEXT), new Choice("no", TEXT)),
          List.of(new Branch(new Condition.Chose("bought", "no"), Branch.SCREENED_OUT)));
  private static final Question SCORE = new Question.Scale("score", TEXT, false, 0, 10, List.of());

  private final KeypadTree tree = new KeypadTree(of(BOUGHT, SCORE));

  private static Questionnaire of(Question... questions) {
    return new Questionnaire(CAMPAIGN, 1, TEXT, List.of(questions));
  }

  @Test
  void keysLeadThroughTheQuestionsLikeAnAgentsClicks() {
    Map<String, Answer> answers = tree.press(Map.of(), '1');
    assertThat(tree.next(answers)).contains(SCORE);
    answers = tree.press(answers, '*');
    assertThat(answers).containsEntry("score", new Answer.Rating(10));
    assertThat(tree.next(answers)).isEmpty();
    assertThat(tree.next(tree.press(Map.of(), '2'))).isEmpty();
  }

  @Test
  void aKeyThatIsNoAnswerChangesNothing() {
    assertThat(tree.press(Map.of(), '3')).isEmpty();
    assertThat(tree.press(Map.of(), '9')).isEmpty();
    Map<String, Answer> done = tree.press(tree.press(Map.of(), '1'), '0');
    assertThat(tree.press(done, '1')).isEqualTo(done);
  }

  @Test
  void silenceSkipsOnlyWhatIsOptional() {
    assertThat(tree.silence(Map.of())).isEmpty();
    Map<String, Answer> answers = tree.press(Map.of(), '1');
    assertThat(tree.silence(answers)).containsEntry("score", new Answer.Skipped());
  }

  @Test
  void refusesQuestionsThatNeedAVoice() {
    Question words = new Question.FreeText("why", TEXT, false, 100, List.of());
    assertThat(KeypadTree.unfit(of(BOUGHT, words))).containsExactly("why");
    assertThatThrownBy(() -> new KeypadTree(of(words))).hasMessageContaining("why");
  }
}
