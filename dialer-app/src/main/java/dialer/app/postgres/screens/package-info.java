/**
 * What screens read and write in PostgreSQL besides the stores of campaigns: accounts, audit,
 * attempts with their verdicts, lists, cases, webhooks. Called by the controllers of {@code
 * dialer.ui}. Never decides whether a call is made.
 */
@NullMarked
package dialer.app.postgres.screens;

import org.jspecify.annotations.NullMarked;
