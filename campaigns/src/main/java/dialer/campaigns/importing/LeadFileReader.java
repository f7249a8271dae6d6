package dialer.campaigns.importing;

import dialer.campaigns.lead.DuplicatePolicy;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * Reads a lead file batch by batch, in bounded memory: at most one batch of rows, one record of 64
 * KB and the numbers met so far are held.
 *
 * <p>Under {@link DuplicatePolicy#SKIP} a row whose first number stood in an earlier row is refused
 * here with that row's number; under the other policies the store decides.
 */
public final class LeadFileReader implements Iterator<RowBatch>, Closeable {

  /** The most rows of one file. */
  public static final long MOST_ROWS = 2_000_000;

  /** The file as a whole cannot be imported. */
  public static final class Refused extends Exception {
    private static final long serialVersionUID = 1L;
    private final FileRefusal refusal;

    Refused(FileRefusal refusal) {
      super(refusal.key());
      this.refusal = refusal;
    }

    /** Why. */
    public FileRefusal refusal() {
      return refusal;
    }
  }

  private final BufferedReader text;
  private final CsvRows rows;
  private final RowReader reader;
  private final boolean skipDuplicates;
  private final int batchSize;
  private final FileDuplicates met = new FileDuplicates();
  private Optional<CsvRow> ahead;
  private long rowsRead;

  private LeadFileReader(BufferedReader text, CsvRows rows, RowReader reader, Batches batches)
      throws IOException {
    this.text = text;
    this.rows = rows;
    this.reader = reader;
    this.skipDuplicates = batches.duplicates() == DuplicatePolicy.SKIP;
    this.batchSize = batches.size();
    this.ahead = nextFilled();
  }

  /**
   * How rows are handed out.
   *
   * @param size rows in a batch, 1 to 10000
   * @param duplicates what is done with rows that repeat a number
   * @param region country whose national numbers the file holds
   */
  public record Batches(int size, DuplicatePolicy duplicates, String region) {
    public Batches {
      if (size < 1 || size > 10_000) {
        throw new IllegalArgumentException("a batch has 1 to 10000 rows, not " + size);
      }
    }
  }

  /** Opens the file and reads its header; the caller closes. */
  public static LeadFileReader open(
      LeadFile file, CsvFormat format, HeaderMapping mapping, Batches batches)
      throws IOException, Refused {
    BufferedReader text = FileText.open(file, format.charset());
    try {
      boolean separated = FileText.separatorLine(text).isPresent();
      CsvRows rows = new CsvRows(text, format.delimiter(), separated ? 1 : 0);
      FileHeader header = header(rows, mapping);
      RowReader reader = new RowReader(header, batches.region());
      LeadFileReader opened = new LeadFileReader(text, rows, reader, batches);
      if (opened.ahead.isEmpty()) {
        throw new Refused(FileRefusal.HEADER_ONLY);
      }
      return opened;
    } catch (IOException | Refused | RuntimeException e) {
      text.close();
      throw e;
    }
  }

  @Override
  public boolean hasNext() {
    return ahead.isPresent();
  }

  /** The next rows; throws {@link UncheckedIOException} if the file cannot be read any more. */
  @Override
  public RowBatch next() {
    List<LeadDraft> drafts = new ArrayList<>();
    List<ImportRejection> rejections = new ArrayList<>();
    try {
      for (int n = 0; n < batchSize && ahead.isPresent(); n++) {
        read(ahead.get(), drafts, rejections);
        ahead = nextFilled();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the lead file cannot be read after row " + rowsRead, e);
    }
    return new RowBatch(drafts, rejections, rowsRead);
  }

  @Override
  public void close() throws IOException {
    text.close();
  }

  private void read(CsvRow row, List<LeadDraft> drafts, List<ImportRejection> rejections) {
    rowsRead++;
    try {
      LeadDraft draft = reader.read(row);
      long earlier =
          skipDuplicates ? met.firstRow(draft.numbers().getFirst().number(), row.number()) : 0;
      if (earlier > 0) {
        throw new RowRefused(ImportFault.DUPLICATE_IN_FILE, "", Long.toString(earlier));
      }
      drafts.add(draft);
    } catch (RowRefused refused) {
      rejections.add(refused.at(row));
    }
  }

  private Optional<CsvRow> nextFilled() throws IOException {
    Optional<CsvRow> row = rows.next();
    while (row.isPresent() && row.get().blank()) {
      row = rows.next();
    }
    return row;
  }

  private static FileHeader header(CsvRows rows, HeaderMapping mapping)
      throws IOException, Refused {
    Optional<CsvRow> row = rows.next();
    while (row.isPresent() && row.get().blank()) {
      row = rows.next();
    }
    CsvRow first = row.orElseThrow(() -> new Refused(FileRefusal.EMPTY));
    FileHeader header = new FileHeader(FileHeader.names(first), mapping);
    Optional<FileRefusal> refusal = FileHeader.refusal(first).or(header::refusal);
    if (refusal.isPresent()) {
      throw new Refused(refusal.get());
    }
    return header;
  }
}
