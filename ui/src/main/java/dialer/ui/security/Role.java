package dialer.ui.security;

/** What a person does here; one may have several. */
public enum Role {
  /** Talks with people. */
  AGENT,
  /** Leads agents of the day. */
  TEAM_LEADER,
  /** Watches the floor and stops calls. */
  SUPERVISOR,
  /** Makes and runs campaigns. */
  MANAGER,
  /** Answers for the law. */
  COMPLIANCE,
  /** Keeps people, keys and machines. */
  ADMIN
}
