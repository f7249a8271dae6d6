package dialer.ui.manager;

import dialer.campaigns.campaign.Campaign;
import dialer.campaigns.campaign.CampaignKind;
import dialer.campaigns.campaign.CampaignState;
import dialer.campaigns.message.MessageId;
import dialer.campaigns.survey.KeypadTree;
import dialer.campaigns.survey.Question;
import dialer.campaigns.survey.Questionnaire;
import dialer.campaigns.survey.SurveyStore;
import dialer.campaigns.survey.UnattendedQuestions;
import dialer.ui.manager.Choices.SafeHarborChoice;
import dialer.ui.problem.Input;
import dialer.ui.problem.Refusal;
import dialer.ui.security.Audit;
import dialer.ui.security.SignedIn;
import dialer.ui.wire.Text;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Whether a survey is asked by recordings instead of agents, and which recording asks what. */
@RestController
public class UnattendedController {

  private static final int USUAL_SECONDS = 6;

  private final CampaignAccess access;
  private final CampaignOffice office;
  private final Tools tools;

  /** What else is asked. */
  @Component
  public record Tools(SurveyStore surveys, Choices choices, Audit audit) {}

  public UnattendedController(CampaignAccess access, CampaignOffice office, Tools tools) {
    this.access = access;
    this.office = office;
    this.tools = tools;
  }

  /**
   * How it is asked.
   *
   * @param on whether recordings ask instead of agents
   * @param seconds how long to wait for a key, 1 to 30
   * @param greeting said first; null: nothing
   * @param farewell said last; null: nothing
   * @param prompts the recording of each question, by its id
   * @param questions the stored questions; only read
   * @param recordings what may be chosen; only read
   */
  public record Unattended(
      boolean on,
      @Nullable Integer seconds,
      @Nullable UUID greeting,
      @Nullable UUID farewell,
      @Nullable Map<String, UUID> prompts,
      @Nullable List<Asked> questions,
      @Nullable List<SafeHarborChoice> recordings) {}

  /**
   * A question.
   *
   * @param keys the keys that answer it, in order; empty: keys cannot
   */
  public record Asked(String id, Text text, String keys) {}

  /** As it stands. */
  @GetMapping("/api/campaigns/{id}/unattended")
  public Unattended unattended(@AuthenticationPrincipal SignedIn me, @PathVariable UUID id) {
    return of(access.find(id, me));
  }

  /** Changes it. Whether recordings ask is not changed while it runs. */
  @PutMapping("/api/campaigns/{id}/unattended")
  public Unattended change(
      @AuthenticationPrincipal SignedIn me, @PathVariable UUID id, @RequestBody Unattended form) {
    Campaign campaign = access.find(id, me);
    Optional<UnattendedQuestions> questions =
        form.on() ? Optional.of(checked(campaign, form)) : Optional.empty();
    boolean switched = questions.isPresent() != campaign.line().unattended().isPresent();
    if (switched && campaign.state() == CampaignState.RUNNING) {
      throw Refusal.conflict("campaign_setting_frozen", Map.of("field", "unattended"));
    }
    Campaign changed = campaign.with(campaign.line().asking(questions));
    office.revise(campaign, changed, me);
    tools.audit().note(me, campaign.client(), "campaign.unattended", campaign.id());
    return of(changed);
  }

  private UnattendedQuestions checked(Campaign campaign, Unattended form) {
    Input input = new Input();
    if (campaign.kind() != CampaignKind.SATISFACTION_SURVEY) {
      input.fault("on", "survey_only", Map.of());
    }
    List<String> known =
        tools.choices().prompts(campaign.client()).stream().map(SafeHarborChoice::id).toList();
    Map<String, MessageId> prompts = new HashMap<>();
    Map<String, UUID> chosen = form.prompts() == null ? Map.of() : form.prompts();
    chosen.forEach((question, message) ->
        message(input, known, new Chosen("prompts." + question, message))
            .ifPresent(found -> prompts.put(question, found)));
    var greeting = message(input, known, new Chosen("greeting", form.greeting()));
    var farewell = message(input, known, new Chosen("farewell", form.farewell()));
    int seconds = input.number("seconds", form.seconds(), 1, 30);
    input.refuseIfWrong();
    return new UnattendedQuestions(greeting, prompts, farewell, seconds);
  }

  private record Chosen(String field, @Nullable UUID message) {}

  private static Optional<MessageId> message(Input input, List<String> known, Chosen chosen) {
    if (chosen.message() == null) {
      return Optional.empty();
    }
    if (!known.contains(chosen.message().toString())) {
      input.fault(chosen.field(), "not_found", Map.of());
    }
    return Optional.of(new MessageId(chosen.message()));
  }

  private Unattended of(Campaign campaign) {
    Optional<UnattendedQuestions> set = campaign.line().unattended();
    Map<String, UUID> prompts = new HashMap<>();
    set.ifPresent(s -> s.prompts().forEach((key, id) -> prompts.put(key, id.value())));
    return new Unattended(
        set.isPresent(),
        set.map(UnattendedQuestions::seconds).orElse(USUAL_SECONDS),
        set.flatMap(UnattendedQuestions::greeting).map(MessageId::value).orElse(null),
        set.flatMap(UnattendedQuestions::farewell).map(MessageId::value).orElse(null),
        prompts,
        questions(campaign),
        tools.choices().prompts(campaign.client()));
  }

  private List<Asked> questions(Campaign campaign) {
    List<Question> questions =
        tools
            .surveys()
            .questionnaire(campaign.id())
            .map(Questionnaire::questions)
            .orElse(List.of());
    return questions.stream()
        .map(question ->
            new Asked(question.key(), Text.of(question.text()), KeypadTree.keys(question)))
        .toList();
  }
}
