package dialer.asterisk.server;

import dialer.asterisk.template.Rendered;
import dialer.asterisk.template.Template;
import java.util.stream.Collectors;

/** A trunk's part of {@code pjsip.conf} and of the dialplan. */
final class TrunkTexts {

  private TrunkTexts() {}

  static Rendered pjsip(TrunkRoute trunk) {
    Rendered endpoint =
        Template.named("pbx/trunk.pjsip")
            .with("name", trunk.name())
            .with("codecs", "ulaw,alaw")
            .with("host", trunk.host())
            .with("port", trunk.port())
            .with("qualify", trunk.endsOnLoopback() ? 0 : 60)
            .block(
                "auth",
                trunk.logIn().isPresent()
                    ? Rendered.line("outbound_auth", trunk.name())
                    : Rendered.NONE)
            .render();
    return trunk.logIn().map(logIn -> with(endpoint, trunk.name(), logIn)).orElse(endpoint);
  }

  private static Rendered with(Rendered endpoint, String name, TrunkRoute.LogIn logIn) {
    Rendered auth =
        Template.named("pbx/trunk-auth.pjsip")
            .with("name", name)
            .with("user", logIn.user())
            .with("secret", logIn.secret())
            .render();
    return new Rendered(endpoint.text() + auth.text());
  }

  static Rendered dialplan(TrunkRoute trunk) {
    return Template.named("pbx/trunk.dialplan")
        .with("name", trunk.name())
        .with("channels", trunk.channels())
        .with("skip", trunk.plus() ? 0 : 1)
        .block("prefixes", new Rendered(prefixes(trunk)))
        .render();
  }

  private static String prefixes(TrunkRoute trunk) {
    return trunk.prefixes().stream()
        .map(prefix -> prefix.substring(1))
        .collect(Collectors.joining("|", "^[+](", ")"));
  }
}
