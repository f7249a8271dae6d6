package dialer.asterisk.sandbox;

import dialer.asterisk.server.AgentPhone;
import dialer.asterisk.server.ApplicationNode;
import dialer.asterisk.server.RealtimeDatabase;
import dialer.asterisk.server.TrunkRoute;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a sandbox is to be like.
 *
 * @param folder holds everything both servers write; a short path
 * @param name of the dialer's server
 * @param nodes where the application answers FastAGI
 * @param phones agents' phones in a file
 * @param realtime the database with agents' log-ins
 * @param channels most simultaneous calls of the trunk
 * @param callsPerSecond most new calls per second of the trunk
 * @param shortestTalk seconds of the shortest usual conversation
 * @param longestTalk seconds of the longest
 * @param carriers more trunks of the dialer's server, to carriers that somebody else plays
 */
public record SandboxPlan(
    Path folder,
    String name,
    List<ApplicationNode> nodes,
    List<AgentPhone> phones,
    Optional<RealtimeDatabase> realtime,
    int channels,
    double callsPerSecond,
    int shortestTalk,
    int longestTalk,
    List<TrunkRoute> carriers) {

  /** Name of the trunk to the network. */
  public static final String TRUNK = "box";

  /** A plan with room for 200 calls, talks of 5 to 20 s, and nothing else decided. */
  public static SandboxPlan usual(Path folder, ApplicationNode node) {
    return new SandboxPlan(
        folder, "pbx", List.of(node), List.of(), Optional.empty(), 200, 100, 5, 20, List.of());
  }

  public SandboxPlan withPhones(List<AgentPhone> some) {
    return new SandboxPlan(
        folder,
        name,
        nodes,
        some,
        realtime,
        channels,
        callsPerSecond,
        shortestTalk,
        longestTalk,
        carriers);
  }

  public SandboxPlan withRealtime(RealtimeDatabase database) {
    return new SandboxPlan(
        folder,
        name,
        nodes,
        phones,
        Optional.of(database),
        channels,
        callsPerSecond,
        shortestTalk,
        longestTalk,
        carriers);
  }

  public SandboxPlan withTalk(int shortest, int longest) {
    return new SandboxPlan(
        folder,
        name,
        nodes,
        phones,
        realtime,
        channels,
        callsPerSecond,
        shortest,
        longest,
        carriers);
  }

  public SandboxPlan withTrunk(int most, double perSecond) {
    return new SandboxPlan(
        folder,
        name,
        nodes,
        phones,
        realtime,
        most,
        perSecond,
        shortestTalk,
        longestTalk,
        carriers);
  }

  public SandboxPlan withCarriers(List<TrunkRoute> more) {
    return new SandboxPlan(
        folder,
        name,
        nodes,
        phones,
        realtime,
        channels,
        callsPerSecond,
        shortestTalk,
        longestTalk,
        more);
  }
}
