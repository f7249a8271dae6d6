package dialer.campaigns.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dialer.campaigns.lead.DuplicatePolicy;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Reads files of many rows while holding few of them. */
class BigFileTest {

  @Test
  void twentyThousandRowsFitIntoFewMegabytes() throws Exception {
    readsInBoundedMemory(20_000, 24);
  }

  @Test
  @Tag("long")
  void aMillionRowsFitIntoFewMegabytes() throws Exception {
    readsInBoundedMemory(1_000_000, 64);
  }

  private static void readsInBoundedMemory(int rows, long megabytes) throws Exception {
    LeadFile file = () -> new GeneratedList(rows);
    ImportPreview preview = ImportPreviews.of(file, Optional.empty(), headers -> Optional.empty());
    var batches = new LeadFileReader.Batches(2_000, DuplicatePolicy.SKIP, "JP");
    long before = used();
    long most = 0;
    long drafts = 0;
    try (var reader = LeadFileReader.open(file, preview.format(), preview.mapping(), batches)) {
      while (reader.hasNext()) {
        RowBatch batch = reader.next();
        drafts += batch.drafts().size();
        most = batch.rowsRead() % (rows / 10) == 0 ? Math.max(most, used()) : most;
      }
    }
    assertThat(drafts).isEqualTo(rows);
    assertThat(most).isPositive();
    assertThat((most - before) >> 20).isLessThan(megabytes);
  }

  private static long used() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  /** A list of so many rows that is made while it is read. */
  private static final class GeneratedList extends InputStream {

    private final int rows;
    private int row = -1;
    private byte[] line = new byte[0];
    private int at;

    GeneratedList(int rows) {
      this.rows = rows;
    }

    @Override
    public int read() {
      while (at == line.length) {
        if (row == rows) {
          return -1;
        }
        line = text(row++).getBytes(StandardCharsets.UTF_8);
        at = 0;
      }
      return line[at++] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int length) {
      int first = read();
      if (first < 0) {
        return -1;
      }
      into[from] = (byte) first;
      int n = Math.min(length - 1, line.length - at);
      System.arraycopy(line, at, into, from + 1, n);
      at += n;
      return n + 1;
    }

    private static String text(int row) {
      return row < 0
          ? "氏名,フリガナ,電話番号,住所\n"
          : "髙﨑 千代%d,タカサキ チヨ,090-%04d-%04d,東京都千代田区霞が関一丁目\n"
              .formatted(row, 1000 + row / 10_000, row % 10_000);
    }
  }
}
