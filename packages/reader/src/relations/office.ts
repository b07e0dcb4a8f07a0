import type { Quotation } from "@dragoman/model";
import type { OfficeMention } from "../entities/cast.ts";
import { claimant } from "../events/claim.ts";
import type { Scene } from "../scene.ts";
import type { Told } from "./merge.ts";
import type { ObjectLexicon } from "./object-lexicon.ts";
import { type Tenure, tenureOf } from "./tenure.ts";

/**
 * Offices as the text gives them to persons, a short form ("the secretary") under the full one;
 * the object is null where the text never says whose they are.
 */
export function officesOf(scene: Scene, lexicon: ObjectLexicon): readonly Told[] {
  const byPerson = new Map<string, Map<string, OfficeMention>>();
  for (const office of scene.cast.offices) {
    const known = byPerson.get(office.person) ?? new Map<string, OfficeMention>();
    byPerson.set(office.person, known.set(`${office.title}|${office.of}|${office.former}`, office));
  }
  return scene.cast.offices.flatMap((short) => {
    if (ACRONYM.test(short.person)) return [];
    const office = fullest(short, [...byPerson.get(short.person)!.values()], lexicon.lesser);
    return office === null || isOpen(office, lexicon)
      ? []
      : [toldOf(short, office, scene, tenureOf(short, scene, lexicon))];
  });
}

/** "According to TASS, the president of Chad, …": capitals alone are nobody's name. */
const ACRONYM = /^person:\p{Lu}{3,}$/u;

/** "Deputy Hale", "the head of the tyre plant": words that leave open which office it is, or whose it is though a state is near. */
function isOpen({ title, of }: OfficeMention, { stubs, employers }: ObjectLexicon): boolean {
  if (of?.startsWith("org:")) return false;
  const employer = / (?:of|to) the (?:(?!and )\S+ )*(\S+)$/.exec(title)?.[1] ?? "";
  return stubs.has(title) || employers.has(employer);
}

/** The office that the words mean: the longest of the same person's that they shorten; null where only whose it is remains open. */
function fullest(
  office: OfficeMention,
  all: readonly OfficeMention[],
  lesser: ReadonlySet<string>,
): OfficeMention | null {
  const fits = (other: OfficeMention): boolean =>
    other.former === office.former && (other.of === office.of || office.of === null);
  const longer = all.filter((other) => fits(other) && shortens(office.title, other.title, lesser));
  const [found] = [...longer].sort((a, b) => b.title.length - a.title.length);
  if (found !== undefined) return found;
  return office.of === null && all.some(({ of }) => of !== null) ? null : office;
}

/** "secretary" for "secretary of defence", "minister" for "foreign minister"; a president is no vice president. */
function shortens(short: string, long: string, lesser: ReadonlySet<string>): boolean {
  if (short === long || long.startsWith(`${short} of `) || long.startsWith(`${short} for `)) return short !== long;
  return long.endsWith(` ${short}`) && !long.split(/[ -]/).some((word) => lesser.has(word));
}

function toldOf(short: OfficeMention, office: OfficeMention, scene: Scene, tenure: Tenure | null): Told {
  const tokens = scene.document.sentences[short.sentence]!.tokens;
  const [from, to] = short.tokens;
  const span = [tokens[from]!.start, tokens[to - 1]!.end] as const;
  const claim = claimant(scene, span);
  const isAdded = tokens[from - 1]?.form === "[";
  return {
    kind: "office",
    subject: [office.person],
    object: office.of,
    level: office.title,
    tier: null,
    change: office.former ? "ended" : (tenure?.change ?? "held"),
    previous: null,
    start: tenure?.start ?? null,
    end: tenure?.end ?? null,
    duration: null,
    instrument: null,
    assertion: "actual",
    claimedBy: isSpoken(claim) && !isAdded ? claim.id : null,
    evidence: [
      {
        span,
        rule: "office.title",
        confidence: 1,
        fields: { subject: null, object: null, level: [...short.titleSpan] },
      },
    ],
  };
}

/** In reported words a title is the text's own; in a speaker's own words it is the speaker's. */
function isSpoken(claim: Quotation | null): claim is Quotation {
  return claim?.kind === "direct";
}
