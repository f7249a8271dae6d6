package dialer.compliance.rulebook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes rulebooks: from the packs shipped with the product, from files, or the sandbox. */
public final class Rulebooks {

  /** The pack that allows every hour, for demonstrations on one machine. */
  public static final String SANDBOX = "sandbox";

  private static final List<String> SHIPPED =
      List.of("jp-sales", "jp-survey", "jp-follow-up", "us-federal-sales", "us-fl", "uk-sales");

  private Rulebooks() {}

  /** The ids of the shipped packs, the sandbox not among them. */
  public static List<String> shipped() {
    return SHIPPED;
  }

  /**
   * A rulebook of packs, each named by the id of a shipped pack or by the path of a file. A shipped
   * pack brings the packs it needs.
   *
   * @throws RulePackError if a name is neither, or a pack is faulty
   */
  public static Rulebook of(List<String> names) {
    Map<String, RulePack> packs = new LinkedHashMap<>();
    names.forEach(name -> add(name, packs));
    if (packs.isEmpty()) {
      throw new RulePackError("no rule pack is named; shipped are " + SHIPPED);
    }
    return new Rulebook(new ArrayList<>(packs.values()));
  }

  /**
   * The sandbox: every hour, no registry. For machines that cannot reach anybody.
   *
   * @param trunkEnds the address at the far end of every trunk there is
   * @throws RulePackError unless all of them are on loopback
   */
  public static Rulebook sandbox(List<InetAddress> trunkEnds) {
    if (trunkEnds.isEmpty()) {
      throw new RulePackError(
          "The sandbox rule pack needs to know where the trunks end; name every trunk's far end.");
    }
    for (InetAddress end : trunkEnds) {
      if (!end.isLoopbackAddress()) {
        throw new RulePackError(
            "The sandbox rule pack allows every hour and asks no registry, so it loads only while"
                + " every trunk ends on this machine; a trunk ends at "
                + end.getHostAddress()
                + ". Remove that trunk, or use the rule packs of the countries called.");
      }
    }
    return new Rulebook(resource(SANDBOX));
  }

  private static void add(String name, Map<String, RulePack> packs) {
    for (RulePack pack : read(name)) {
      if (packs.putIfAbsent(pack.id(), pack) == null && SHIPPED.contains(pack.id())) {
        pack.needs().forEach(needed -> add(needed, packs));
      }
    }
  }

  private static List<RulePack> read(String name) {
    if (SHIPPED.contains(name)) {
      return resource(name);
    }
    if (name.equals(SANDBOX)) {
      throw new RulePackError(
          "The sandbox rule pack cannot be named among others; it is loaded by itself, with proof"
              + " that every trunk ends on this machine.");
    }
    if (Files.isRegularFile(Path.of(name))) {
      return RulePackReader.read(Path.of(name));
    }
    throw new RulePackError(
        "`" + name + "` is neither a shipped rule pack " + SHIPPED + " nor a file");
  }

  private static List<RulePack> resource(String id) {
    String file = "rule-packs/" + id + ".yaml";
    try (InputStream in = Rulebooks.class.getResourceAsStream("/" + file)) {
      if (in == null) {
        throw new RulePackError(file + " is missing from this build; build it again");
      }
      return RulePackReader.shipped(file, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
