package dialer.app.asterisk.ami;

import dialer.app.asterisk.ami.wire.DialplanEvent;
import dialer.app.asterisk.ami.wire.HangupEvent;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.asteriskjava.AsteriskVersion;
import org.asteriskjava.manager.AuthenticationFailedException;
import org.asteriskjava.manager.ManagerConnectionState;
import org.asteriskjava.manager.TimeoutException;
import org.asteriskjava.manager.event.DisconnectEvent;
import org.asteriskjava.manager.event.ManagerEvent;
import org.asteriskjava.manager.internal.ManagerConnectionImpl;
import org.asteriskjava.manager.internal.ManagerWriter;
import org.asteriskjava.manager.response.ManagerError;
import org.asteriskjava.manager.response.ManagerResponse;
import org.asteriskjava.util.SocketConnectionFacade;
import org.jspecify.annotations.Nullable;

/**
 * One session of one AMI user, from log-in to its end; never reconnects by itself.
 *
 * <p>The library's connection with four parts replaced: the encoder, the socket, the table of
 * pending answers and the reaction to a disconnect.
 */
final class SafeConnection implements AutoCloseable {

  /** Told from the library's threads; must hand over at once. */
  interface Listener {
    void happened(AmiEvent event);

    /** Events were lost between socket and listener. */
    void missed();

    /** The session has ended; told once. */
    void ended(String why);
  }

  static {
    QuietLibrary.install();
  }

  private final Listener listener;
  private final AmiMeters meters;
  private final InstantSource clock;
  private final PendingAnswers pending;
  private final AtomicBoolean over = new AtomicBoolean();
  private final Wire wire;

  /** What every connection counts into and reads the time from. */
  record Tools(AmiMeters meters, InstantSource clock) {}

  private SafeConnection(AmiServer server, Listener listener, Tools tools) {
    this.listener = listener;
    this.meters = tools.meters();
    this.clock = tools.clock();
    this.pending = new PendingAnswers(meters);
    this.wire = new Wire(server);
  }

  /**
   * Connects and logs in, in at most a few seconds; throws with a sentence an operator can act on.
   */
  static SafeConnection open(
      AmiServer server, AmiServer.Account account, Listener listener, Tools tools)
      throws IOException {
    SafeConnection connection = new SafeConnection(server, listener, tools);
    try {
      connection.wire.logIn(account);
      return connection;
    } catch (AuthenticationFailedException e) {
      connection.close();
      throw new IOException(
          "server " + server.name() + " refused the AMI user '" + account.user() + "'", e);
    } catch (IOException | TimeoutException e) {
      connection.close();
      throw new IOException(
          "server " + server.name() + " does not answer at " + server.address(), e);
    }
  }

  /**
   * Sends an action; the answer comes, or {@link Answer.Unknown} after the given time at latest.
   */
  CompletableFuture<Answer> send(SafeAction action, Duration within) {
    CompletableFuture<Answer> answer =
        pending.expect(action.getActionId(), System.nanoTime() + within.toNanos());
    try {
      wire.sendAction(action, null);
    } catch (IllegalStateException e) {
      pending.arrived(action.getActionId(), new Answer.Unknown(false, "not connected"));
    } catch (IOException e) {
      pending.arrived(action.getActionId(), new Answer.Unknown(true, "cut while sending"));
      end("cannot be written to");
    }
    return answer;
  }

  /** Ends waits that have lasted too long; called a few times per second. */
  void expire() {
    pending.expire(System.nanoTime());
  }

  @Override
  public void close() {
    over.set(true);
    wire.cut();
    pending.abandon("the connection was closed");
  }

  private void end(String why) {
    if (over.compareAndSet(false, true)) {
      wire.cut();
      pending.abandon("the connection was lost");
      listener.ended(why);
    }
  }

  /** The library's connection. Its threads call the dispatch methods one after the other. */
  private final class Wire extends ManagerConnectionImpl {
    private final AmiServer server;
    private final PacketFilter filter = new PacketFilter();
    private int delivered;

    Wire(AmiServer server) {
      this.server = server;
    }

    void logIn(AmiServer.Account account)
        throws IOException, AuthenticationFailedException, TimeoutException {
      setUsername(account.user());
      setPassword(account.secret());
      registerUserEventClass(HangupEvent.class);
      DialplanEvent.ALL.forEach(this::registerUserEventClass);
      login();
    }

    void cut() {
      state = ManagerConnectionState.DISCONNECTED;
      disconnect();
    }

    @Override
    protected ManagerWriter createWriter() {
      return new SafeWriter();
    }

    @Override
    protected SocketConnectionFacade createSocket() throws IOException {
      return new SafeSocket(server, filter, meters) {
        @Override
        public @Nullable String readLine() throws IOException {
          try {
            String line = super.readLine();
            if (line == null) {
              end("was closed by Asterisk");
            }
            return line;
          } catch (IOException e) {
            end("broke: " + e.getMessage());
            throw e;
          }
        }
      };
    }

    /** Asking for the version would need rights that our users do not have. */
    @Override
    protected AsteriskVersion determineVersion() {
      return AsteriskVersion.ASTERISK_22;
    }

    @Override
    public void dispatchEvent(ManagerEvent event, @Nullable Integer requiredHandlingTime) {
      Integer number = event.getSequenceNumber();
      if (number != null) {
        if (number != ++delivered) {
          delivered = number;
          meters.gap();
          listener.missed();
        }
        EventReader.read(event, clock.instant()).ifPresent(listener::happened);
        return;
      }
      if (event instanceof DisconnectEvent) {
        state = ManagerConnectionState.DISCONNECTED;
      }
      super.dispatchEvent(event, requiredHandlingTime);
    }

    @Override
    public void dispatchResponse(ManagerResponse response, @Nullable Integer requiredHandlingTime) {
      String id = response.getActionId() == null ? "" : response.getActionId();
      String ours = id.substring(id.indexOf('#') + 1);
      if (id.indexOf('#') > 0 && ours.isEmpty()) {
        super.dispatchResponse(response, requiredHandlingTime);
      } else {
        pending.arrived(ours, answer(response));
      }
    }

    private Answer answer(ManagerResponse response) {
      if (response instanceof ManagerError) {
        return new Answer.Refused(String.valueOf(response.getMessage()));
      }
      Map<String, String> fields = new HashMap<>();
      response.getAttributes().forEach((key, value) -> fields.put(key, String.valueOf(value)));
      return new Answer.Accepted(fields);
    }
  }
}
