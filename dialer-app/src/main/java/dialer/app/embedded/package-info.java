/**
 * PostgreSQL and Redis as child processes of the dialer, from the binaries in its own class path.
 *
 * <p>Used by the demo, the smoke run and the tests; a production node is given the address of
 * external servers instead. Both listen on loopback only, with random passwords. Registers no
 * shutdown hook: the databases must outlive everything that still writes while the application
 * stops, so whoever starts them also closes them, last. Never deletes data.
 */
@NullMarked
package dialer.app.embedded;

import org.jspecify.annotations.NullMarked;
