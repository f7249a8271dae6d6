/** The people of the practice floor. Any of these names logs in with any password but "wrong". */
import type { Me, Role } from "../src/api/basics";

const CLIENTS = [
  { id: "c1", name: "みなも天然水株式会社" },
  { id: "c2", name: "Harbor Insurance" },
];

const person = (loginName: string, displayName: string, ...roles: Role[]): Me => ({
  id: `u-${loginName}`,
  loginName,
  displayName,
  roles,
  language: "ja",
  mustChangePassword: loginName === "newcomer",
  clients: CLIENTS,
});

export const PEOPLE: Me[] = [
  person("agent", "佐藤 美咲", "AGENT"),
  person("leader", "小林 恵", "TEAM_LEADER"),
  person("supervisor", "高橋 誠", "SUPERVISOR"),
  person("manager", "大野 恵子", "MANAGER"),
  person("compliance", "林 直子", "COMPLIANCE"),
  person("admin", "渡邊 和夫", "ADMIN"),
  person("all", "髙田 順子", "AGENT", "SUPERVISOR", "MANAGER", "COMPLIANCE", "ADMIN"),
  person("newcomer", "Emily Carter", "AGENT"),
];
export { CLIENTS };
