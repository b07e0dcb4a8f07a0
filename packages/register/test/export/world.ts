import { type Anchor, type Entity, type Qualifiers, type Statement, sha256 } from "@dragoman/model";
import { loadReference } from "@dragoman/reference";
import { articleKey, type KeptArticle, makeStatement, Register, type StatementSketch } from "../../src/index.ts";
import { MemoryStore } from "../../src/memory/memory.ts";

export const reference = loadReference();
export const ENGINE = "0.1.0 rules 1a2b3c4d weights 5e6f7a8b reference 2026-01-22";

/** A register in memory, at a clock that stands still. */
export function emptyRegister(): Register {
  return new Register(new MemoryStore(), { reference, now: () => "2025-06-01T12:00:00.000Z" });
}

/** An article of ours with what it says. */
export interface Told {
  readonly text: string;
  readonly outlet: string | null;
  readonly published: string;
  readonly title?: string;
  readonly url?: string;
  readonly rows: readonly Said[];
}

/** One row, resting on words of the text. */
export type Said = Omit<StatementSketch, "by" | "at" | "op" | "evidence"> & {
  readonly words: string;
  readonly fields?: Readonly<Record<string, string | readonly string[]>>;
  readonly qualifiers?: Qualifiers;
};

/** Writes articles and their rows. */
export async function tell(
  register: Register,
  stories: readonly Told[],
  entities: readonly Entity[] = [],
): Promise<void> {
  for (const story of stories) {
    const article = articleOf(story);
    const statements = story.rows.map((said) => rowOf(said, story, article.key));
    const named = statements.flatMap(({ subject, object, qualifiers }) => [
      ...subject,
      ...object,
      ...(qualifiers.people ?? []),
      ...(qualifiers.place ? [qualifiers.place] : []),
    ]);
    const known = [...new Set(named)].flatMap((id) => reference.entity(id) ?? []);
    const entry = {
      article,
      signature: new Uint8Array(),
      bands: [],
      entities: [...known, ...entities],
      engine: ENGINE,
    };
    await register.add({ ...entry, statements });
  }
  await register.refresh();
}

function articleOf({ text, outlet, published, title = "Untitled", url }: Told): KeptArticle {
  const digest = sha256(text);
  return {
    key: articleKey(digest, url ?? null, outlet),
    digest,
    text,
    title,
    url: url ?? null,
    publisher: outlet,
    owner: outlet,
    language: "en",
    published,
    place: null,
    origin: "world.ts",
    format: "text",
    notes: [],
  };
}

function rowOf({ words, fields = {}, ...said }: Said, { text, published, outlet }: Told, article: string): Statement {
  return makeStatement({
    op: "assert",
    by: null,
    at: null,
    engine: ENGINE,
    article,
    reportedAt: published,
    source: outlet,
    ...said,
    evidence: [anchorOf(text, words, fields)],
  });
}

function anchorOf(text: string, words: string, fields: Readonly<Record<string, string | readonly string[]>>): Anchor {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`"${words}" is not in the text`);
  const spot = (part: string): [number, number] => {
    const at = text.indexOf(part, start);
    return [at, at + part.length];
  };
  return {
    span: [start, start + words.length],
    quote: words,
    prefix: text.slice(Math.max(0, start - 32), start),
    suffix: text.slice(start + words.length, start + words.length + 32),
    rule: "test.rule",
    confidence: 0.9,
    fields: Object.fromEntries(
      Object.entries(fields).map(([name, part]) => [name, typeof part === "string" ? spot(part) : part.map(spot)]),
    ),
  };
}

