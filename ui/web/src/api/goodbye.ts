/**
 * An open stream of the desk is the desk's presence. A page that closes says so, because the server
 * would notice the broken line only later and offer calls to nobody.
 */
import { post } from "./http";

/** A word for this page's stream; it is no secret, only the same session can use it. */
export const pageWord = () => Math.random().toString(36).slice(2, 14);

/** Survives the page: the browser sends it even while it unloads. */
export const sayGoodbye = (page: string) =>
  void post("/api/events/goodbye", { page }, { keepalive: true }).catch(() => undefined);
