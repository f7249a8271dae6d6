package dialer.compliance.rulebook;

import dialer.compliance.call.Dialing;
import dialer.compliance.call.Medium;
import dialer.compliance.call.Purpose;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeType;

/**
 * Reads rule packs from YAML 1.2. One file may hold several packs, separated by {@code ---}. The
 * first fault ends the reading with file, line, reason and what to do.
 */
public final class RulePackReader {

  private RulePackReader() {}

  /** Reads the packs of a file. */
  public static List<RulePack> read(Path file) {
    try {
      return read(String.valueOf(file.getFileName()), Files.readString(file));
    } catch (IOException e) {
      throw new RulePackError(file + " cannot be read: " + e.getMessage() + "; check its path");
    }
  }

  /** Reads packs from a text; {@code file} is how messages name it. */
  public static List<RulePack> read(String file, String text) {
    List<RulePack> packs = shipped(file, text);
    for (RulePack pack : packs) {
      if (pack.applies().regions().contains(Applies.EVERYWHERE)) {
        throw new RulePackError(
            file, 1, "only the sandbox may apply everywhere; name regions in `callee_region`");
      }
    }
    return packs;
  }

  /** Reads packs that come with the product; the sandbox among them applies everywhere. */
  static List<RulePack> shipped(String file, String text) {
    List<RulePack> packs = new ArrayList<>();
    for (Node document : documents(file, text)) {
      packs.add(pack(new Section(file, mapping(file, document))));
    }
    if (packs.isEmpty()) {
      throw new RulePackError(file, 1, "there is no pack in it; start with `pack:`");
    }
    return packs;
  }

  private static List<Node> documents(String file, String text) {
    var settings = LoadSettings.builder().setLabel(file).build();
    List<Node> nodes = new ArrayList<>();
    try {
      new Compose(settings)
          .composeAllFromInputStream(
              new java.io.ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
          .forEach(nodes::add);
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
      throw new RulePackError(file, line, "this is not YAML: " + e.getProblem());
    }
    return nodes;
  }

  private static MappingNode mapping(String file, Node document) {
    if (document.getNodeType() == NodeType.MAPPING && document instanceof MappingNode mapping) {
      return mapping;
    }
    throw new RulePackError(file, 1, "a pack is a mapping; start with `pack:`");
  }

  private static RulePack pack(Section document) {
    Section head = document.section("pack");
    Map<String, Citation> sources = new LinkedHashMap<>();
    Section written = document.section("sources");
    written.keys().forEach(key -> sources.put(key, HeadReader.source(written.section(key))));
    Map<String, RegistryList> lists = lists(document);
    RuleReader reader = new RuleReader(sources, lists);
    List<Rule> rules = document.sections("rules").stream().map(reader::read).toList();
    if (rules.isEmpty()) {
      throw document.error("a pack without rules would allow everything; add `rules:`");
    }
    document.finish();
    return pack(head, lists, rules);
  }

  private static RulePack pack(Section head, Map<String, RegistryList> lists, List<Rule> rules) {
    Section title = head.section("title");
    Map<String, String> titles = new LinkedHashMap<>();
    title.keys().forEach(language -> titles.put(language, title.text(language)));
    RulePack pack =
        new RulePack(
            head.text("id"),
            head.text("version"),
            titles,
            applies(head.section("applies")),
            new LinkedHashSet<>(head.texts("needs")),
            head.opt("zone_data", RulePackReader::release),
            reviewed(head),
            lists,
            rules);
    head.finish();
    return pack;
  }

  /** A year and a letter: releases are compared as texts. */
  private static String release(String text) {
    if (!text.matches("20[0-9]{2}[a-z]")) {
      throw new IllegalArgumentException(
          "`" + text + "` is no release of the time-zone database; write it as in 2026b");
    }
    return text;
  }

  private static String reviewed(Section head) {
    Section reviewed = head.section("reviewed");
    reviewed.optText("by");
    reviewed.optDate("date");
    String state = reviewed.text("state");
    reviewed.finish();
    return state;
  }

  private static Applies applies(Section section) {
    Applies applies =
        new Applies(
            new LinkedHashSet<>(section.neededTexts("callee_region")),
            section.words("purpose", Purpose.class),
            new LinkedHashSet<>(section.texts("callee_kind")),
            section.words("medium", Medium.class),
            section.words("dialing", Dialing.class),
            new LinkedHashSet<>(section.texts("line")),
            new LinkedHashSet<>(section.texts("product")),
            new LinkedHashSet<>(section.texts("region_from")));
    section.finish();
    return applies;
  }

  private static Map<String, RegistryList> lists(Section document) {
    Map<String, RegistryList> lists = new LinkedHashMap<>();
    document
        .optSection("lists")
        .ifPresent(
            all -> all.keys().forEach(name -> lists.put(name, list(name, all.section(name)))));
    return lists;
  }

  private static RegistryList list(String name, Section list) {
    list.optText("key");
    list.texts("fields");
    list.opt("refresh_law", Spans::parse);
    RegistryList read =
        new RegistryList(
            name,
            list.text("format"),
            list.text("of"),
            list.opt("refresh", Spans::parse),
            list.optWord("on_stale", Level.class).orElse(Level.BLOCK),
            list.optWord("on_missing", Level.class).orElse(Level.BLOCK));
    list.finish();
    return read;
  }
}
