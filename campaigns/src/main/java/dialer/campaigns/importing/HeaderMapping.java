package dialer.campaigns.importing;

import java.util.Map;

/**
 * Which column means what.
 *
 * @param byHeader the meaning of each header, headers as in the file, trimmed
 */
public record HeaderMapping(Map<String, LeadField> byHeader) {

  public HeaderMapping {
    byHeader = Map.copyOf(byHeader);
  }

  /** What that header means; a header nobody named is kept as an extra field. */
  public LeadField meaning(String header) {
    return byHeader.getOrDefault(header, LeadField.EXTRA);
  }
}
