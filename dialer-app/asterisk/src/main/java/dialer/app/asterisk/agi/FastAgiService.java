package dialer.app.asterisk.agi;

import dialer.app.asterisk.ami.QuietLibrary;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.asteriskjava.fastagi.AgiScript;
import org.asteriskjava.fastagi.DefaultAgiServer;
import org.asteriskjava.fastagi.MappingStrategy;
import org.asteriskjava.util.ServerSocketFacade;
import org.asteriskjava.util.SocketConnectionFacade;
import org.asteriskjava.util.internal.ServerSocketFacadeImpl;

/**
 * Listens for the dialplan's questions on one address; answers our own servers only.
 *
 * <p>At most so many questions are answered at the same time; one more is turned away at once,
 * which the dialplan takes as no.
 */
public final class FastAgiService implements AutoCloseable {

  private static final int BACKLOG = 200;
  private static final Duration READ_WITHIN = Duration.ofSeconds(3);

  static {
    QuietLibrary.install();
  }

  /**
   * Where and for whom it listens.
   *
   * @param bind loopback or the configured address, never all of them
   * @param port TCP port
   * @param servers the addresses of our Asterisk servers
   * @param atOnce how many questions are answered at the same time
   */
  public record Setting(InetAddress bind, int port, Set<InetAddress> servers, int atOnce) {
    public Setting {
      servers = Set.copyOf(servers);
      if (bind.isAnyLocalAddress()) {
        throw new IllegalArgumentException("FastAGI must not listen on every address; name one");
      }
    }
  }

  /** Who answers what. */
  public record Answers(
      DialGuard guard, RefusalKey refusals, ReturnedCalls returned, QuestionTree questions) {}

  private final Listener listener;
  private final Thread thread;

  /** Binds and begins to answer; throws if the address cannot be had. */
  public FastAgiService(Setting setting, Answers answers, AgiMeters meters) throws IOException {
    this.listener = new Listener(setting, byPath(answers, meters), meters);
    this.thread = Thread.ofPlatform().daemon().name("fastagi").start(listener::listen);
  }

  private static MappingStrategy byPath(Answers answers, AgiMeters meters) {
    Map<String, AgiScript> scripts =
        List.<Script>of(
                new DialGuardScript(answers.guard(), meters),
                new RefusalKeyScript(answers.refusals(), meters),
                new ReturnedCallScript(answers.returned(), meters),
                new QuestionScript(answers.questions(), meters))
            .stream()
            .collect(Collectors.toMap(Script::path, Function.identity()));
    return (request, channel) -> scripts.get(request.getScript());
  }

  @Override
  public void close() {
    listener.shutdown();
    thread.interrupt();
  }

  /** The library's server with our socket and a bounded pool. */
  private static final class Listener extends DefaultAgiServer {
    private final ServerSocketFacade socket;
    private final int atOnce;

    Listener(Setting setting, MappingStrategy scripts, AgiMeters meters) throws IOException {
      super(scripts);
      this.atOnce = setting.atOnce();
      this.socket = new OurServersOnly(setting, meters);
      this.socket.setSocketReadTimeout(Math.toIntExact(READ_WITHIN.toMillis()));
    }

    void listen() {
      try {
        startup();
      } catch (IOException e) {
        throw new IllegalStateException("FastAGI cannot listen", e);
      }
    }

    @Override
    protected ServerSocketFacade createServerSocket() {
      return socket;
    }

    @Override
    protected ThreadPoolExecutor createPool() {
      return new ThreadPoolExecutor(
          0,
          atOnce,
          10,
          TimeUnit.SECONDS,
          new SynchronousQueue<>(),
          Thread.ofVirtual().name("fastagi-", 0).factory());
    }
  }

  private static final class OurServersOnly extends ServerSocketFacadeImpl {
    private final Set<InetAddress> servers;
    private final AgiMeters meters;

    OurServersOnly(Setting setting, AgiMeters meters) throws IOException {
      super(setting.port(), BACKLOG, setting.bind());
      this.servers = setting.servers();
      this.meters = meters;
    }

    @Override
    public SocketConnectionFacade accept() throws IOException {
      while (true) {
        SocketConnectionFacade connection = super.accept();
        if (servers.contains(connection.getRemoteAddress())) {
          return connection;
        }
        meters.stranger();
        connection.close();
      }
    }
  }
}
