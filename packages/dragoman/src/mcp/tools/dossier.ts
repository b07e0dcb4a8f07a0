import { type Dossier, dossier } from "@dragoman/register";
import { z } from "zod";
import { dayAsked } from "../../api/query.ts";
import { factLines, type Named, named, namedIn, type ToldFact, told, toldFact } from "../fact.ts";
import { date, limit, party } from "../input.ts";
import { partyOf, type ToldLevel, toldLevel } from "../party.ts";
import { countOf, partOf, sectionLines, type Telling, type ToldPart, toldPart } from "../section.ts";
import { type Tool, tool } from "../tool.ts";

interface ToldMembership {
  readonly organisation: Named;
  /** What articles say; null when only the reference tables know of it. */
  readonly fact: ToldFact | null;
  readonly since: string | null;
}

/** Sections of the answer, with their headings. */
const PARTS = {
  chairs: "Chairs",
  hosted: "Gatherings it hosts",
  offices: "Offices",
  projects: "Projects",
  positions: "Positions",
  events: "Latest events",
} as const;

/** All that the register holds of one state or organisation. */
export const dossierTool: Tool = tool({
  name: "dossier",
  title: "One state",
  description:
    "What one state or organisation is in, holds, does and says: partners by level on a day, memberships, office holders, most quoted speakers, chairs, hosted gatherings, projects, positions, latest events.",
  input: { state: party, on: date("Levels, holders and members of this day; today without it"), limit: limit(5, 20) },
  output: {
    subject: named,
    link: z.string(),
    on: z.string(),
    partners: z.object({ total: z.number(), levels: z.array(toldLevel) }),
    memberships: z.object({
      total: z.number(),
      items: z.array(z.object({ organisation: named, fact: toldFact.nullable(), since: z.string().nullable() })),
    }),
    holders: z.array(z.object({ person: z.string(), office: z.string() })),
    speakers: z.array(z.object({ speaker: named, quotations: z.number() })),
    chairs: toldPart,
    hosted: toldPart,
    offices: toldPart,
    projects: toldPart,
    positions: toldPart,
    events: toldPart,
  },
  work: async (room, { state, on, limit: most }) => {
    const { desk, links } = room;
    const subject = await partyOf("state", state, room);
    const options = { on: await dayAsked(on, desk), newest: most };
    const page = await dossier(desk.view, subject, desk.reference, options);
    const telling = { names: page.names, links, most };
    const who = namedIn(page.names);
    const data = {
      subject: who(subject),
      link: links.entity(subject),
      on: page.on,
      partners: { total: page.partners.length, levels: levelsOf(page, telling) },
      memberships: { total: page.memberships.length, items: membershipsOf(page, telling) },
      holders: page.holders.map(({ person, office }) => ({ person, office })),
      speakers: page.speakers
        .slice(0, most)
        .map(({ speaker, count }) => ({ speaker: who(speaker), quotations: count })),
      ...partsOf(page, telling),
    };
    const lines = [
      `${data.subject.name}, ${data.link}`,
      ...partnerLines(data),
      ...peopleLines(data),
      ...sectionLines(PARTS, data),
    ];
    return { data, lines };
  },
});

/** More of these are shown than of others: they are short, and the reason why one asks. */
const PARTNERS = 4;

function levelsOf({ partners }: Dossier, { names, links, most }: Telling): readonly ToldLevel[] {
  const shown = partners.slice(0, PARTNERS * most);
  return shown.map(({ level }) => ({ fact: told(level, names, links), reason: level.reason }));
}

function membershipsOf({ memberships }: Dossier, { names, links, most }: Telling): readonly ToldMembership[] {
  return memberships.slice(0, PARTNERS * most).map(({ organisation, reported, known }) => ({
    organisation: namedIn(names)(organisation),
    fact: reported === null ? null : told(reported, names, links),
    since: known?.from ?? null,
  }));
}

function partsOf(page: Dossier, telling: Telling): Readonly<Record<keyof typeof PARTS, ToldPart>> {
  const of = (kind: string) => ({ state: [page.subject], kind: [kind] });
  return {
    chairs: partOf(page.chairs, of("chair"), telling),
    hosted: partOf(page.hosted.items, of("host"), telling, page.hosted.total),
    offices: partOf(page.offices.items, of("office"), telling, page.offices.total),
    projects: partOf(page.projects, of("project"), telling),
    positions: partOf(page.positions.items, of("position"), telling, page.positions.total),
    events: partOf(page.events.items, of("event"), telling, page.events.total),
  };
}

interface Partnered {
  readonly on: string;
  readonly partners: { readonly total: number; readonly levels: readonly ToldLevel[] };
  readonly memberships: { readonly total: number; readonly items: readonly ToldMembership[] };
}

function partnerLines({ on, partners, memberships }: Partnered): readonly string[] {
  const levels = partners.levels.flatMap(({ fact }) => factLines(fact));
  const heading = `Partners on ${on} (${countOf(partners.levels.length, partners.total)}):`;
  const members = memberships.items.map(({ organisation: { name }, since }) =>
    since ? `${name} since ${since}` : name,
  );
  const shown = countOf(members.length, memberships.total);
  return [
    ...(levels.length === 0 ? [`No partnership is known to hold on ${on}.`] : ["", heading, ...levels]),
    ...(members.length === 0 ? [] : ["", `Member of (${shown}): ${members.join("; ")}`]),
  ];
}

interface Peopled {
  readonly holders: readonly { readonly person: string; readonly office: string }[];
  readonly speakers: readonly { readonly speaker: Named; readonly quotations: number }[];
}

function peopleLines({ holders, speakers }: Peopled): readonly string[] {
  const offices = holders.map(({ person, office }) => `${office} ${person}`);
  const quoted = speakers.map(({ speaker: { name }, quotations }) => `${name} (${quotations})`);
  return [
    ...(offices.length === 0 ? [] : ["", `In office, by the reference tables: ${offices.join("; ")}`]),
    ...(quoted.length === 0 ? [] : ["", `Most quoted: ${quoted.join("; ")}`]),
  ];
}