/** What most tests of exports read: relations, events of all sorts, a quotation, a claim. */
export const STORIES: readonly Told[] = [
  {
    text:
      "😀 On 3 July 2024 Azerbaijan and China signed a declaration on strategic partnership in Astana. " +
      "“We stand by our friends; always,” Ilham Aliyev said.",
    outlet: "outlet:AZERTAC",
    published: "2024-07-04T09:30:00+04:00",
    title: 'Declaration signed; "new era"\tbegins',
    url: "https://www.azertag.az/en/1",
    rows: [
      {
        kind: "partnership",
        subject: ["state:AZE", "state:CHN"],
        value: "strategic partnership",
        qualifiers: { change: "established", tier: 3, instrument: "instrument:declaration on strategic partnership" },
        from: "2024-07-03",
        words: "Azerbaijan and China signed a declaration on strategic partnership",
      },
      {
        kind: "instrument",
        subject: ["state:AZE", "state:CHN"],
        object: ["instrument:declaration on strategic partnership"],
        value: "declaration",
        qualifiers: { change: "established" },
        from: "2024-07-03",
        words: "signed a declaration on strategic partnership",
      },
      {
        kind: "event",
        subject: ["state:AZE", "state:CHN"],
        value: "SUPPORT",
        qualifiers: { cameo: "057", contexts: ["diplomatic"], people: ["person:Ilham Aliyev"], place: "place:Astana" },
        from: "2024-07-03",
        words: "Azerbaijan and China signed a declaration on strategic partnership in Astana",
        fields: { act: "signed", actors: ["Azerbaijan", "China"] },
      },
      {
        kind: "quotation",
        subject: ["person:Ilham Aliyev"],
        value: "We stand by our friends; always,",
        qualifiers: { form: "direct", medium: "statement" },
        words: "We stand by our friends; always,",
      },
    ],
  },
  {
    text:
      "Hungary will visit Georgia in May 2025, officials of Budapest said. Russia condemned France on 2 March 2025. " +
      "Clashes with small arms by Sudan against Chad were told of 5 March 2025. Türkiye joined the OTS as a member in 2009. " +
      "Serbia has not met Kosovo.",
    outlet: "outlet:AFP",
    published: "2025-03-06",
    rows: [
      {
        kind: "event",
        subject: ["state:HUN"],
        object: ["state:GEO"],
        value: "CONSULT",
        qualifiers: { mode: "visit", cameo: "042" },
        from: "2025-05",
        assertion: "planned",
        words: "Hungary will visit Georgia in May 2025",
      },
      {
        kind: "event",
        subject: ["state:RUS"],
        object: ["state:FRA"],
        value: "ACCUSE",
        qualifiers: { mode: "disapprove", cameo: "111", contexts: ["diplomatic"] },
        from: "2025-03-02",
        words: "Russia condemned France on 2 March 2025",
        fields: { act: "condemned", actors: "Russia", recipients: "France" },
      },
      {
        kind: "event",
        subject: ["state:SDN"],
        object: ["state:TCD"],
        value: "ASSAULT",
        from: "2025-03-05",
        words: "Clashes with small arms by Sudan against Chad",
      },
      {
        kind: "membership",
        subject: ["state:TUR"],
        object: ["org:OTS"],
        value: "member",
        qualifiers: { change: "established" },
        from: "2009",
        words: "Türkiye joined the OTS as a member in 2009",
      },
      {
        kind: "event",
        subject: ["state:SRB", "state:XKX"],
        value: "CONSULT",
        assertion: "negated",
        words: "Serbia has not met Kosovo",
      },
    ],
  },
  {
    text: "Romania helped Moldova with grain on 7 March 2025, the minister claims. The UN urged Israel on 8 March 2025 to let in aid.",
    outlet: "outlet:Reuters",
    published: "2025-03-09",
    url: "https://example.org/news?a=1&b=2",
    rows: [
      {
        kind: "event",
        subject: ["state:ROU"],
        object: ["state:MDA"],
        value: "AID",
        from: "2025-03-07",
        claimedBy: { speaker: "person:Maia Sandu", relay: null },
        words: "Romania helped Moldova with grain on 7 March 2025",
      },
      {
        kind: "event",
        subject: ["org:UN"],
        object: ["state:ISR"],
        value: "REQUEST",
        qualifiers: { mode: "yield" },
        from: "2025-03-08",
        words: "The UN urged Israel on 8 March 2025 to let in aid",
      },
      {
        kind: "office",
        subject: ["person:Maia Sandu"],
        object: ["state:MDA"],
        value: "president",
        qualifiers: { change: "held" },
        from: "2020-12-24",
        words: "the minister",
      },
    ],
  },
];

/** A register that holds `STORIES`. */
export async function world(): Promise<Register> {
  const register = emptyRegister();
  await tell(register, STORIES);
  return register;
}
