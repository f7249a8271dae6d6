package dialer.campaigns.disposition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DispositionCatalogueTest {

  private final DispositionCatalogue usual = UsualCatalogues.sales();

  private static List<Disposition> without(DispositionCatalogue from, String key) {
    return from.items().stream().filter(item -> !item.key().equals(key)).toList();
  }

  @Test
  void whatIsTakenOutIsNotOfferedAndKeepsItsMeaning() {
    DispositionCatalogue fewer = usual.offering(without(usual, "order"));
    assertThat(fewer.items()).extracting(Disposition::key).doesNotContain("order");
    assertThat(fewer.find("order")).isEqualTo(usual.find("order"));
    assertThat(fewer.all()).hasSize(usual.items().size());
  }

  @Test
  void whatComesBackIsOfferedOnce() {
    DispositionCatalogue fewer = usual.offering(without(usual, "order"));
    assertThat(fewer.offering(usual.items())).isEqualTo(usual);
  }

  @Test
  void neitherOfferedTwiceNorOfferedAndRetired() {
    List<Disposition> twice = new ArrayList<>(usual.items());
    twice.add(usual.items().getFirst());
    assertThatThrownBy(() -> new DispositionCatalogue(twice))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new DispositionCatalogue(usual.items(), usual.items().subList(0, 1)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
