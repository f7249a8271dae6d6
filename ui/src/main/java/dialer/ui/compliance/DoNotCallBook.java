package dialer.ui.compliance;

import dialer.compliance.call.PhoneNumber;
import dialer.compliance.suppression.SuppressionEntry;
import dialer.ui.security.Sight;
import dialer.ui.wire.Named;
import dialer.ui.wire.Num;
import dialer.ui.wire.Page;
import dialer.ui.wire.PageRequest;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The do-not-call list for screens. Thread rule: any. */
public interface DoNotCallBook {

  /**
   * An entry; client null: nobody may call the number.
   *
   * @param withdrawal set where it was entered by mistake: it forbids nothing any more
   */
  record SuppressionRow(
      UUID id,
      Num number,
      @Nullable Named client,
      @Nullable Named campaign,
      @Nullable String product,
      SuppressionEntry.Origin origin,
      SuppressionEntry.@Nullable Refusal refusal,
      Instant from,
      @Nullable Instant until,
      @Nullable String note,
      @Nullable String by,
      @Nullable Withdrawal withdrawal) {}

  /** Who took an entry back, and when. */
  record Withdrawal(Instant at, String by) {}

  /** Which entries; null means any. */
  record SuppressionQuery(
      @Nullable PhoneNumber number,
      @Nullable UUID client,
      SuppressionEntry.@Nullable Origin origin,
      Sight sight,
      PageRequest page) {}

  /**
   * What adding did.
   *
   * @param added false if an equal entry existed
   * @param hungUp live calls that end because of it
   */
  record Added(SuppressionRow entry, boolean added, int hungUp) {}

  /** Entries, newest first. */
  Page<SuppressionRow> search(SuppressionQuery query);

  /**
   * Adds an entry and hangs up what must not go on. Idempotent for equal entries; throws if the
   * entry was not stored, and then the number is not protected.
   */
  Added add(SuppressionEntry entry, String by);
}
