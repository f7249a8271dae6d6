package dialer.core.planted;

import io.lettuce.core.RedisURI;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.Socket;
import java.util.concurrent.ExecutorService;
import org.apache.camel.CamelContext;
import org.asteriskjava.live.AsteriskServer;
import org.postgresql.PGConnection;
import org.quartz.Scheduler;
import redis.embedded.RedisServer;

/** A class on the wrong side of every wall: the walls' own test must see it. */
public record BreaksEveryWall(
    Socket socket,
    ExecutorService executor,
    AsteriskServer server,
    RedisURI uri,
    RedisServer redis,
    PGConnection connection,
    EmbeddedPostgres postgres,
    CamelContext camel,
    Scheduler bells) {}
