package dialer.asterisk.phone;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One call of a {@link RobotPhone}, which guards it. */
final class PhoneCall implements AutoCloseable {

  private static final Pattern ADDRESS = Pattern.compile("(?m)^c=IN IP4 ([0-9.]+)");
  private static final Pattern AUDIO = Pattern.compile("(?m)^m=audio (\\d+) ");

  private final SipMessage invite;
  private final String own;
  private final String tag;
  private final AudioStream audio;
  private final InetSocketAddress far;
  private boolean up;

  private PhoneCall(SipMessage invite, String own, AudioStream audio, InetSocketAddress far) {
    this.invite = invite;
    this.own = own;
    this.tag = "c" + audio.port();
    this.audio = audio;
    this.far = far;
  }

  static PhoneCall taken(SipMessage invite, String own, int source) throws IOException {
    Matcher address = ADDRESS.matcher(invite.body());
    Matcher port = AUDIO.matcher(invite.body());
    if (!address.find() || !port.find()) {
      throw new IOException("an INVITE without audio");
    }
    InetSocketAddress far =
        new InetSocketAddress(address.group(1), Integer.parseInt(port.group(1)));
    return new PhoneCall(invite, own, new AudioStream(own, source), far);
  }

  boolean sameAs(SipMessage message) {
    return message.header("Call-ID").equals(invite.header("Call-ID"));
  }

  String tag() {
    return tag;
  }

  String offer() {
    return "v=0\r\no=robot 1 1 IN IP4 "
        + own
        + "\r\ns=-\r\nc=IN IP4 "
        + own
        + "\r\nt=0 0\r\n"
        + "m=audio "
        + audio.port()
        + " RTP/AVP 0\r\na=rtpmap:0 PCMU/8000\r\na=sendrecv\r\n";
  }

  void talk(ScheduledExecutorService clock) {
    audio.talkTo(far, clock);
  }

  void acknowledge() {
    up = true;
  }

  boolean up() {
    return up;
  }

  RobotPhone.Heard heard() {
    return new RobotPhone.Heard(audio.packetsHeard(), audio.packetsAudible());
  }

  /** The request that ends this call. */
  SipMessage bye(int sequence, String branch) {
    String uri = SipMessage.address(invite.header("Contact"));
    List<Map.Entry<String, String>> headers = new ArrayList<>();
    headers.add(Map.entry("Via", "SIP/2.0/UDP " + own + ";branch=z9hG4bK" + branch + ";rport"));
    headers.add(Map.entry("Max-Forwards", "70"));
    headers.add(Map.entry("From", withTag(invite.header("To"))));
    headers.add(Map.entry("To", invite.header("From")));
    headers.add(Map.entry("Call-ID", invite.header("Call-ID")));
    headers.add(Map.entry("CSeq", sequence + " BYE"));
    return new SipMessage("BYE " + uri + " SIP/2.0", headers, "");
  }

  private String withTag(String to) {
    return to.contains(";tag=") ? to : to + ";tag=" + tag;
  }

  /** What a response says: status, our tag, our address, SDP or nothing. */
  record Answer(String said, String tag, String contact, String body) {}

  static SipMessage answer(SipMessage request, Answer answer) {
    List<Map.Entry<String, String>> headers = new ArrayList<>();
    request.all("Via").forEach(via -> headers.add(Map.entry("Via", via)));
    headers.add(Map.entry("From", request.header("From")));
    String to = request.header("To");
    headers.add(Map.entry("To", to.contains(";tag=") ? to : to + ";tag=" + answer.tag()));
    headers.add(Map.entry("Call-ID", request.header("Call-ID")));
    headers.add(Map.entry("CSeq", request.header("CSeq")));
    headers.add(Map.entry("Contact", answer.contact()));
    if (!answer.body().isEmpty()) {
      headers.add(Map.entry("Content-Type", "application/sdp"));
    }
    return new SipMessage("SIP/2.0 " + answer.said(), headers, answer.body());
  }

  @Override
  public void close() {
    audio.close();
  }
}
