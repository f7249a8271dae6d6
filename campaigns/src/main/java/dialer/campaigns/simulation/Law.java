package dialer.campaigns.simulation;

import dialer.compliance.call.Medium;
import dialer.compliance.call.Purpose;
import dialer.compliance.gate.CallGate;
import dialer.compliance.gate.RegistryAnswer;
import java.util.List;

/**
 * What each call is asked.
 *
 * @param gate the real gate on the rulebook of the campaign
 * @param purpose why the campaign calls
 * @param medium what the callee hears first
 * @param registries what the do-not-call registries say of everybody on the list
 */
public record Law(CallGate gate, Purpose purpose, Medium medium, List<RegistryAnswer> registries) {

  public Law {
    registries = List.copyOf(registries);
  }
}
