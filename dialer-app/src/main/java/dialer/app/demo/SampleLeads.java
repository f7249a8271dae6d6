package dialer.app.demo;

import java.nio.charset.Charset;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Made-up people as a lead file: Japanese and English names, numbers of fiction ({@code +1 <area>
 * 555 01XX}) and numbers that look like Japanese ones. The last two digits decide how they behave.
 */
final class SampleLeads {

  private static final String[] FAMILY = {
    "佐藤,サトウ", "鈴木,スズキ", "髙橋,タカハシ", "田中,タナカ", "伊藤,イトウ", "渡邊,ワタナベ", "山﨑,ヤマザキ", "中村,ナカムラ"
  };
  private static final String[] GIVEN = {
    "節子,セツコ", "大輔,ダイスケ", "葵,アオイ", "蓮,レン", "花子,ハナコ", "翔,ショウ", "結衣,ユイ"
  };
  private static final String[] ENGLISH = {
    "Ada Palmer", "Bruno Carter", "Grace Miller", "Henry Young", "Ruth Baker", "Oscar Hill"
  };
  private static final String[] AREAS = {"212", "312", "415", "617", "808"};
  private static final String[] SEGMENTS = {"20-39", "40-59", "60+"};

  /** Mostly people who talk, and some of everything else. */
  private static final String[] ENDINGS = {
    "00", "00", "01", "04", "00", "20", "00", "10", "00", "50", "05", "00", "40", "00", "03", "30",
    "00", "21", "06", "00", "11", "00", "51", "00", "12"
  };

  private SampleLeads() {}

  /** A CSV file of {@code count} people; {@code series} 0 to 9 keeps the numbers of files apart. */
  static byte[] csv(int series, int count, Charset charset) {
    String rows =
        IntStream.range(0, count).mapToObj(n -> row(series, n)).collect(Collectors.joining("\r\n"));
    return ("氏名,フリガナ,電話番号,都道府県,セグメント\r\n" + rows + "\r\n").getBytes(charset);
  }

  private static String row(int series, int n) {
    String segment = SEGMENTS[n % SEGMENTS.length];
    if (n % 6 == 5) {
      String number =
          "+1 %s 555 01%02d".formatted(AREAS[series % AREAS.length], (n * 7 + series) % 100);
      return "%s,,%s,,%s".formatted(ENGLISH[n % ENGLISH.length], number, segment);
    }
    String[] family = FAMILY[n % FAMILY.length].split(",");
    String[] given = GIVEN[(n / 3) % GIVEN.length].split(",");
    String number =
        String.format(
            Locale.ROOT,
            "090-%d%03d-%02d%s",
            1 + series,
            n,
            series * 7,
            ENDINGS[n % ENDINGS.length]);
    return "%s %s,%s %s,%s,神奈川県,%s"
        .formatted(family[0], given[0], family[1], given[1], number, segment);
  }
}
