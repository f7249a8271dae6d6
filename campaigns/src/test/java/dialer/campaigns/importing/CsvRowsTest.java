package dialer.campaigns.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvRowsTest {

  private static List<CsvRow> rows(String text) throws IOException {
    CsvRows rows = new CsvRows(new StringReader(text), ',');
    List<CsvRow> all = new ArrayList<>();
    for (Optional<CsvRow> row = rows.next(); row.isPresent(); row = rows.next()) {
      all.add(row.get());
    }
    return all;
  }

  private static Stream<Arguments> texts() {
    return Stream.of(
        Arguments.of("line feed", "a,b\nc,d\n", List.of(List.of("a", "b"), List.of("c", "d"))),
        Arguments.of("no end of line", "a,b", List.of(List.of("a", "b"))),
        Arguments.of("CR LF", "a\r\nb\r\n", List.of(List.of("a"), List.of("b"))),
        Arguments.of("CR alone", "a\rb\r", List.of(List.of("a"), List.of("b"))),
        Arguments.of("empty cells", ",a,\n", List.of(List.of("", "a", ""))),
        Arguments.of("quoted delimiter", "\"a,b\",c", List.of(List.of("a,b", "c"))),
        Arguments.of("quoted line end", "\"a\r\nb\",c", List.of(List.of("a\r\nb", "c"))),
        Arguments.of("doubled quote", "\"a\"\"b\"", List.of(List.of("a\"b"))),
        Arguments.of("empty quotes", "\"\",b", List.of(List.of("", "b"))),
        Arguments.of(
            "a quote inside a plain cell", "5\" pipe,b\n", List.of(List.of("5\" pipe", "b"))),
        Arguments.of("text after a quote", "\"a\"b,c", List.of(List.of("ab", "c"))),
        Arguments.of(
            "a blank line counts", "a\n\nb", List.of(List.of("a"), List.of(""), List.of("b"))),
        Arguments.of("nothing", "", List.of()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("texts")
  void splitsAsSpreadsheetsWrite(String name, String text, List<List<String>> cells)
      throws IOException {
    assertThat(rows(text)).extracting(CsvRow::fields).isEqualTo(cells);
  }

  @Test
  void aQuoteNeverClosedCostsItsOwnLineOnly() throws IOException {
    List<CsvRow> rows = rows("h\n\"open,1\nfine,2\nalso fine,3\n");
    assertThat(rows).extracting(CsvRow::number).containsExactly(1L, 2L, 3L, 4L);
    assertThat(rows.get(1).fault()).contains(ImportFault.UNCLOSED_QUOTE);
    assertThat(rows.get(1).raw()).isEqualTo("\"open,1");
    assertThat(rows.get(3).fields()).containsExactly("also fine", "3");
  }

  @Test
  void aQuoteNeverClosedInAHugeFileIsFoundWithinSixtyFourKilobytes() throws IOException {
    String filler = "x,1\n".repeat(100_000);
    List<CsvRow> rows = rows("\"open\n" + filler);
    assertThat(rows).hasSize(100_001);
    assertThat(rows.getFirst().fault()).contains(ImportFault.UNCLOSED_QUOTE);
    assertThat(rows.get(1).fields()).containsExactly("x", "1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\""})
  void aRowThatIsTooLongCostsItsOwnLineOnly(String quote) throws IOException {
    List<CsvRow> rows = rows("h\n" + quote + "x".repeat(200_000) + "\nfine\n");
    assertThat(rows).hasSize(3);
    assertThat(rows.get(1).fault()).contains(ImportFault.ROW_TOO_LONG);
    assertThat(rows.get(2).fields()).containsExactly("fine");
  }

  @Test
  void aRowOfExactlyTheLimitIsTaken() throws IOException {
    assertThat(rows("x".repeat(CsvRows.LONGEST) + "\n").getFirst().fault()).isEmpty();
  }
}
