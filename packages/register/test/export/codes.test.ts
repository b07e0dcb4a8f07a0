import { describe, expect, it } from "vitest";
import {
  CAMEO_CODES,
  CONTEXTS,
  cameoOf,
  cameoQuad,
  codeFor,
  cowOf,
  EVENT_TYPES,
  fipsOf,
  MODES,
  ofFips,
  quadOf,
  scoreOf,
} from "../../src/export/codes.ts";
import { mappedType } from "../../src/export/modality.ts";
import { reference } from "./world.ts";

describe("the table of CAMEO codes", () => {
  it("holds only types, modes and contexts that PLOVER has, and scores in range", () => {
    expect(CAMEO_CODES.length).toBeGreaterThan(290);
    for (const code of CAMEO_CODES.map((each) => cameoOf(each)!)) {
      if (code.type === null) expect(code.code).toMatch(/^0[12]/);
      else expect(EVENT_TYPES).toContain(code.type);
      if (code.mode !== null) expect(MODES, code.code).toContain(code.mode);
      for (const context of code.contexts) expect(CONTEXTS, code.code).toContain(context);
      expect(Math.abs(code.goldstein)).toBeLessThanOrEqual(10);
      expect(code.name).not.toBe("");
    }
  });

  it.each([
    ["057", "SUPPORT", null, 8],
    ["042", "CONSULT", "visit", 1.9],
    ["0871", "CONCEDE", null, 9],
    ["163", "SANCTION", "discontinue", -6.5],
    ["1712", "ASSAULT", "destroy", -9.2],
    ["1321", "THREATEN", "rights", -5.8],
    ["1724", "COERCE", "curfew", -5],
    ["190", "ASSAULT", null, -10],
  ])("follows the codebook where the published map does not: %s", (code, type, mode, goldstein) => {
    expect(cameoOf(code)).toMatchObject({ type, mode, goldstein });
  });

  it.each([
    ["CONSULT", "visit", [], "042"],
    ["CONSULT", "phone", [], "041"],
    ["PROTEST", "demo", ["executive"], "141"],
    ["ACCUSE", "investigate", [], "090"],
    ["ASSAULT", "firearms", [], "193"],
    ["ASSAULT", "heavy-weapons", [], "190"],
    ["ASSAULT", "drone", [], null],
    ["ASSAULT", null, [], null],
    ["COOPERATE", null, ["military"], "062"],
    ["COOPERATE", null, ["military", "economic"], "060"],
    ["AGREE", null, ["economic"], "030"],
    ["SANCTION", "convict", [], "160"],
    ["RETREAT", "release", ["legal"], "0841"],
  ] as const)("%s %s %j is %s", (type, mode, contexts, code) => expect(codeFor(type, mode, contexts)).toBe(code));

  it("knows every root that a type determines, in the quad of the type but for verbal and material yielding", () => {
    for (const type of EVENT_TYPES) {
      const root = codeFor(type, null, ["none"]);
      if (root === null) expect(type).toBe("ASSAULT");
      else {
        expect(cameoOf(root), type).not.toBeNull();
        if (type !== "CONCEDE" && type !== "SANCTION") expect(cameoQuad(root), type).toBe(quadOf(type));
      }
    }
    expect([quadOf("SANCTION"), scoreOf("SANCTION"), scoreOf("ACCUSE")]).toEqual([4, -6, -3]);
  });
});

describe("codes of states", () => {
  it.each([
    ["DEU", "255", "GM"],
    ["SRB", "345", "RI"],
    ["XKX", "347", "KV"],
    ["PSE", null, "WE"],
    ["VNM", "816", "VM"],
    ["SUN", "365", null],
  ])("%s", (iso3, cow, fips) => expect([cowOf(iso3), fipsOf(iso3)]).toEqual([cow, fips]));

  it("lead back, and cover every state of today", () => {
    const states = reference.all("state").filter(({ id }) => reference.sort(id) !== "former");
    expect(states.length).toBeGreaterThan(190);
    for (const { id } of states) {
      const iso3 = id.slice("state:".length);
      const fips = fipsOf(iso3);
      expect(fips, iso3).not.toBeNull();
      expect(ofFips(fips!)).toBe(iso3);
    }
    expect(states.filter(({ id }) => cowOf(id.slice(6)) === null).map(({ id }) => id)).toEqual([
      "state:COK",
      "state:NIU",
      "state:PSE",
    ]);
  });
});

describe("the map of modalities", () => {
  it.each([
    ["CONSULT", "planned", "AGREE"],
    ["CONSULT", "negated", "REJECT"],
    ["AID", "planned", "AGREE"],
    ["AID", "denied", "SANCTION"],
    ["ACCUSE", "planned", "ACCUSE"],
    ["REQUEST", "negated", "AGREE"],
    ["ASSAULT", "planned", "THREATEN"],
    ["ASSAULT", "negated", "CONCEDE"],
    ["ASSAULT", "possible", null],
    ["ASSAULT", "actual", "ASSAULT"],
  ] as const)("%s %s counts as %s", (type, assertion, as) => expect(mappedType(type, assertion)).toBe(as));
});
