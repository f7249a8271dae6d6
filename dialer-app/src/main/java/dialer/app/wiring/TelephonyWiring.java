package dialer.app.wiring;

import dialer.app.asterisk.AsteriskTelephony;
import dialer.app.asterisk.TelephonyServer;
import dialer.app.asterisk.agi.DialGuard;
import dialer.app.asterisk.agi.FastAgiService;
import dialer.app.asterisk.agi.QuestionTree;
import dialer.app.asterisk.agi.RefusalKey;
import dialer.app.asterisk.agi.ReturnedCalls;
import dialer.app.asterisk.ami.AmiServer;
import dialer.app.desk.AgentTelephones;
import dialer.app.inbound.ReturnedCallDesk;
import dialer.app.pool.Routes;
import dialer.app.postgres.Database;
import dialer.app.postgres.NumberSeal;
import dialer.app.postgres.PostgresDialGuard;
import dialer.app.serve.Fitness;
import dialer.app.wiring.DialerSettings.ServerSettings;
import dialer.core.engine.TrunkId;
import dialer.core.engine.TrunkPlan;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Asterisk: the AMI links, and the FastAGI service that answers its dialplan. */
@Configuration(proxyBeanMethods = false)
class TelephonyWiring {

  /** The dialplan asks once per dial; so many at the same time are far above any trunk's rate. */
  private static final int QUESTIONS_AT_ONCE = 200;

  @Bean
  List<TelephonyServer> telephonyServers(DialerSettings settings, Meters meters) {
    return settings.servers().stream()
        .map(server ->
            new TelephonyServer(ami(server), settings.node().number(), meters.ami(server.name())))
        .toList();
  }

  @Bean(destroyMethod = "close")
  AsteriskTelephony telephony(
      List<TelephonyServer> servers,
      Routes routes,
      ReturnedCallDesk returned,
      AgentTelephones telephones) {
    return new AsteriskTelephony(
        servers,
        new TelephonyNewsRouter(routes, returned, telephones, InstantSource.system()),
        InstantSource.system());
  }

  @Bean
  Fitness fitness(Database database, List<TelephonyServer> servers) {
    return new Fitness(database, servers, InstantSource.system());
  }

  private static AmiServer ami(ServerSettings server) {
    return AmiServer.of(
        server.name(),
        new AmiServer.Address(server.host(), server.amiPort(), server.tls()),
        new AmiServer.Account("events", server.eventsSecret()),
        new AmiServer.Account("actions", server.actionsSecret()));
  }

  @Bean
  List<TrunkPlan> trunkPlans(DialerSettings settings) {
    return settings.servers().stream()
        .flatMap(server ->
            server.trunks().stream()
                .map(trunk ->
                    new TrunkPlan(
                        new TrunkId(server.name(), trunk.name()),
                        trunk.channels(),
                        trunk.callsPerSecond(),
                        true)))
        .toList();
  }

  @Bean
  DialGuard dialGuard(Database database, NumberSeal seal) {
    return new PostgresDialGuard(database.systemSource(), seal);
  }

  @Bean(destroyMethod = "close")
  FastAgiService fastAgi(
      DialerSettings settings,
      DialGuard guard,
      RefusalKey refusals,
      ReturnedCalls returned,
      QuestionTree questions,
      Meters meters)
      throws IOException {
    var agi = settings.agi();
    return new FastAgiService(
        new FastAgiService.Setting(
            InetAddress.getByName(agi.bind()), agi.port(), hosts(settings), QUESTIONS_AT_ONCE),
        new FastAgiService.Answers(guard, refusals, returned, questions),
        meters.agi());
  }

  private static Set<InetAddress> hosts(DialerSettings settings) throws UnknownHostException {
    Set<InetAddress> hosts = new HashSet<>();
    for (ServerSettings server : settings.servers()) {
      hosts.addAll(List.of(InetAddress.getAllByName(server.host())));
    }
    return hosts;
  }
}
