package dialer.asterisk.phone;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * A phone that registers, answers every call at once, talks and listens until the other side hangs
 * up. One call at a time; a second one hears busy. Thread-safe.
 */
public final class RobotPhone implements AutoCloseable {

  private static final int EXPIRES = 120;
  private static final long GOODBYE_MILLIS = 500;

  /** Of two seconds each. */
  private static final int QUIET_ROUNDS = 3;

  private final PhoneAccount account;
  private final ScheduledExecutorService clock;
  private final RandomGenerator random;
  private final DatagramSocket socket;
  private final InetSocketAddress server;
  private final String registration;
  private final String tag;
  private int sequence = 1;
  private @Nullable PhoneCall call;
  private volatile boolean registered;
  private volatile int refused;
  private boolean answering;
  private boolean leaving;
  private long packetsSeen;
  private int quietRounds;

  private RobotPhone(PhoneAccount account, ScheduledExecutorService clock, RandomGenerator random)
      throws IOException {
    this.account = account;
    this.clock = clock;
    this.random = random;
    this.socket =
        new DatagramSocket(new InetSocketAddress(InetAddress.getByName(account.ownAddress()), 0));
    this.server = new InetSocketAddress(InetAddress.getByName(account.host()), account.port());
    this.registration = token() + "@robot";
    this.tag = token();
  }

  /**
   * Switches a phone on: it registers now and again every minute.
   *
   * @param clock paces audio and repeats; shared by many phones, closed by its owner
   * @param random for SIP's random tokens
   */
  public static RobotPhone on(
      PhoneAccount account, ScheduledExecutorService clock, RandomGenerator random)
      throws IOException {
    RobotPhone phone = new RobotPhone(account, clock, random);
    Thread.ofVirtual().name("robot-phone-" + account.user()).start(phone::listen);
    clock.scheduleWithFixedDelay(phone::refresh, 0, EXPIRES / 2, TimeUnit.SECONDS);
    clock.scheduleWithFixedDelay(phone::insist, 2, 2, TimeUnit.SECONDS);
    return phone;
  }

  /** Whether the server has accepted the last registration. */
  public boolean registered() {
    return registered;
  }

  /** How often the server has refused the password. */
  public int refused() {
    return refused;
  }

  /** Whether a call is up. */
  public synchronized boolean inCall() {
    return call != null && call.up();
  }

  /** Audio packets heard in the present call, and how many of them were not silence. */
  public synchronized Heard heard() {
    return call == null ? new Heard(0, 0) : call.heard();
  }

  /**
   * What a phone has heard.
   *
   * @param packets of 20 ms
   * @param audible of these, louder than silence
   */
  public record Heard(long packets, long audible) {}

  /** Ends the present call, as a person who puts the phone down. */
  public synchronized void hangUp() {
    if (call != null) {
      send(call.bye(sequence++, token()));
      call.close();
      call = null;
    }
  }

  /** Loses the network: nothing is said to anyone, audio stops. */
  public synchronized void vanish() {
    registered = false;
    if (call != null) {
      call.close();
    }
    socket.close();
  }

