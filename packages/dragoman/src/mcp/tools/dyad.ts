import { type Dyad, dyad } from "@dragoman/register";
import { z } from "zod";
import { Problem } from "../../api/problem.ts";
import { dayAsked } from "../../api/query.ts";
import { factLines, named, namedIn, told } from "../fact.ts";
import { date, limit, party } from "../input.ts";
import { partyOf, type ToldLevel, toldLevel } from "../party.ts";
import { partOf, sectionLines, type Telling, type ToldPart, toldPart } from "../section.ts";
import { type Tool, tool } from "../tool.ts";

/** Ids of contradicted facts that are listed. */
const MOST_IDS = 20;

/** Sections of the answer, with their headings. */
const PARTS = {
  ladder: "Partnerships, the earliest first",
  instruments: "Instruments",
  diplomatic: "Diplomatic relations",
  projects: "Projects",
  positions: "Positions",
  events: "Latest events",
  quotations: "What each says of the other",
} as const;

/** All that the register holds of two parties. */
export const dyadTool: Tool = tool({
  name: "dyad",
  title: "Two states",
  description:
    "What the register holds between two states or organisations: the level of their partnership on a day and the ladder of all levels, instruments, diplomatic ties, projects, positions, latest events, and what each says of the other.",
  input: { a: party, b: party, on: date("The level of this day; today without it"), limit: limit(5, 20) },
  output: {
    parties: z.array(named),
    link: z.string(),
    on: z.string(),
    level: toldLevel.nullable(),
    ladder: toldPart,
    instruments: toldPart,
    diplomatic: toldPart,
    projects: toldPart,
    positions: toldPart,
    events: toldPart,
    quotations: toldPart,
    contradictions: z.array(z.string()).describe("Ids of facts that sources or parties contradict"),
  },
  work: async (room, { a, b, on, limit: most }) => {
    const [left, right] = [await partyOf("a", a, room), await partyOf("b", b, room)];
    if (left === right) {
      throw new Problem(400, "usage", "a and b are the same", { parameter: "b", hint: "dossier tells of one state" });
    }
    const { view, reference } = room.desk;
    const options = { on: await dayAsked(on, room.desk), events: most, quotations: most, reference };
    const page = await dyad(view, left, right, options);
    const telling = { names: page.names, links: room.links, most };
    const data = {
      parties: page.parties.map(namedIn(page.names)),
      link: room.links.dyad(...page.parties),
      on: page.on,
      level: levelOf(page, telling),
      ...partsOf(page, telling),
      contradictions: page.contradictions.slice(0, MOST_IDS),
    };
    const title = `${data.parties.map(({ name }) => name).join(" and ")}, ${data.link}`;
    return {
      data,
      lines: [title, ...levelLines(data), ...sectionLines(PARTS, data), ...contradicted(data.contradictions)],
    };
  },
});

function levelOf({ level, names }: Dyad, { links }: Telling): ToldLevel | null {
  return level === null ? null : { fact: told(level, names, links), reason: level.reason };
}

function partsOf(page: Dyad, telling: Telling): Readonly<Record<keyof typeof PARTS, ToldPart>> {
  const of = (kind: string) => ({ state: [...page.parties], kind: [kind] });
  return {
    ladder: partOf(page.ladder, of("partnership"), telling),
    instruments: partOf(page.instruments, of("instrument"), telling),
    diplomatic: partOf(page.diplomatic, of("diplomatic"), telling),
    projects: partOf(page.projects, of("project"), telling),
    positions: partOf(page.positions, of("position"), telling),
    events: partOf(page.events.items, of("event"), telling, page.events.total),
    quotations: partOf(page.quotations.items, of("quotation"), telling, page.quotations.total),
  };
}

function levelLines({ level, on }: { readonly level: ToldLevel | null; readonly on: string }): readonly string[] {
  if (level === null) return [`No partnership is known to hold on ${on}.`];
  return [`Level on ${on} (${level.reason}):`, ...factLines(level.fact)];
}

function contradicted(ids: readonly string[]): readonly string[] {
  return ids.length === 0 ? [] : ["", `Sources or parties contradict: ${ids.join(", ")} (evidence tells how).`];
}
