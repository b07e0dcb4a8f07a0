import type { OfficeMention } from "./cast.ts";

/** Different offices of one person that are compared with each other. */
const MOST = 24;

/** The offices without those that only shorten another one of their holder: "Secretary X" after "Secretary of Transportation X of A". */
export function withoutShortForms<Office extends OfficeMention>(offices: readonly Office[]): readonly Office[] {
  const held = new Map<string, Office[]>();
  for (const office of offices) {
    const same = held.get(office.person);
    if (!same) held.set(office.person, [office]);
    else if (same.length < MOST && !same.some((other) => isAlike(office, other))) same.push(office);
  }
  return offices.filter((office) => !held.get(office.person)!.some((other) => isShorter(office, other)));
}

function isAlike(one: OfficeMention, other: OfficeMention): boolean {
  return one.title === other.title && one.of === other.of && one.former === other.former;
}

/** All its words stand in a longer title, or in the same one with its state told. */
function isShorter({ title, of, former }: OfficeMention, other: OfficeMention): boolean {
  if (other.former !== former || (of !== null && other.of !== of)) return false;
  if (other.title === title) return of === null && other.of !== null;
  const long = other.title.split(" ");
  return other.title.length > title.length && title.split(" ").every((word) => long.includes(word));
}
