package dialer.campaigns.survey;

import static dialer.campaigns.Cast.ATTEMPT;
import static dialer.campaigns.Cast.CAMPAIGN;
import static dialer.campaigns.Cast.LEAD;
import static dialer.campaigns.Cast.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dialer.campaigns.Labels;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class QuestionPathTest {

  private static final Labels TEXT = new Labels("質問", "Question");
  private static final List<Choice> YES_NO =
      List.of(
          new Choice("yes", new Labels("はい", "Yes")), new Choice("no", new Labels("いいえ", "No")));

  /** bought? no: not for us. score 0-6: why, else what; both then free words, not required. */
  private static final Questionnaire SHOP =
      of(
          new Question.Single(
              "bought",
              TEXT,
              true,
              YES_NO,
              List.of(new Branch(new Condition.Chose("bought", "no"), Branch.SCREENED_OUT))),
          new Question.Scale(
              "score",
              TEXT,
              true,
              0,
              10,
              List.of(new Branch(new Condition.Rated("score", 7, 10), "what"))),
          new Question.Multiple(
              "why",
              TEXT,
              true,
              YES_NO,
              1,
              2,
              List.of(new Branch(new Condition.Always(), "words"))),
          new Question.FreeText("what", TEXT, true, 100, List.of()),
          new Question.FreeText("words", TEXT, false, 100, List.of()));

  private static Questionnaire of(Question... questions) {
    return new Questionnaire(CAMPAIGN, 1, TEXT, List.of(questions));
  }

  private static Answer chosen(String... keys) {
    return new Answer.Chosen(Set.of(keys));
  }

  private static String path(Map<String, Answer> answers) {
    QuestionPath path = QuestionPath.of(SHOP, answers);
    String asked = path.asked().stream().map(Question::key).collect(Collectors.joining(" "));
    return path.next().map(next -> asked + "?").orElseGet(() -> asked + " " + path.ending());
  }

  @Test
  void branchesLeadThroughTheQuestionsTheAnswersCallFor() {
    assertThat(path(Map.of())).isEqualTo("bought?");
    assertThat(path(Map.of("bought", chosen("no")))).isEqualTo("bought SCREENED_OUT");
    assertThat(path(Map.of("bought", chosen("yes")))).isEqualTo("bought score?");
    assertThat(path(Map.of("bought", chosen("yes"), "score", new Answer.Rating(3))))
        .isEqualTo("bought score why?");
    assertThat(path(Map.of("bought", chosen("yes"), "score", new Answer.Rating(9))))
        .isEqualTo("bought score what?");
  }

  @Test
  void anOptionalQuestionIsAskedAndMayBeSkipped() {
    Map<String, Answer> answers =
        new HashMap<>(
            Map.of("bought", chosen("yes"), "score", new Answer.Rating(3), "why", chosen("yes")));
    assertThat(path(answers)).isEqualTo("bought score why words?");
    answers.put("words", new Answer.Skipped());
    assertThat(path(answers)).isEqualTo("bought score why words COMPLETE");
  }

  private static List<String> faults(SurveyResponse.Ending ending, Map<String, Answer> answers) {
    SurveyResponse response =
        new SurveyResponse(ATTEMPT, LEAD, CAMPAIGN, 1, "", answers, ending, NOW);
    return AnswerRules.faults(SHOP, response).stream()
        .map(fault -> fault.question() + ":" + fault.key())
        .toList();
  }

  /** Complete answers of a person who gave a low score, with one of them replaced or added. */
  private static Map<String, Answer> with(String question, Answer answer) {
    Map<String, Answer> answers = new HashMap<>();
    answers.put("bought", chosen("yes"));
    answers.put("score", new Answer.Rating(3));
    answers.put("why", chosen("yes"));
    answers.put("words", new Answer.Skipped());
    answers.put(question, answer);
    return answers;
  }

  private static Arguments wrong(String name, Map<String, Answer> answers, String... faults) {
    return Arguments.of(name, answers, List.of(faults));
  }

  private static Stream<Arguments> wrong() {
    return Stream.of(
        wrong("nothing wrong", with("why", chosen("no"))),
        wrong("two of one", with("bought", chosen("yes", "perhaps")), "bought:answer"),
        wrong("not offered", with("why", chosen("maybe")), "why:answer"),
        wrong("too few", with("why", chosen()), "why:answer"),
        wrong("off the scale", with("score", new Answer.Rating(-1)), "score:answer"),
        wrong("words for a number", with("score", new Answer.Words("3")), "score:answer"),
        wrong("too long", with("words", new Answer.Words("x".repeat(101))), "words:answer"),
        wrong("skipped though required", with("why", new Answer.Skipped()), "why:answer"),
        wrong("never asked", with("what", new Answer.Words("x")), "what:not_asked"),
        wrong("not finished", Map.of("bought", chosen("yes")), "score:unanswered"),
        wrong("in fact screened out", Map.of("bought", chosen("no")), ":ending"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("wrong")
  void acceptsAnswersToTheQuestionsThatWereAsked(
      String name, Map<String, Answer> answers, List<String> faults) {
    assertThat(faults(SurveyResponse.Ending.COMPLETE, answers)).isEqualTo(faults);
  }

  @Test
  void aConversationThatBrokeOffKeepsWhatWasAnswered() {
    assertThat(faults(SurveyResponse.Ending.BROKEN_OFF, Map.of("bought", chosen("yes")))).isEmpty();
  }

  private static Stream<Arguments> broken() {
    Question fine = new Question.Scale("fine", TEXT, true, 0, 10, List.of());
    return Stream.of(
        Arguments.of("no question", of(), ": count (0)"),
        Arguments.of("twins", of(fine, fine), "fine: key_twice (fine)"),
        Arguments.of(
            "bad key",
            of(new Question.FreeText("a b", TEXT, true, 9, List.of())),
            "a b: key (a b)"),
        Arguments.of(
            "one choice",
            of(new Question.Single("q", TEXT, true, YES_NO.subList(0, 1), List.of())),
            "q: choices"),
        Arguments.of(
            "impossible count",
            of(new Question.Multiple("q", TEXT, true, YES_NO, 3, 3, List.of())),
            "q: choice_count"),
        Arguments.of(
            "bad scale", of(new Question.Scale("q", TEXT, true, 5, 11, List.of())), "q: scale"),
        Arguments.of(
            "endless words",
            of(new Question.FreeText("q", TEXT, true, 9_999, List.of())),
            "q: max_length"),
        Arguments.of(
            "backwards",
            of(fine, scale("q", new Condition.Always(), "fine")),
            "q: branch_target (fine)"),
        Arguments.of(
            "to itself", of(scale("q", new Condition.Always(), "q")), "q: branch_target (q)"),
        Arguments.of(
            "a later answer",
            of(scale("q", new Condition.Answered("fine"), "fine"), fine),
            "q: condition (fine)"),
        Arguments.of(
            "no such choice",
            of(fine, scale("q", new Condition.Not(new Condition.Chose("fine", "x")), Branch.END)),
            "q: condition (fine=x)"));
  }

  private static Question scale(String key, Condition when, String to) {
    return new Question.Scale(key, TEXT, true, 0, 10, List.of(new Branch(when, to)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("broken")
  void namesWhatIsWrongWithAQuestionnaire(String name, Questionnaire broken, String fault) {
    assertThat(QuestionnaireRules.faults(broken))
        .extracting(Object::toString)
        .containsExactly(fault);
  }

  @Test
  void theSampleQuestionnaireHasNoFault() {
    assertThat(QuestionnaireRules.faults(SHOP)).isEmpty();
  }

  @Test
  void conditionsCombine() {
    Map<String, Answer> answers = Map.of("a", new Answer.Rating(5), "b", new Answer.Skipped());
    Condition five = new Condition.Rated("a", 5, 5);
    Condition answered = new Condition.Answered("b");
    assertThat(QuestionPath.holds(new Condition.All(List.of(five, answered)), answers)).isFalse();
    assertThat(QuestionPath.holds(new Condition.Any(List.of(five, answered)), answers)).isTrue();
    assertThat(QuestionPath.holds(new Condition.Not(answered), answers)).isTrue();
  }

  @Test
  void aQuotaWantsItsTargetAndNotOneMore() {
    QuotaPlan plan = new QuotaPlan(Map.of("20s", 2, "30s", 1));
    assertThat(plan.wants("20s", Map.of("20s", 1))).isTrue();
    assertThat(plan.wants("20s", Map.of("20s", 2))).isFalse();
    assertThat(plan.wants("40s", Map.of())).isFalse();
    assertThat(plan.full(Map.of("20s", 2))).isFalse();
    assertThat(plan.full(Map.of("20s", 2, "30s", 1))).isTrue();
    assertThat(QuotaPlan.none().wants("", Map.of("", 1_000))).isTrue();
    assertThat(QuotaPlan.none().full(Map.of())).isFalse();
  }
}
