package dialer.app.redis;

import dialer.compliance.call.CampaignId;
import dialer.compliance.call.LeadId;
import dialer.core.hopper.Hopper;
import dialer.core.hopper.HopperAway;
import dialer.core.hopper.HopperEntry;
import io.lettuce.core.RedisException;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.api.sync.RedisCommands;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The hopper in Redis: a sorted set of lead ids beside a hash of their entries, per campaign. */
public final class RedisHopper implements Hopper {

  /** Long enough for any pause of the filler, short enough to leave nothing of a dead campaign. */
  private static final String LIFE_SECONDS = "3600";

  private static final int CHUNK = 500;
  private static final LuaScript OFFER =
      LuaScript.load("hopper/offer.lua", ScriptOutputType.INTEGER);
  private static final LuaScript TAKE = LuaScript.load("hopper/take.lua", ScriptOutputType.MULTI);
  private static final LuaScript DROP = LuaScript.load("hopper/drop.lua", ScriptOutputType.INTEGER);

  private final RedisLink link;

  public RedisHopper(RedisLink link) {
    this.link = link;
  }

  @Override
  public void offer(CampaignId campaign, List<HopperEntry> entries) {
    for (int from = 0; from < entries.size(); from += CHUNK) {
      List<String> arguments = new ArrayList<>(List.of(LIFE_SECONDS));
      for (HopperEntry entry : entries.subList(from, Math.min(from + CHUNK, entries.size()))) {
        arguments.add(Long.toString(EntryText.score(entry)));
        arguments.add(entry.lead().toString());
        arguments.add(EntryText.write(entry));
      }
      run("offer", redis -> OFFER.run(redis, keys(campaign), arguments));
    }
  }

  @Override
  public List<HopperEntry> take(CampaignId campaign, int max) {
    if (max < 1) {
      return List.of();
    }
    List<String> arguments = List.of(Integer.toString(max));
    List<String> taken = run("take", redis -> TAKE.run(redis, keys(campaign), arguments));
    return taken.stream().map(EntryText::read).toList();
  }

  @Override
  public int size(CampaignId campaign) {
    return run("size", redis -> redis.zcard(keys(campaign).getFirst())).intValue();
  }

  @Override
  public void drop(CampaignId campaign, List<LeadId> leads) {
    for (int from = 0; from < leads.size(); from += CHUNK) {
      List<String> ids =
          leads.subList(from, Math.min(from + CHUNK, leads.size())).stream()
              .map(LeadId::toString)
              .toList();
      run("drop", redis -> DROP.run(redis, keys(campaign), ids));
    }
  }

  @Override
  public void clear(CampaignId campaign) {
    run("clear", redis -> redis.del(keys(campaign).toArray(String[]::new)));
  }

  /** The braces keep a campaign's two keys on one server of a cluster. */
  private static List<String> keys(CampaignId campaign) {
    return List.of("hopper:{" + campaign + "}:order", "hopper:{" + campaign + "}:entries");
  }

  private <T> T run(String what, Function<RedisCommands<String, String>, T> commands) {
    try {
      return link.run(commands);
    } catch (RedisException e) {
      throw new HopperAway("the hopper cannot be reached: " + what, e);
    }
  }
}
