package dialer.app.house;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Somebody at a browser of their own, and what that browser complained about. */
final class Visitor implements AutoCloseable {

  private static final double PATIENCE_MILLIS = 25_000;

  private final String base;
  private final BrowserContext context;
  final Page page;

  /** Errors on the console and answers that say the screen asked for something wrong. */
  final List<String> complaints = new ArrayList<>();

  Visitor(Browser browser, String base) {
    this.base = base;
    this.context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setBaseURL(base)
                .setViewportSize(1440, 900)
                .setTimezoneId("Asia/Tokyo"));
    context.addInitScript("localStorage.setItem('dialer.language', 'en')");
    context.setDefaultTimeout(PATIENCE_MILLIS);
    page = context.newPage();
    page.onPageError(complaints::add);
    page.onConsoleMessage(line -> {
      if (line.type().equals("error") && !line.text().startsWith("Failed to load resource")) {
        complaints.add(line.text());
      }
    });
    page.onResponse(answer -> {
      if (answer.status() >= 400 && answer.status() != 404 && answer.status() != 409) {
        complaints.add(answer.status() + " " + answer.request().method() + " " + answer.url());
      }
    });
  }

  /** Logs in with a one-time password and sets an own one, as everybody must the first time. */
  void enterFirst(String login, String oneTime, String own) {
    page.navigate("/login");
    field("Log-in name").fill(login);
    page.getByLabel("Password", exactLabel()).fill(oneTime);
    press("Log in");
    field("Current password").fill(oneTime);
    field("New password").fill(own);
    press("Change password");
    page.getByText("Current password").waitFor(gone());
  }

  Locator field(String label) {
    return page.getByLabel(label, exactLabel());
  }

  void press(String words) {
    button(words).click();
  }

  Locator button(String words) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words).setExact(false));
  }

  /** The button that says this and nothing else. */
  Locator exact(String words) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words).setExact(true));
  }

  Locator heading(String words) {
    return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(words));
  }

  void sees(String words) {
    page.getByText(words).first().waitFor();
  }

  /** What the main menu offers. */
  List<String> menu() {
    Locator menu =
        page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Main pages"));
    menu.waitFor();
    return menu.getByRole(AriaRole.LINK).allInnerTexts().stream().map(String::strip).toList();
  }

  /** Asks the server as the page would. */
  APIResponse get(String path) {
    return page.request().get(base + path);
  }

  APIResponse send(String method, String path, Object body) {
    String token =
        context.cookies().stream()
            .filter(cookie -> cookie.name.equals("XSRF-TOKEN"))
            .map((Cookie cookie) -> cookie.value)
            .findFirst()
            .orElse("");
    return page.request()
        .fetch(
            base + path,
            RequestOptions.create()
                .setMethod(method)
                .setHeader("X-XSRF-TOKEN", token)
                .setHeader("Content-Type", "application/json")
                .setData(body));
  }

  void picture(Path file) {
    page.screenshot(new Page.ScreenshotOptions().setPath(file));
  }

  private static Page.GetByLabelOptions exactLabel() {
    return new Page.GetByLabelOptions().setExact(true);
  }

  private static Locator.WaitForOptions gone() {
    return new Locator.WaitForOptions()
        .setState(com.microsoft.playwright.options.WaitForSelectorState.HIDDEN);
  }

  @Override
  public void close() {
    context.close();
  }
}
