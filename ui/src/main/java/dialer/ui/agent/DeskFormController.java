package dialer.ui.agent;

import com.fasterxml.jackson.annotation.JsonProperty;
import dialer.compliance.call.AttemptId;
import dialer.compliance.call.LeadId;
import dialer.ui.agent.DeskOrder.AppointmentForm;
import dialer.ui.agent.DeskOrder.CallbackWish;
import dialer.ui.agent.DeskOrder.CaseForm;
import dialer.ui.agent.DeskOrder.DispositionForm;
import dialer.ui.agent.DeskOrder.OrderForm;
import dialer.ui.agent.DeskOrder.RefusalWords;
import dialer.ui.problem.Input;
import dialer.ui.problem.Refusal;
import dialer.ui.security.SignedIn;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What an agent writes down during and after a call. */
@RestController
public class DeskFormController {

  private static final UUID NONE = new UUID(0, 0);

  private final DeskOrders orders;
  private final AgentDesk desk;

  DeskFormController(DeskOrders orders, AgentDesk desk) {
    this.orders = orders;
    this.desk = desk;
  }

  /** An opening word. */
  public record TickForm(@Nullable UUID attempt, @Nullable String id) {}

  /** An answer: a text, a number, or a list of codes. */
  public record AnswerForm(
      @Nullable UUID attempt, @Nullable String question, @Nullable Object value) {}

  /** Which material. */
  public record MaterialForm(@Nullable String what) {}

  /** A disposition with all that may come with it. */
  public record DisposeForm(
      @Nullable UUID attempt,
      @Nullable String code,
      @Nullable String note,
      @Nullable List<String> tags,
      @Nullable CallbackWish callback,
      @Nullable RefusalWords refusal,
      @Nullable OrderForm order,
      @Nullable AppointmentForm appointment,
      @Nullable MaterialForm material,
      @JsonProperty("case") @Nullable CaseForm followUp,
      @Nullable Integer contentment,
      @Nullable String then) {}

  /** Which attempt. */
  public record AttemptForm(@Nullable UUID attempt) {}

  /** When to call back. */
  public record CallbackForm(@Nullable UUID lead, @Nullable Instant at) {}

  /** What the gate would say. */
  public record CallbackAnswer(AgentDesk.VerdictShort verdict) {}

  /** A right name. */
  public record NameForm(
      @Nullable UUID lead,
      @Nullable String familyName,
      @Nullable String givenName,
      @Nullable String familyKana,
      @Nullable String givenKana) {}

  /** It was said. */
  @PostMapping("/api/desk/opening-words")
  @ResponseStatus(HttpStatus.ACCEPTED)
  public void tick(@AuthenticationPrincipal SignedIn me, @RequestBody TickForm form) {
    Input input = new Input();
    UUID attempt = input.present("attempt", form.attempt(), NONE);
    String id = input.text("id", form.id(), 60);
    input.refuseIfWrong();
    orders.give(me, new DeskOrder.TickOpeningWord(new AttemptId(attempt), id));
  }

  /** An answer, saved at once. */
  @PostMapping("/api/desk/answers")
  @ResponseStatus(HttpStatus.ACCEPTED)
  public void answer(@AuthenticationPrincipal SignedIn me, @RequestBody AnswerForm form) {
    Input input = new Input();
    UUID attempt = input.present("attempt", form.attempt(), NONE);
    String question = input.text("question", form.question(), 60);
    List<String> values = values(input, form.value());
    input.refuseIfWrong();
    orders.give(me, new DeskOrder.SaveAnswer(new AttemptId(attempt), question, values));
  }

  /** The conclusion. */
  @PostMapping("/api/desk/disposition")
  @ResponseStatus(HttpStatus.ACCEPTED)
  public void dispose(@AuthenticationPrincipal SignedIn me, @RequestBody DisposeForm form) {
    Input input = new Input();
    UUID attempt = input.present("attempt", form.attempt(), NONE);
    DispositionForm checked = checked(input, form);
    input.refuseIfWrong();
    orders.give(me, new DeskOrder.Dispose(new AttemptId(attempt), checked));
  }

  /** Take it back. */
  @PostMapping("/api/desk/disposition/undo")
  @ResponseStatus(HttpStatus.ACCEPTED)
  public void undo(@AuthenticationPrincipal SignedIn me, @RequestBody AttemptForm form) {
    Input input = new Input();
    UUID attempt = input.present("attempt", form.attempt(), NONE);
    input.refuseIfWrong();
    orders.give(me, new DeskOrder.UndoDisposition(new AttemptId(attempt)));
  }

  /** Whether calling the lead on one's desk then would be lawful. */
  @PostMapping("/api/desk/callback-check")
  public CallbackAnswer callback(
      @AuthenticationPrincipal SignedIn me, @RequestBody CallbackForm form) {
    Input input = new Input();
    UUID lead = input.present("lead", form.lead(), NONE);
    Instant at = input.present("at", form.at(), Instant.EPOCH);
    input.refuseIfWrong();
    return new CallbackAnswer(
        desk.callbackCheck(me.id(), new LeadId(lead), at).orElseThrow(Refusal::notFound));
  }

  /** The person's right name. */
  @PostMapping("/api/desk/correct")
  @ResponseStatus(HttpStatus.ACCEPTED)
  public void correct(@AuthenticationPrincipal SignedIn me, @RequestBody NameForm form) {
    Input input = new Input();
    UUID lead = input.present("lead", form.lead(), NONE);
    var order =
        new DeskOrder.CorrectName(
            new LeadId(lead),
            input.text("familyName", form.familyName(), 100),
            input.optional("givenName", form.givenName(), 100),
            input.optional("familyKana", form.familyKana(), 100),
            input.optional("givenKana", form.givenKana(), 100));
    input.refuseIfWrong();
    orders.give(me, order);
  }

  private static DispositionForm checked(Input input, DisposeForm form) {
    List<String> tags = form.tags() == null ? List.of() : form.tags();
    tags.forEach(tag -> input.optional("tags", tag, 60));
    if (form.contentment() != null) {
      input.number("contentment", form.contentment(), 0, 5);
    }
    return new DispositionForm(
        input.text("code", form.code(), 40),
        input.optional("note", form.note(), 4000),
        tags,
        Optional.ofNullable(form.callback()),
        Optional.ofNullable(form.refusal()),
        Optional.ofNullable(form.order()),
        Optional.ofNullable(form.appointment()),
        Optional.ofNullable(form.material()).map(MaterialForm::what),
        Optional.ofNullable(form.followUp()),
        Optional.ofNullable(form.contentment()),
        Optional.ofNullable(form.then()));
  }

  private static List<String> values(Input input, @Nullable Object value) {
    return switch (value) {
      case null -> List.of();
      case String text -> List.of(input.optional("value", text, 4000));
      case Number number -> List.of(number.toString());
      case List<?> list ->
          list.stream().map(item -> input.optional("value", item + "", 200)).toList();
      default -> {
        input.fault("value", "invalid", Map.of());
        yield List.of();
      }
    };
  }
}
