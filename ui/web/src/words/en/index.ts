import admin from "./admin.json";
import campaigns from "./campaigns.json";
import codes from "./codes.json";
import common from "./common.json";
import compliance from "./compliance.json";
import desk from "./desk.json";
import floor from "./floor.json";

export default { admin, campaigns, codes, common, compliance, desk, floor };
