package dialer.asterisk.phone;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Answers a SIP server's question for the password (RFC 7616, quality "auth" or none). */
final class DigestAnswer {

  private static final Pattern PART = Pattern.compile("(\\w+)=(?:\"([^\"]*)\"|([^\\s,]+))");

  private DigestAnswer() {}

  /**
   * The value of the Authorization header of a REGISTER.
   *
   * @param challenges every WWW-Authenticate header of the 401
   * @param client a random text of our own
   */
  static String toRegister(
      List<String> challenges, PhoneAccount account, String uri, String client) {
    String challenge =
        challenges.stream()
            .filter(c -> !part(c, "algorithm").contains("SHA"))
            .findFirst()
            .orElse(challenges.getFirst());
    String algorithm = part(challenge, "algorithm").contains("SHA-256") ? "SHA-256" : "MD5";
    String realm = part(challenge, "realm");
    String nonce = part(challenge, "nonce");
    String secret = hash(algorithm, account.user() + ":" + realm + ":" + account.secret());
    String request = hash(algorithm, "REGISTER:" + uri);
    boolean quality = part(challenge, "qop").contains("auth");
    String middle = quality ? nonce + ":00000001:" + client + ":auth" : nonce;
    String response = hash(algorithm, secret + ":" + middle + ":" + request);
    String answer =
        ("Digest username=\"%s\", realm=\"%s\", nonce=\"%s\", uri=\"%s\","
                + " response=\"%s\", algorithm=%s")
            .formatted(account.user(), realm, nonce, uri, response, algorithm);
    String opaque = part(challenge, "opaque");
    return answer
        + (quality ? ", qop=auth, nc=00000001, cnonce=\"" + client + "\"" : "")
        + (opaque.isEmpty() ? "" : ", opaque=\"" + opaque + "\"");
  }

  private static String part(String challenge, String name) {
    Matcher part = PART.matcher(challenge);
    while (part.find()) {
      if (part.group(1).equalsIgnoreCase(name)) {
        return part.group(2) != null ? part.group(2) : part.group(3);
      }
    }
    return "";
  }

  private static String hash(String algorithm, String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance(algorithm).digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
