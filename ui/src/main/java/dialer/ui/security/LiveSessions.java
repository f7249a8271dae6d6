package dialer.ui.security;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/**
 * The sessions of this node and whose they are. What changes in an account acts on its sessions at
 * once here, and within the next {@link #refresh()} on other nodes.
 */
@Component
public class LiveSessions implements HttpSessionListener {

  private static final String HELD = "dialer.signed-in";

  private final Accounts accounts;
  private final Map<String, HttpSession> sessions = new ConcurrentHashMap<>();
  private final Map<String, SignedIn> people = new ConcurrentHashMap<>();
  private final List<Consumer<String>> endings = new CopyOnWriteArrayList<>();

  public LiveSessions(Accounts accounts) {
    this.accounts = accounts;
  }

  /** This session is that person's from now on. */
  public void open(HttpSession session, SignedIn person) {
    session.setAttribute(HELD, person.id());
    sessions.put(session.getId(), session);
    people.put(session.getId(), person);
  }

  /** Whose session it is. */
  public Optional<SignedIn> of(@org.jspecify.annotations.Nullable HttpSession session) {
    return session == null ? Optional.empty() : Optional.ofNullable(people.get(session.getId()));
  }

  /** Tells the id of every session that ends. */
  public void onEnd(Consumer<String> listener) {
    endings.add(listener);
  }

  /** Ends a person's sessions, but not that one. */
  public void end(UUID account, Optional<String> but) {
    people.forEach((id, person) -> {
      if (person.id().equals(account) && !but.equals(Optional.of(id))) {
        end(id);
      }
    });
  }

  /** The account has changed: its sessions see that from the next request on. */
  public void changed(UUID account) {
    List<String> theirs =
        people.entrySet().stream()
            .filter(entry -> entry.getValue().id().equals(account))
            .map(Map.Entry::getKey)
            .toList();
    if (!theirs.isEmpty()) {
      Optional<Account> now = accounts.find(account).filter(Account::active);
      theirs.forEach(id -> now.ifPresentOrElse(a -> renew(id, SignedIn.person(a)), () -> end(id)));
    }
  }

  /** Looks all accounts with a session up again; called every few seconds, aside. */
  public void refresh() {
    people.values().stream().map(SignedIn::id).distinct().forEach(this::changed);
  }

  @Override
  public void sessionDestroyed(HttpSessionEvent event) {
    forget(event.getSession().getId());
  }

  private void renew(String id, SignedIn person) {
    SignedIn before = people.replace(id, person);
    if (before != null && !before.roles().equals(person.roles())) {
      endings.forEach(listener -> listener.accept(id));
    }
  }

  private void end(String id) {
    HttpSession session = sessions.get(id);
    forget(id);
    if (session != null) {
      try {
        session.invalidate();
      } catch (IllegalStateException endedAlready) {
        return;
      }
    }
  }

  private void forget(String id) {
    sessions.remove(id);
    if (people.remove(id) != null) {
      endings.forEach(listener -> listener.accept(id));
    }
  }
}
