/** Where each role works, in the order of the top bar. */
import type { Me, Role } from "../api/basics";

export interface Place {
  path: string;
  word: string;
  roles: readonly Role[];
}

const LEADERS: readonly Role[] = ["TEAM_LEADER", "SUPERVISOR", "MANAGER"];

export const PLACES: readonly Place[] = [
  { path: "/desk", word: "desk", roles: ["AGENT"] },
  { path: "/floor", word: "floor", roles: LEADERS },
  { path: "/campaigns", word: "campaigns", roles: [...LEADERS, "COMPLIANCE"] },
  { path: "/cases", word: "cases", roles: LEADERS },
  { path: "/attempts", word: "attempts", roles: ["COMPLIANCE", "TEAM_LEADER", "SUPERVISOR"] },
  { path: "/suppressions", word: "suppressions", roles: ["COMPLIANCE", ...LEADERS] },
  { path: "/recordings", word: "recordings", roles: ["COMPLIANCE", "SUPERVISOR"] },
  { path: "/admin/users", word: "users", roles: ["ADMIN"] },
  { path: "/admin/clients", word: "clients", roles: ["ADMIN", "MANAGER"] },
  { path: "/admin/messages", word: "messages", roles: ["ADMIN", "MANAGER"] },
  { path: "/admin/api-keys", word: "apiKeys", roles: ["ADMIN"] },
  { path: "/admin/webhooks", word: "webhooks", roles: ["ADMIN"] },
  { path: "/admin/dead-letters", word: "deadLetters", roles: ["ADMIN"] },
  { path: "/admin/health", word: "health", roles: ["ADMIN"] },
];

/** The page after log-in of each role; the first that a person has decides. */
const FIRST: readonly [Role, string][] = [
  ["AGENT", "/desk"],
  ["MANAGER", "/campaigns"],
  ["TEAM_LEADER", "/floor"],
  ["SUPERVISOR", "/floor"],
  ["COMPLIANCE", "/attempts"],
  ["ADMIN", "/admin/health"],
];

export const placesOf = (me: Pick<Me, "roles">): Place[] =>
  PLACES.filter((place) => place.roles.some((role) => me.roles.includes(role)));

export const homeOf = (me: Pick<Me, "roles">): string =>
  FIRST.find(([role]) => me.roles.includes(role))?.[1] ?? "/campaigns";
