package dialer.app.redis;

import io.lettuce.core.RedisNoScriptException;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.api.sync.RedisCommands;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * A named script of the resources, e.g. {@code hopper/take.lua}; runs as one step in Redis. Redis
 * remembers it by its hash and is told again after a restart.
 */
record LuaScript(String name, String text, String hash, ScriptOutputType output) {

  static LuaScript load(String name, ScriptOutputType output) {
    try (InputStream in = LuaScript.class.getResourceAsStream("/" + name)) {
      if (in == null) {
        throw new IllegalStateException("the script " + name + " is not in the class path");
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return new LuaScript(name, text, sha1(text), output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  <T> T run(RedisCommands<String, String> redis, List<String> keys, List<String> arguments) {
    String[] keyArray = keys.toArray(String[]::new);
    String[] argumentArray = arguments.toArray(String[]::new);
    try {
      return redis.evalsha(hash, output, keyArray, argumentArray);
    } catch (RedisNoScriptException forgotten) {
      return redis.eval(text, output, keyArray, argumentArray);
    }
  }

  /** The hash Redis itself uses to name scripts; guards nothing. */
  private static String sha1(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
