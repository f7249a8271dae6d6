package dialer.campaigns.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CleanTextTest {

  private static Stream<Arguments> texts() {
    return Stream.of(
        Arguments.of("plain", "山田 花子", "山田 花子"),
        Arguments.of("variants of characters stay", "髙﨑 渡邊 神", "髙﨑 渡邊 神"),
        Arguments.of("a variation selector stays", "邊\uDB40\uDD02", "邊\uDB40\uDD02"),
        Arguments.of("emoji stay", "Ada 🎉", "Ada 🎉"),
        Arguments.of("a family of emoji stays one", "👩\u200d👩\u200d👧", "👩\u200d👩\u200d👧"),
        Arguments.of(
            "a heart joined to a person", "👩\u200d❤\ufe0f\u200d👨", "👩\u200d❤\ufe0f\u200d👨"),
        Arguments.of("a joiner between letters goes", "Ad\u200da", "Ada"),
        Arguments.of("full-width space inside stays", "山田　花子", "山田　花子"),
        Arguments.of("full-width space at the edges goes", "　山田　", "山田"),
        Arguments.of("line breaks become one space", "1-2-3\r\n\r\n101号", "1-2-3 101号"),
        Arguments.of("a tab becomes a space", "a\tb", "a b"),
        Arguments.of("a line separator becomes a space", "a\u2028b", "a b"),
        Arguments.of(
            "an action for Asterisk is one harmless line",
            "Bob\r\n\r\nAction: Originate\r\nChannel: x",
            "Bob Action: Originate Channel: x"),
        Arguments.of("right-to-left override goes", "abc\u202excod.exe", "abcxcod.exe"),
        Arguments.of("isolates go", "\u2066abc\u2069", "abc"),
        Arguments.of("zero-width space goes", "山\u200b田", "山田"),
        Arguments.of("word joiner and soft hyphen go", "a\u2060b\u00adc", "abc"),
        Arguments.of("a stray byte order mark goes", "\ufeff山田", "山田"),
        Arguments.of("an invisible Hangul filler goes", "a\u3164b", "ab"),
        Arguments.of("the text mark of a spreadsheet goes", "'09012345678", "09012345678"),
        Arguments.of("the text mark before a formula goes", "'=1+1", "=1+1"),
        Arguments.of("an apostrophe of a name stays", "'t Hooft", "'t Hooft"),
        Arguments.of("Arabic stays", "محمد", "محمد"),
        Arguments.of("nothing", "", ""));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("texts")
  void keepsWhatPeopleWroteAndDropsWhatActs(String name, String cell, String clean) {
    assertThat(CleanText.of(cell, 100)).isEqualTo(new CleanText.Cleaned(clean, Optional.empty()));
  }

  private static Stream<Arguments> refused() {
    return Stream.of(
        Arguments.of("NUL", "a\0b", ImportFault.CONTROL_CHARACTER),
        Arguments.of("escape", "a\u001b[31m", ImportFault.CONTROL_CHARACTER),
        Arguments.of("bell", "\u0007", ImportFault.CONTROL_CHARACTER),
        Arguments.of("delete", "a\u007f", ImportFault.CONTROL_CHARACTER),
        Arguments.of("C1 control", "a\u009b", ImportFault.CONTROL_CHARACTER),
        Arguments.of("noncharacter", "a\uffff", ImportFault.CONTROL_CHARACTER),
        Arguments.of("half a character", "a\ud83c", ImportFault.BROKEN_TEXT),
        Arguments.of("what a charset could not read", "山\ufffd", ImportFault.BROKEN_TEXT),
        Arguments.of("too long", "a".repeat(101), ImportFault.FIELD_TOO_LONG));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("refused")
  void refusesWhatNobodyTypes(String name, String cell, ImportFault fault) {
    assertThat(CleanText.of(cell, 100).fault()).contains(fault);
  }

  @Test
  void showsACellInAMessageWithoutAnythingThatActs() {
    assertThat(CleanText.shown("a\r\nb\u202ec\0", 10)).isEqualTo("a··b·c·");
    assertThat(CleanText.shown("山田太郎", 2)).isEqualTo("山田…");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"=1+1", "+81", "-2", "@SUM(A1)", "\t=1", "\r=1", " =1", "＝１", "＋1", "|cmd", "%0"})
  void marksWhatASpreadsheetWouldCompute(String cell) {
    assertThat(SafeCell.of(cell)).isEqualTo("'" + cell);
  }

  @ParameterizedTest
  @ValueSource(strings = {"山田", "1=1", "090-1234", "", " a"})
  void leavesOtherCellsAsTheyAre(String cell) {
    assertThat(SafeCell.of(cell)).isEqualTo(cell);
  }
}
