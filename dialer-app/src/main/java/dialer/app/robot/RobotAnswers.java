package dialer.app.robot;

import dialer.campaigns.survey.Answer;
import dialer.campaigns.survey.Choice;
import dialer.campaigns.survey.Question;
import dialer.campaigns.survey.QuestionPath;
import dialer.campaigns.survey.Questionnaire;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;

/** What a made-up person answers to a questionnaire: mostly content, seldom talkative. */
final class RobotAnswers {

  private static final List<String> REASONS_JA =
      List.of("対応が早かった", "料金がもう少し下がるとよい", "特に理由はありません", "説明がわかりやすかった", "電話がつながりにくい");
  private static final List<String> REASONS_EN =
      List.of(
          "Quick help", "A little dear", "No special reason", "Well explained", "Hard to reach");

  private final RandomGenerator random;

  RobotAnswers(RandomGenerator random) {
    this.random = random;
  }

  /** Answers from the first question to the end of the path that these answers take. */
  Map<String, Answer> all(Questionnaire questionnaire, Locale language) {
    Map<String, Answer> given = new HashMap<>();
    QuestionPath path = QuestionPath.of(questionnaire, given);
    while (path.next().isPresent()) {
      Question question = path.next().get();
      given.put(question.key(), answer(question, language));
      path = QuestionPath.of(questionnaire, given);
    }
    return given;
  }

  private Answer answer(Question question, Locale language) {
    if (!question.required() && random.nextInt(3) == 0) {
      return new Answer.Skipped();
    }
    return switch (question) {
      case Question.Single one -> new Answer.Chosen(some(one.choices(), 1));
      case Question.Multiple some ->
          new Answer.Chosen(
              some(some.choices(), random.nextInt(Math.max(1, some.atLeast()), some.atMost() + 1)));
      case Question.Scale scale -> new Answer.Rating(rating(scale));
      case Question.FreeText text -> new Answer.Words(words(text, language));
    };
  }

  private Set<String> some(List<Choice> choices, int count) {
    List<String> keys = new ArrayList<>(choices.stream().map(Choice::key).toList());
    Collections.shuffle(keys, random);
    return new HashSet<>(keys.subList(0, Math.min(count, keys.size())));
  }

  /** The better of two draws. */
  private int rating(Question.Scale scale) {
    int one = random.nextInt(scale.lowest(), scale.highest() + 1);
    return Math.max(one, random.nextInt(scale.lowest(), scale.highest() + 1));
  }

  private String words(Question.FreeText question, Locale language) {
    List<String> reasons = language.getLanguage().equals("ja") ? REASONS_JA : REASONS_EN;
    String said = reasons.get(random.nextInt(reasons.size()));
    return said.substring(0, Math.min(said.length(), question.maxLength()));
  }
}
