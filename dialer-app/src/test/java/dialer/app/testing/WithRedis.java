package dialer.app.testing;

import dialer.app.embedded.EmbeddedServers;
import dialer.app.embedded.RedisAddress;
import dialer.app.redis.RedisLink;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The real Redis for one test class: {@code @RegisterExtension static WithRedis redis}. */
public final class WithRedis implements BeforeAllCallback, AfterAllCallback {

  private EmbeddedServers servers;
  private RedisLink link;

  @Override
  public void beforeAll(ExtensionContext context) {
    servers = TestServers.of(context).servers();
    link = newLink();
  }

  @Override
  public void afterAll(ExtensionContext context) {
    link.close();
  }

  /** The servers, to kill and restart them. */
  public EmbeddedServers servers() {
    return servers;
  }

  /** A connection shared by the class. */
  public RedisLink link() {
    return link;
  }

  /** Another connection, as another node has; close it. */
  public RedisLink newLink() {
    RedisAddress address = servers.redis().address();
    return new RedisLink(RedisLink.uri(address.host(), address.port(), address.password()));
  }
}
