import type { AliasTarget, Entity, EntityKind, Holder, MentionBy, OfficeKind, Reference } from "@dragoman/model";

/** alias (or several) | entity | kind | by | guard */
const aliasRows = `
Azerbaijan; Republic of Azerbaijan | state:AZE | state | name | none
Azerbaijani | state:AZE | state | demonym | none
Baku | state:AZE | state | capital | none
China; People's Republic of China | state:CHN | state | name | none
Chinese; Sino | state:CHN | state | demonym | none
Beijing | state:CHN | state | capital | none
Türkiye; Turkey | state:TUR | state | name | none
Turkish | state:TUR | state | demonym | none
Ankara | state:TUR | state | capital | none
Kazakhstan | state:KAZ | state | name | none
Kazakh | state:KAZ | state | demonym | none
Astana | state:KAZ | state | capital | none
Uzbekistan | state:UZB | state | name | none
Uzbek | state:UZB | state | demonym | none
Iraq | state:IRQ | state | name | none
Iraqi | state:IRQ | state | demonym | none
Baghdad | state:IRQ | state | capital | none
Jordan | state:JOR | state | name | none
Jordanian | state:JOR | state | demonym | none
Georgia | state:GEO | state | name | none
Italy | state:ITA | state | name | none
Italian | state:ITA | state | demonym | none
Israel | state:ISR | state | name | none
Israeli | state:ISR | state | demonym | none
France | state:FRA | state | name | none
French | state:FRA | state | demonym | none
Paris | state:FRA | state | capital | none
United States; US; U.S.; America | state:USA | state | name | none
American | state:USA | state | demonym | none
Washington | state:USA | state | capital | none
Russia; Russian Federation | state:RUS | state | name | none
Russian | state:RUS | state | demonym | none
Moscow | state:RUS | state | capital | none
Kremlin | state:RUS | state | alias | none
Saudi Arabia | state:SAU | state | name | none
Saudi | state:SAU | state | demonym | none
Spain | state:ESP | state | name | none
England | state:GBR | state | name | none
Congo | state:COG | state | name | none
Congo | state:COD | state | name | none
DRC | state:COD | state | name | none
Geneva | place:Geneva | place | name | locative
Astana | place:Astana | place | name | locative
Organization of Turkic States; OTS | org:OTS | organisation | name | none
ASEAN | org:ASEAN | organisation | name | none
European Union; EU | org:EU | organisation | name | none
European Commission | org:European Commission | organisation | name | none
United Nations; UN | org:UN | organisation | name | none
World Trade Organization; WTO | org:WTO | organisation | name | none
Security Council | org:UNSC | organisation | alias | weak
UN Security Council | org:UNSC | organisation | name | none
Ohio | place:Ohio | place | name | weak
COP29 | gathering:COP29 | gathering | name | none
CGTN | outlet:CGTN | outlet | name | none
Middle Corridor | project:Middle Corridor | project | name | none
Central Asia; Central Asian | region:Central Asia | region | name | none
`;

/** person | surname | office | title | of | since | until | gender */
const holderRows = `
Ilham Aliyev | Aliyev | head of state | President | state:AZE | 2003-10-31 | | m
Ali Asadov | Asadov | head of government | Prime Minister | state:AZE | 2019-10-08 | | m
Jeyhun Bayramov | Bayramov | foreign minister | Minister of Foreign Affairs | state:AZE | 2020-07-16 | | m
Xi Jinping | Xi | head of state | President | state:CHN | 2013-03-14 | | m
Recep Tayyip Erdoğan | Erdoğan | head of state | President | state:TUR | 2014-08-28 | | m
Kassym-Jomart Tokayev | Tokayev | head of state | President | state:KAZ | 2019-03-20 | | m
Nursultan Nazarbayev | Nazarbayev | head of state | President | state:KAZ | 1991-12-16 | 2019-03-20 | m
Hakan Demir | Demir | other | minister of defence | state:TUR | 2020-07-16 | | m
Giorgia Meloni | Meloni | head of government | Prime Minister | state:ITA | 2022-10-22 | | f
Salman bin Abdulaziz Al Saud | Al Saud | head of state | King | state:SAU | 2015-01-23 | | m
`;

const members: Readonly<Record<string, readonly string[]>> = {
  "region:Central Asia": ["KAZ", "KGZ", "TJK", "TKM", "UZB"],
};

interface Alias {
  readonly words: readonly string[];
  readonly target: AliasTarget;
}

const aliases = rows(aliasRows).flatMap(([names, entity, kind, by, guard]): Alias[] =>
  names!.split(";").map((name) => ({
    words: name.trim().replace(/'s/g, " 's").split(" "),
    target: { entity: entity!, kind: kind as EntityKind, by: by as MentionBy, guard: guard as AliasTarget["guard"] },
  })),
);

const holders = rows(holderRows).map(
  ([person, surname, office, title, of, since, until, gender]): Holder => ({
    person: `person:${person}`,
    surname: surname!,
    office: office as OfficeKind,
    title: title!,
    of: of!,
    since: since || null,
    until: until || null,
    attestedUntil: "2026-01-01",
    gender: gender as "f" | "m",
  }),
);

function rows(table: string): string[][] {
  return table
    .trim()
    .split("\n")
    .map((line) => line.split("|").map((cell) => cell.trim()));
}

function plain(name: string): string {
  return name
    .toLowerCase()
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/-/g, " ");
}

function holds(term: Holder, on: string | null): boolean {
  if (on === null) return term.until === null;
  return (term.since === null || term.since <= on) && (term.until === null || on <= term.until);
}

/** The site of a government. */
const SITE = "outlet:governo.example";

/** A table small enough to read, with the traps of the real one. */
export const reference: Reference = {
  asOf: "2026-01-01",
  digest: "",
  match(forms, from) {
    const fitting = aliases.filter(({ words }) =>
      words.every((word, i) => forms[from + i]?.replace("’", "'") === word),
    );
    const length = Math.max(0, ...fitting.map(({ words }) => words.length));
    if (length === 0) return null;
    return { length, targets: fitting.filter(({ words }) => words.length === length).map(({ target }) => target) };
  },
  entity(id): Entity | null {
    if (id === SITE) return { id, kind: "outlet", name: "governo.example", country: "ITA", wikidata: null };
    const alias = aliases.find(({ target }) => target.entity === id);
    if (!alias) return null;
    const country = id.startsWith("state:") ? id.slice(6) : null;
    return { id, kind: alias.target.kind, name: alias.words.join(" "), country, wikidata: null };
  },
  holders: (of, office, on) => holders.filter((term) => term.of === of && term.office === office && holds(term, on)),
  people: (name) =>
    holders.filter((term) => plain(term.surname) === plain(name) || plain(term.person) === `person:${plain(name)}`),
  members: (id) =>
    (members[id] ?? []).map((state) => ({
      state: `state:${state}`,
      organisation: id,
      status: "member",
      from: null,
      to: null,
    })),
  membership: () => null,
  memberships: () => [],
  stateOf: () => null,
  alpha2: () => null,
  all: () => [],
  sort: (id) => (id === SITE ? "official" : null),
  publisher: (name) => (name === "governo.example" ? SITE : null),
  isSouthern: () => false,
  cityState: () => null,
  capitalOf: (name) =>
    aliases.find(({ words, target }) => words.join(" ") === name && target.by === "capital")?.target.entity ?? null,
};
