package dialer.ui.events;

/**
 * Calls of this moment.
 *
 * @param waiting answered, no agent yet
 * @param message hearing the safe-harbor message
 */
public record CallCounts(int ringing, int waiting, int connected, int message) {}
