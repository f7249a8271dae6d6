package dialer.asterisk.planted;

import dialer.core.hopper.Hopper;

/** A class of the Asterisk configuration that knows the core: the walls' own test must see it. */
public record LeansOnTheCore(Hopper hopper) {}
