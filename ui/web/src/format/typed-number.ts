/** A telephone number while a person types it: full-width digits and dashes become plain ones. */

const WIDE_ZERO = 0xff10;

export function plainDigits(typed: string): string {
  return typed
    .replace(/[０-９]/g, (wide) => String(wide.charCodeAt(0) - WIDE_ZERO))
    .replace(/[＋]/g, "+")
    .replace(/[‐‑‒–—―−ー－]/g, "-")
    .replace(/[（]/g, "(")
    .replace(/[）]/g, ")")
    .replace(/\u3000/g, " ");
}

/** Whether it could be a number at all; the server decides. */
export function looksLikeNumber(typed: string): boolean {
  const text = plainDigits(typed).trim();
  const digits = text.replace(/\D/g, "");
  return /^\+?[\d\s().-]+$/.test(text) && digits.length >= 7 && digits.length <= 15;
}
