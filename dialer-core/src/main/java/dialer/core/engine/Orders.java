package dialer.core.engine;

import dialer.core.engine.PoolCommand.Authorize;
import java.util.ArrayList;
import java.util.List;

/**
 * The commands of one step. Telephony first, since a person is waiting; then screens; then the
 * journal, which writes down what was ordered; then work that comes back as events. Within each the
 * order of giving is kept.
 */
final class Orders {

  private final List<PoolCommand> telephony = new ArrayList<>();
  private final List<PoolCommand> screens = new ArrayList<>();
  private final List<PoolCommand> journal = new ArrayList<>();
  private final List<PoolCommand> work = new ArrayList<>();
  private final List<ProposedDial> batch = new ArrayList<>();

  void telephony(PoolCommand order) {
    telephony.add(order);
  }

  void show(ScreenEvent event) {
    screens.add(new PoolCommand.Show(event));
  }

  void journal(JournalEntry entry) {
    journal.add(new PoolCommand.Journal(entry));
  }

  void work(PoolCommand order) {
    work.add(order);
  }

  void authorize(ProposedDial dial) {
    batch.add(dial);
  }

  /** All of it, in order; afterwards there is nothing. */
  List<PoolCommand> drain() {
    List<PoolCommand> all = new ArrayList<>(telephony);
    all.addAll(screens);
    all.addAll(journal);
    all.addAll(work);
    if (!batch.isEmpty()) {
      all.add(new Authorize(batch));
    }
    telephony.clear();
    screens.clear();
    journal.clear();
    work.clear();
    batch.clear();
    return all;
  }
}
