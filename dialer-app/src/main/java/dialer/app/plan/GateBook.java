package dialer.app.plan;

import dialer.campaigns.campaign.Campaign;
import dialer.compliance.call.CampaignId;
import dialer.compliance.gate.CallGate;
import dialer.compliance.gate.RulebookGate;
import dialer.compliance.gate.Verdict;
import dialer.compliance.rulebook.RulePack;
import dialer.compliance.rulebook.RulePackError;
import dialer.compliance.rulebook.Rulebook;
import dialer.compliance.rulebook.Rulebooks;
import dialer.compliance.window.PinnedZones;
import java.net.InetAddress;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * The gate and rulebook of each campaign. Equal lists of packs share one compiled gate. A campaign
 * nobody has announced gets a gate that refuses everything.
 */
public final class GateBook implements Function<CampaignId, CallGate> {

  private static final CallGate CLOSED = (call, record, now) -> new Verdict.Refused(List.of());

  private final Function<List<String>, Rulebook> rulebooks;
  private final Map<List<String>, Compiled> compiled = new ConcurrentHashMap<>();
  private final Map<CampaignId, Compiled> ofCampaign = new ConcurrentHashMap<>();

  private record Compiled(Rulebook rulebook, CallGate gate) {}

  private GateBook(Function<List<String>, Rulebook> rulebooks) {
    this.rulebooks = rulebooks;
  }

  /** Shipped packs and files only. */
  public static GateBook lawful() {
    return new GateBook(Rulebooks::of);
  }

  /**
   * The sandbox beside the others, for machines from which no call can leave.
   *
   * @param trunkEnds where every trunk ends; refused unless all are loopback
   */
  public static GateBook withSandbox(List<InetAddress> trunkEnds) {
    Rulebook sandbox = Rulebooks.sandbox(trunkEnds);
    return new GateBook(
        names -> names.equals(List.of(Rulebooks.SANDBOX)) ? sandbox : Rulebooks.of(names));
  }

  /**
   * The campaign's calls are asked of its packs from now on; throws if a pack is faulty, or asks for
   * newer zone data than there is: nobody would know the callee's hours.
   */
  public void announce(Campaign campaign) {
    Compiled packs = compile(campaign.rulePacks());
    for (RulePack pack : packs.rulebook().packs()) {
      if (pack.wantsNewerZones()) {
        throw new RulePackError(
            pack.name()
                + " asks for zone data of at least "
                + pack.zoneData().orElse("")
                + ", and "
                + PinnedZones.version()
                + " is in use; install a newer release of the dialer");
      }
    }
    ofCampaign.put(campaign.id(), packs);
  }

  /** The packs that somebody has asked for, each once, by name. */
  public List<RulePack> known() {
    return compiled.values().stream()
        .flatMap(each -> each.rulebook().packs().stream())
        .distinct()
        .sorted(Comparator.comparing(RulePack::name))
        .toList();
  }

  /** The rulebook of these packs; throws if one is unknown or faulty, with what to do. */
  public Rulebook rulebook(List<String> packs) {
    return compile(packs).rulebook();
  }

  @Override
  public CallGate apply(CampaignId campaign) {
    return Optional.ofNullable(ofCampaign.get(campaign)).map(Compiled::gate).orElse(CLOSED);
  }

  private Compiled compile(List<String> packs) {
    return compiled.computeIfAbsent(
        List.copyOf(packs),
        names -> {
          Rulebook rulebook = rulebooks.apply(names);
          return new Compiled(rulebook, new RulebookGate(rulebook));
        });
  }
}
