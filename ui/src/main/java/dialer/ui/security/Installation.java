package dialer.ui.security;

/**
 * What every page says of the program it belongs to.
 *
 * @param version of the program
 * @param sandbox whether calls are placed under the rules for trying out
 */
public record Installation(String version, boolean sandbox) {}
