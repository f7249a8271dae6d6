package dialer.ui.agent;

import dialer.compliance.call.CampaignId;
import dialer.compliance.call.LeadId;
import dialer.core.engine.PoolId;
import dialer.ui.events.ScreenFeed;
import dialer.ui.problem.Input;
import dialer.ui.problem.Refusal;
import dialer.ui.security.SignedIn;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The desk's state and what an agent does with telephone and session. */
@RestController
public class DeskController {

  private final DeskOrders orders;
  private final AgentDesk desk;
  private final ScreenFeed feed;

  DeskController(DeskOrders orders, AgentDesk desk, ScreenFeed feed) {
    this.orders = orders;
    this.desk = desk;
    this.feed = feed;
  }

  /** Which pool. */
  public record JoinForm(@Nullable UUID pool) {}

  /** Why. */
  public record ReasonForm(@Nullable String reason) {}

  /** Which lead, and why not. */
  public record PreviewForm(@Nullable UUID lead, @Nullable String reason) {}

  /** Whom to dial. */
  public record ManualForm(@Nullable UUID lead, @Nullable String number, @Nullable UUID campaign) {}

  /** Everything on my screen. */
  @GetMapping("/api/desk")
  public Desk desk(@AuthenticationPrincipal SignedIn me) {
    return feed.desk(me.id());
  }

  /** Begin. */
  @PostMapping("/api/desk/join")
  @ResponseStatus(HttpStatus.ACCEPTED)
  public void join(@AuthenticationPrincipal SignedIn me, @RequestBody JoinForm form) {
    orders.give(me, new DeskOrder.Join(Optional.ofNullable(form.pool()).map(PoolId::new)));
  }

  /** End. */
  @PostMapping("/api/desk/leave")
  @ResponseStatus(HttpStatus.ACCEPTED)
  public void leave(@AuthenticationPrincipal SignedIn me) {
    orders.give(me, new DeskOrder.Leave());
  }

  /** Take calls. */
  @PostMapping("/api/desk/ready")
  @ResponseStatus(HttpStatus.ACCEPTED)
  public void ready(@AuthenticationPrincipal SignedIn me) {
    orders.give(me, new DeskOrder.Ready());
  }

  /** Take none. */
  @PostMapping("/api/desk/pause")
  @ResponseStatus(HttpStatus.ACCEPTED)
  public void pause(@AuthenticationPrincipal SignedIn me, @RequestBody ReasonForm form) {
    Input input = new Input();
    String reason = input.text("reason", form.reason(), 60);
    input.refuseIfWrong();
    orders.give(me, new DeskOrder.Pause(reason));
  }

  /** Take none after this one. */
  @PostMapping("/api/desk/pause-after-call")
  @ResponseStatus(HttpStatus.ACCEPTED)
  public void pauseAfterCall(@AuthenticationPrincipal SignedIn me, @RequestBody ReasonForm form) {
    orders.give(me, new DeskOrder.PauseAfterCall(Optional.ofNullable(form.reason())));
  }

  /** End the call. */
  @PostMapping("/api/desk/hang-up")
  @ResponseStatus(HttpStatus.ACCEPTED)
  public void hangUp(@AuthenticationPrincipal SignedIn me) {
    orders.give(me, new DeskOrder.HangUp());
  }

  /** More time for notes. */
  @PostMapping("/api/desk/wrap-up/extend")
  @ResponseStatus(HttpStatus.ACCEPTED)
  public void extend(@AuthenticationPrincipal SignedIn me) {
    orders.give(me, new DeskOrder.ExtendWrapUp());
  }

  /** Dial the lead that is shown. */
  @PostMapping("/api/desk/preview/accept")
  @ResponseStatus(HttpStatus.ACCEPTED)
  public void accept(@AuthenticationPrincipal SignedIn me, @RequestBody PreviewForm form) {
    orders.give(me, new DeskOrder.AcceptPreview(lead(form)));
  }

  /** Not this lead. */
  @PostMapping("/api/desk/preview/skip")
  @ResponseStatus(HttpStatus.ACCEPTED)
  public void skip(@AuthenticationPrincipal SignedIn me, @RequestBody PreviewForm form) {
    String reason = form.reason() == null ? "OTHER" : form.reason();
    if (!List.of("NOT_NOW", "WRONG_PERSON", "OTHER").contains(reason)) {
      throw Refusal.invalid(dialer.ui.problem.FieldFault.of("reason", "invalid"));
    }
    orders.give(me, new DeskOrder.SkipPreview(lead(form), reason));
  }

  /** Dial by hand, through the same gate. */
  @PostMapping("/api/desk/manual")
  @ResponseStatus(HttpStatus.ACCEPTED)
  public void manual(@AuthenticationPrincipal SignedIn me, @RequestBody ManualForm form) {
    Input input = new Input();
    UUID campaign = input.present("campaign", form.campaign(), me.id());
    if (form.lead() == null && (form.number() == null || form.number().isBlank())) {
      input.fault("number", "required", java.util.Map.of());
    }
    input.refuseIfWrong();
    orders.give(
        me,
        new DeskOrder.DialByHand(
            Optional.ofNullable(form.lead()).map(LeadId::new),
            Optional.ofNullable(form.number()).filter(number -> !number.isBlank()),
            new CampaignId(campaign)));
  }

  /** What happened with a lead before. */
  @GetMapping("/api/desk/leads/{lead}/history")
  public List<HistoryItem> history(@AuthenticationPrincipal SignedIn me, @PathVariable UUID lead) {
    return desk.history(me.id(), new LeadId(lead));
  }

  /** The browser telephone's log-in, once. */
  @GetMapping("/api/desk/softphone")
  public AgentDesk.Softphone softphone(@AuthenticationPrincipal SignedIn me) {
    return desk.softphone(me.id()).orElseThrow(Refusal::notFound);
  }

  private static LeadId lead(PreviewForm form) {
    Input input = new Input();
    UUID lead = input.present("lead", form.lead(), new UUID(0, 0));
    input.refuseIfWrong();
    return new LeadId(lead);
  }
}
