import { describe, expect, it } from "vitest";
import { homeOf, PLACES, placesOf } from "./home";
import { topicsOf } from "./topics";

describe("topics of a page", () => {
  it("are the figures it shows and the health of the parts", () => {
    expect(topicsOf("/campaigns/7")).toEqual(["health", "campaign:7"]);
    expect(topicsOf("/campaigns/7/imports/9")).toEqual(["health", "import:9"]);
    expect(topicsOf("/desk")).toEqual(["health", "desk"]);
  });
  it("are none of a campaign that does not exist yet", () => {
    expect(topicsOf("/campaigns/new")).toEqual(["health"]);
    expect(topicsOf("/campaigns")).toEqual(["health"]);
  });
});

describe("places", () => {
  it("show an agent nothing but the desk", () => {
    expect(placesOf({ roles: ["AGENT"] }).map((place) => place.path)).toEqual(["/desk"]);
  });
  it("give every role a first page it may open", () => {
    for (const role of new Set(PLACES.flatMap((place) => place.roles))) {
      const open = placesOf({ roles: [role] }).map((place) => place.path);
      expect(open, role).toContain(homeOf({ roles: [role] }));
    }
  });
});
