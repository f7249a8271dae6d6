package dialer.campaigns.importing;

import dialer.campaigns.lead.Lead;
import dialer.campaigns.lead.LeadNumber;
import java.text.Normalizer;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Turns one record into a lead, or says why not. */
final class RowReader {

  private static final int HIGHEST_PRIORITY = 1000;

  private final FileHeader header;
  private final String region;

  /** Reads rows under that header; national numbers are read as those of {@code region}. */
  RowReader(FileHeader header, String region) {
    this.header = header;
    this.region = region;
  }

  LeadDraft read(CsvRow row) throws RowRefused {
    if (row.fault().isPresent()) {
      throw new RowRefused(row.fault().get(), "", "");
    }
    RowCells cells = RowCells.of(row, header);
    String own = PersonCells.region(cells, region);
    List<LeadNumber> numbers = NumberCells.read(cells, own);
    return new LeadDraft(
        row.number(),
        PersonCells.read(cells, own),
        numbers,
        skills(cells),
        priority(cells),
        cells.text(LeadField.SEGMENT),
        due(cells),
        cells.extras());
  }

  private static Set<String> skills(RowCells cells) {
    return Stream.of(cells.text(LeadField.SKILLS).split("[,;、；\\s]+"))
        .filter(skill -> !skill.isEmpty())
        .collect(Collectors.toSet());
  }

  private static int priority(RowCells cells) throws RowRefused {
    String text = Normalizer.normalize(cells.known(LeadField.PRIORITY), Normalizer.Form.NFKC);
    if (text.isEmpty()) {
      return Lead.USUAL_PRIORITY;
    }
    if (!text.matches("\\d{1,4}") || Integer.parseInt(text) > HIGHEST_PRIORITY) {
      throw new RowRefused(ImportFault.PRIORITY_INVALID, cells.header(LeadField.PRIORITY), text);
    }
    return Integer.parseInt(text);
  }

  private static Optional<Instant> due(RowCells cells) throws RowRefused {
    String text = cells.known(LeadField.DUE);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(OffsetDateTime.parse(text.replace(' ', 'T')).toInstant());
    } catch (DateTimeParseException e) {
      throw new RowRefused(ImportFault.DUE_INVALID, cells.header(LeadField.DUE), text);
    }
  }
}
