package dialer.asterisk.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTest {

  @Test
  void fillsEveryHoleEvenTwice() {
    Template template = Template.of("t", "a = {{x}}\nb = {{x}}:{{n}}\n");
    assertThat(template.with("x", "é$1").with("n", 7).render().text())
        .isEqualTo("a = é$1\nb = é$1:7\n");
  }

  @Test
  void refusesAHoleLeftEmpty() {
    assertThatIllegalStateException()
        .isThrownBy(() -> Template.of("t", "{{x}}").render())
        .withMessageContaining("x");
  }

  @Test
  void refusesAValueWithoutAHole() {
    assertThatIllegalStateException()
        .isThrownBy(() -> Template.of("t", "text").with("x", 1).render())
        .withMessageContaining("no hole");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\nb",
        "a\rb",
        "a\u0000b",
        "a\u007fb",
        "a\u0085b",
        "a;b",
        "${SHELL(id)}",
        "$[1+1]",
        " a",
        "a ",
        "a\tb",
        "{{y}}",
        "}}"
      })
  void neverLetsAValueBecomeSyntax(String value) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Template.of("t", "{{x}}").with("x", value))
        .withMessageContaining("x");
  }

  @Test
  void refusesAnEndlessValue() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Template.of("t", "{{x}}").with("x", "a".repeat(1001)));
  }

  @Test
  void namesAMissingTemplate() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Template.named("pbx/nothing.conf"))
        .withMessageContaining("pbx/nothing.conf");
  }
}
