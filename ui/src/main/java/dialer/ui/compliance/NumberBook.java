package dialer.ui.compliance;

import dialer.compliance.call.PhoneNumber;
import dialer.ui.security.Sight;
import java.util.Optional;

/** Telephone numbers and the opaque words for them. Thread rule: any. */
public interface NumberBook {

  /** The word for a number: equal numbers have equal words. */
  String ref(PhoneNumber number);

  /** The number again, if a row in sight holds it. */
  Optional<PhoneNumber> find(String ref, Sight sight);
}
