package dialer.campaigns.survey;

import dialer.campaigns.Labels;

/**
 * One answer to choose.
 *
 * @param key stable key of at most 40 letters, digits, hyphens and underscores
 * @param text what the agent reads out
 */
public record Choice(String key, Labels text) {}
