package dialer.ui.agent;

import dialer.ui.problem.Refusal;
import dialer.ui.security.SignedIn;
import org.springframework.stereotype.Component;

/** Hands orders to the desk and turns its refusals into problems. */
@Component
class DeskOrders {

  private final AgentDesk desk;

  DeskOrders(AgentDesk desk) {
    this.desk = desk;
  }

  void give(SignedIn agent, DeskOrder order) {
    switch (desk.give(agent.id(), order)) {
      case DeskAnswer.Taken _ -> {}
      case DeskAnswer.Refused refused -> throw Refusal.conflict(refused.key(), refused.params());
    }
  }
}
