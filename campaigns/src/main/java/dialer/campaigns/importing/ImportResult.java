package dialer.campaigns.importing;

/**
 * What an import came to. {@code rows = added + updated + skipped + rejected}.
 *
 * @param rows rows of the file without header and empty ones
 * @param added leads made
 * @param updated leads that took a row's texts and numbers
 * @param skipped rows left out as duplicates
 * @param rejected rows refused
 */
public record ImportResult(long rows, long added, long updated, long skipped, long rejected) {}
