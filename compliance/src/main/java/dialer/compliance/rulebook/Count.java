package dialer.compliance.rulebook;

/** What a cap counts. */
public enum Count {
  ATTEMPTS,
  ANSWERED,
  CONVERSATIONS,
  AUTOMATIC_REDIALS_UNANSWERED
}
