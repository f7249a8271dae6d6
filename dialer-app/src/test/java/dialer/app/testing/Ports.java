package dialer.app.testing;

import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Ports that answer what a test says; a method it did not name fails the test. */
public final class Ports {

  private Ports() {}

  /** A port of that type; methods by name. */
  public static <T> T of(Class<T> type, Map<String, Function<Object[], Object>> methods) {
    Object proxy =
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (_, method, arguments) ->
                Optional.ofNullable(methods.get(method.getName()))
                    .orElseThrow(() -> new AssertionError("nobody expected " + method))
                    .apply(arguments));
    return type.cast(proxy);
  }
}
