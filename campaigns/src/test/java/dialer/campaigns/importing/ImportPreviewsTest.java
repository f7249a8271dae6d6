package dialer.campaigns.importing;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ImportPreviewsTest {

  private static ImportPreview preview(LeadFile file) throws IOException {
    return ImportPreviews.of(file, Optional.empty(), headers -> Optional.empty());
  }

  private static Stream<Arguments> charsets() {
    String text = LeadFiles.JAPANESE;
    return Stream.of(
        Arguments.of("UTF-8", LeadFiles.of(text), "UTF-8", true),
        Arguments.of("UTF-8 with mark", LeadFiles.marked(text, UTF_8), "UTF-8", true),
        Arguments.of("UTF-16LE with mark", LeadFiles.marked(text, UTF_16LE), "UTF-16LE", true),
        Arguments.of("UTF-16BE with mark", LeadFiles.marked(text, UTF_16BE), "UTF-16BE", true),
        Arguments.of("UTF-16LE", LeadFiles.of(text, UTF_16LE), "UTF-16LE", false),
        Arguments.of("UTF-16BE", LeadFiles.of(text, UTF_16BE), "UTF-16BE", false),
        Arguments.of("CP932", LeadFiles.of(text, LeadFiles.CP932), "windows-31j", true));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("charsets")
  void detectsTheCharsetAndShowsTheSame(String name, LeadFile file, String charset, boolean certain)
      throws IOException {
    ImportPreview preview = preview(file);
    assertThat(preview.refusal()).isEmpty();
    assertThat(preview.format()).isEqualTo(new CsvFormat(Charset.forName(charset), ','));
    assertThat(preview.certain()).isEqualTo(certain);
    assertThat(preview.headers()).containsExactly("氏名", "フリガナ", "電話番号");
    assertThat(preview.sample()).containsExactly(List.of("髙﨑 千代", "タカサキ チヨ", "03-3580-3311"));
  }

  @Test
  void findsJapaneseThatBeginsFarBelowTheFirstPage() throws IOException {
    String text = "name,phone\n" + "Ada,+13125550142\n".repeat(40_000) + "髙﨑,0335803311\n";
    assertThat(preview(LeadFiles.of(text, LeadFiles.CP932)).format().charset())
        .isEqualTo(LeadFiles.CP932);
    assertThat(preview(LeadFiles.of(text)).format().charset()).isEqualTo(UTF_8);
  }

  @Test
  void isNotCertainWhereNoCharsetReadsEverything() throws IOException {
    byte[] bytes = ("name,phone\nAda ÿ,+13125550142\n").getBytes(StandardCharsets.ISO_8859_1);
    bytes[bytes.length - 1] = (byte) 0xff;
    assertThat(preview(LeadFiles.of(bytes)).certain()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "name,phone@Ada,+13125550142|,",
        "name;phone@Ada, the first;+13125550142|;",
        "name~phone@Ada, a; b~+13125550142|~",
        "sep=;@name;phone@Ada;+13125550142|;",
        "phone@+13125550142|,",
      })
  void detectsTheDelimiter(String text, char delimiter) throws IOException {
    ImportPreview preview = preview(LeadFiles.of(text.replace('@', '\n').replace('~', '\t')));
    assertThat(preview.format().delimiter()).isEqualTo(delimiter == '~' ? '\t' : delimiter);
    assertThat(preview.refusal()).isEmpty();
    assertThat(preview.sample()).hasSize(1);
  }

  private static Stream<Arguments> refused() {
    String columns = String.join(",", Collections.nCopies(201, "c"));
    String phones =
        IntStream.range(1, 12).mapToObj(i -> "phone" + i).collect(Collectors.joining(","));
    return Stream.of(
        Arguments.of("empty", LeadFiles.of(""), FileRefusal.EMPTY),
        Arguments.of("a mark only", LeadFiles.marked("", UTF_8), FileRefusal.EMPTY),
        Arguments.of("a header only", LeadFiles.of("name,phone\n"), FileRefusal.HEADER_ONLY),
        Arguments.of("blank rows only", LeadFiles.of("name,phone\n\n,\n"), FileRefusal.HEADER_ONLY),
        Arguments.of("zeros", LeadFiles.of(new byte[4096]), FileRefusal.NOT_TEXT),
        Arguments.of("a workbook", LeadFiles.of("PK\u0003\u0004xl/"), FileRefusal.NOT_TEXT),
        Arguments.of("a PDF", LeadFiles.of("%PDF-1.7\n1 0 obj"), FileRefusal.NOT_TEXT),
        Arguments.of(
            "twin headers", LeadFiles.of("a,phone,a\n1,2,3\n"), FileRefusal.DUPLICATE_HEADER),
        Arguments.of("no header", LeadFiles.of("a,,phone\n1,2,3\n"), FileRefusal.EMPTY_HEADER),
        Arguments.of("201 columns", LeadFiles.of(columns + "\n1\n"), FileRefusal.TOO_MANY_COLUMNS),
        Arguments.of("no numbers", LeadFiles.of("name,plan\nAda,x\n"), FileRefusal.NO_PHONE_COLUMN),
        Arguments.of(
            "11 numbers", LeadFiles.of(phones + "\n1\n"), FileRefusal.TOO_MANY_PHONE_COLUMNS),
        Arguments.of(
            "an open quote in the header",
            LeadFiles.of("\"name,phone\nAda,1\n"),
            FileRefusal.HEADER_TOO_LONG));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("refused")
  void refusesWhatIsNoLeadFileAndSaysWhy(String name, LeadFile file, FileRefusal refusal)
      throws IOException {
    assertThat(preview(file).refusal()).contains(refusal);
    assertThat(refusal.sentence().ja()).isNotBlank();
  }

  @Test
  void oneZeroByteInTextCostsItsRowAndNotTheFile() throws IOException {
    String text = "name,phone\n" + "Ada,+13125550142\n".repeat(20) + "B\0b,+13125550143\n";
    assertThat(preview(LeadFiles.of(text)).refusal()).isEmpty();
  }

  @Test
  void prefersTheMappingSavedForTheseHeaders() throws IOException {
    HeaderMapping saved = new HeaderMapping(Map.of("A", LeadField.PHONE, "B", LeadField.NAME));
    LeadFile file = LeadFiles.of("A,B\n+13125550142,Ada\n");
    ImportPreview preview =
        ImportPreviews.of(
            file,
            Optional.empty(),
            headers -> headers.equals(Set.of("A", "B")) ? Optional.of(saved) : Optional.empty());
    assertThat(preview.mapping()).isEqualTo(saved);
    assertThat(preview.refusal()).isEmpty();
  }

  @Test
  void readsWithTheFormatAPersonChose() throws IOException {
    LeadFile file = LeadFiles.of("name;phone\nZoé;+33142764040\n");
    CsvFormat chosen = new CsvFormat(UTF_8, ',');
    ImportPreview preview =
        ImportPreviews.of(file, Optional.of(chosen), headers -> Optional.empty());
    assertThat(preview.headers()).containsExactly("name;phone");
    assertThat(preview.format()).isEqualTo(chosen);
  }

  @Test
  void knowsTheFileAgainByItsHash() throws IOException {
    assertThat(preview(LeadFiles.of("")).sha256())
        .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  }
}