  /** Hangs up, tells the server that the phone is off, and is gone. */
  @Override
  public synchronized void close() {
    hangUp();
    leaving = true;
    refresh();
    try {
      if (registered) {
        wait(GOODBYE_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    vanish();
  }

  private void listen() {
    byte[] buffer = new byte[8192];
    DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
    while (!socket.isClosed()) {
      try {
        packet.setLength(buffer.length);
        socket.receive(packet);
        SipMessage.parse(buffer, packet.getLength()).ifPresent(this::take);
      } catch (IOException e) {
        socket.close();
      }
    }
  }

  private synchronized void take(SipMessage message) {
    if (!message.isResponse()) {
      request(message);
    } else if (message.header("CSeq").endsWith("REGISTER")) {
      registerAnswered(message);
    }
  }

  private void registerAnswered(SipMessage answer) {
    switch (answer.code() / 100) {
      case 2 -> {
        registered = !leaving;
        answering = false;
        notifyAll();
      }
      case 4 -> challenged(answer.all("WWW-Authenticate"));
      default -> registered = registered && answer.code() < 500;
    }
  }

  private void challenged(List<String> asked) {
    if (asked.isEmpty() || answering) {
      registered = false;
      refused++;
      answering = false;
      return;
    }
    answering = true;
    String uri = "sip:" + account.host() + ":" + account.port();
    send(register(Optional.of(DigestAnswer.toRegister(asked, account, uri, token()))));
  }

  private synchronized void refresh() {
    if (!socket.isClosed()) {
      answering = false;
      send(register(Optional.empty()));
    }
  }

  /** UDP loses packets, and a server may have been away: as long as it is needed, once more. */
  private void insist() {
    if (!registered || lostItsCall()) {
      refresh();
    }
  }

  /** A call in which nothing at all is heard is dead: its server was killed and told nobody. */
  private synchronized boolean lostItsCall() {
    long packets = inCall() ? heard().packets() : 0;
    quietRounds = packets > 0 && packets == packetsSeen ? quietRounds + 1 : 0;
    packetsSeen = packets;
    boolean lost = quietRounds >= QUIET_ROUNDS;
    if (lost) {
      hangUp();
      quietRounds = 0;
    }
    return lost;
  }

  private SipMessage register(Optional<String> authorization) {
    String uri = "sip:" + account.host() + ":" + account.port();
    String self = "sip:" + account.user() + "@" + account.host();
    List<Map.Entry<String, String>> headers = new ArrayList<>();
    headers.add(Map.entry("Via", via()));
    headers.add(Map.entry("Max-Forwards", "70"));
    headers.add(Map.entry("From", "<" + self + ">;tag=" + tag));
    headers.add(Map.entry("To", "<" + self + ">"));
    headers.add(Map.entry("Call-ID", registration));
    headers.add(Map.entry("CSeq", sequence++ + " REGISTER"));
    headers.add(Map.entry("Contact", contact()));
    headers.add(Map.entry("Expires", Integer.toString(leaving ? 0 : EXPIRES)));
    authorization.ifPresent(value -> headers.add(Map.entry("Authorization", value)));
    return new SipMessage("REGISTER " + uri + " SIP/2.0", headers, "");
  }

  private void request(SipMessage request) {
    switch (request.method()) {
      case "INVITE" -> invited(request);
      case "ACK" -> acknowledged(request);
      case "BYE" -> ended(request);
      default -> reply(request, "200 OK");
    }
  }

  private void invited(SipMessage invite) {
    if (call != null && !call.sameAs(invite)) {
      reply(invite, "486 Busy Here");
      return;
    }
    try {
      if (call == null) {
        call = PhoneCall.taken(invite, account.ownAddress(), random.nextInt());
      }
      PhoneCall taken = call;
      SipMessage accepted =
          PhoneCall.answer(
              invite, new PhoneCall.Answer("200 OK", taken.tag(), contact(), taken.offer()));
      send(accepted);
      taken.talk(clock);
      clock.schedule(() -> repeat(taken, accepted, 4), 500, TimeUnit.MILLISECONDS);
    } catch (IOException e) {
      reply(invite, "488 Not Acceptable Here");
    }
  }

  private synchronized void repeat(PhoneCall taken, SipMessage accepted, int times) {
    if (call == taken && !taken.up() && times > 0 && !socket.isClosed()) {
      send(accepted);
      clock.schedule(() -> repeat(taken, accepted, times - 1), 1, TimeUnit.SECONDS);
    }
  }

  private void acknowledged(SipMessage ack) {
    if (call != null && call.sameAs(ack)) {
      call.acknowledge();
    }
  }

  private void ended(SipMessage bye) {
    reply(bye, "200 OK");
    if (call != null && call.sameAs(bye)) {
      call.close();
      call = null;
    }
  }

  private void reply(SipMessage request, String said) {
    send(PhoneCall.answer(request, new PhoneCall.Answer(said, tag, contact(), "")));
  }

  private void send(SipMessage message) {
    try {
      byte[] bytes = message.bytes();
      socket.send(new DatagramPacket(bytes, bytes.length, server));
    } catch (IOException e) {
      registered = false;
    }
  }

  private String via() {
    return "SIP/2.0/UDP " + here() + ";branch=z9hG4bK" + token() + ";rport";
  }

  private String contact() {
    return "<sip:" + account.user() + "@" + here() + ">";
  }

  private String here() {
    return account.ownAddress() + ":" + socket.getLocalPort();
  }

  private String token() {
    return Long.toHexString(random.nextLong());
  }
}
