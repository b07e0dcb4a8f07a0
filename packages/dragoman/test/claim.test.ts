import { expect, it } from "vitest";
import { claimedBy, saidBy } from "../src/print/claim.ts";

const name = (id: string): string => id.slice(id.indexOf(":") + 1);
const claim = (speaker: string | null, ...jointWith: readonly string[]) =>
  jointWith.length === 0 ? { speaker, relay: null } : { speaker, relay: null, jointWith };

it.each([
  [claim("person:Ann Jones"), "as Ann Jones says"],
  [claim(null), "as a speaker says"],
  [claim("person:Ann Jones", "person:Lee Ho"), "as Ann Jones and Lee Ho say"],
  [claim("state:TCD", "state:MLI", "state:NER"), "as TCD, MLI and NER say"],
  [claim("group:chadian and malian officials"), "as chadian and malian officials say"],
  [claim("group:residents of the town"), "as residents of the town say"],
  [claim("group:chadian opposition"), "as chadian opposition says"],
  [claim("org:United Nations"), "as United Nations says"],
])("names whoever claims it: %o", (who, words) => {
  expect(saidBy(who, name)).toBe(words);
});

it("says that they claim it", () => {
  expect(claimedBy(claim("person:Ann Jones"), name)).toBe("Ann Jones claims");
  expect(claimedBy(claim("person:Ann Jones", "person:Lee Ho"), name)).toBe("Ann Jones and Lee Ho claim");
});
