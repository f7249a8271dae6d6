package dialer.campaigns.message;

/** What a spoken message is for. */
public enum MessageKind {
  /** Heard by somebody whom no agent could take: company, and the number to call back. */
  SAFE_HARBOR,
  /** Heard by somebody who calls us back: who called and why. */
  WHO_CALLED,
  /** A question or a sentence of questions that are asked without an agent. */
  PROMPT
}
