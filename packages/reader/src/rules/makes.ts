import type { FactKind, Item, Makes, MakesValue, Part, Pattern, Target } from "./rule.ts";

const KEYS: Readonly<Record<FactKind, readonly string[]>> = {
  event: ["event", "mode", "contexts", "cameo", "actors", "recipients", "people", "time", "place", "assertion"],
  relation: [
    "relation",
    "subject",
    "object",
    "level",
    "change",
    "previous",
    "start",
    "end",
    "duration",
    "instrument",
    "assertion",
  ],
};

const ASSERTIONS = ["actual", "planned", "possible", "requested", "negated", "denied"];

/** Constants that a field may hold; a field that is not here takes any text. */
const CODES: Readonly<Record<string, readonly string[]>> = {
  event: [
    "AGREE",
    "CONSULT",
    "SUPPORT",
    "CONCEDE",
    "COOPERATE",
    "AID",
    "RETREAT",
    "REQUEST",
    "ACCUSE",
    "REJECT",
    "THREATEN",
    "PROTEST",
    "SANCTION",
    "MOBILIZE",
    "COERCE",
    "ASSAULT",
  ],
  relation: ["partnership", "instrument", "membership", "chair", "host", "diplomatic", "office", "project", "position"],
  change: ["established", "upgraded", "downgraded", "reaffirmed", "proposed", "suspended", "ended", "denied", "held"],
  assertion: ASSERTIONS,
  contexts: (
    "military intelligence executive legislative election political_institutions pro_democracy pro_autocracy diplomatic " +
    "economic natural_resource environment technology legal human_rights rights_freedoms repression lgbt " +
    "religion_ethnicity inequality human_security health asylum migration disasters territory terrorism cbrn cyber " +
    "misinformation crime corruption illegal_drugs trafficking"
  ).split(" "),
};

/** Modes of each PLOVER type that has any (codebook). */
const MODES: Readonly<Record<string, string>> = {
  CONSULT: "visit third-party multilateral phone",
  RETREAT: "withdraw release return disarm ceasefire access resign",
  REQUEST: "assist change yield meet",
  ACCUSE: "disapprove investigate allege",
  REJECT: "assist change yield meet",
  THREATEN: "restrict ban arrest relations rights expel territory violence",
  PROTEST: "demo riot strike hunger boycott obstruct",
  SANCTION: "convict expel withdraw discontinue",
  MOBILIZE: "troops weapons police militia",
  COERCE: "seize restrict ban censor curfew arrest deport withhold misinformation cyber",
  ASSAULT:
    "abduct beat torture execute sexual assassinate destroy primitive firearms explosives suicide-attack aerial drone " +
    "heavy-weapons crowd-control cleansing massacre unconventional",
};

/** Reads `makes` and refuses keys, codes and slots that do not exist. */
export function checkMakes(raw: Readonly<Record<string, unknown>>, patterns: readonly Pattern[]): Makes {
  const kind: FactKind | null = "event" in raw ? "event" : "relation" in raw ? "relation" : null;
  if (kind === null) throw new RangeError("makes neither an event nor a relation");
  const names = new Set(["time", ...patterns.flatMap(slotNames)]);
  const values = new Map<string, readonly MakesValue[]>();
  for (const [key, value] of Object.entries(raw)) {
    if (!KEYS[kind].includes(key)) throw new RangeError(`makes: unknown key "${key}"`);
    values.set(key, read(key, value, names));
  }
  checkCodes(values);
  return { kind, values };
}

function read(key: string, value: unknown, names: ReadonlySet<string>): readonly MakesValue[] {
  if (value === null) return [];
  if (Array.isArray(value)) return value.flatMap((item) => read(key, item, names));
  if (typeof value !== "string") throw new RangeError(`makes: "${key}" is no text (codes stand in quotes)`);
  if (value.endsWith("()")) return [{ kind: "call", name: value.slice(0, -2) }];
  if (!value.startsWith("$")) return [{ kind: "constant", value }];
  const name = value.slice(1);
  if (!names.has(name)) throw new RangeError(`makes: no slot "${value}"`);
  return [{ kind: "slot", name }];
}

function checkCodes(values: ReadonlyMap<string, readonly MakesValue[]>): void {
  const constants = (key: string): readonly string[] =>
    (values.get(key) ?? []).flatMap((value) => (value.kind === "constant" ? [value.value] : []));
  for (const [key, allowed] of Object.entries(CODES)) {
    for (const code of constants(key)) {
      if (!allowed.includes(code)) throw new RangeError(`makes: no ${key} "${code}"`);
    }
  }
  const modes = (MODES[constants("event")[0] ?? ""] ?? "").split(" ");
  for (const mode of constants("mode")) {
    if (!modes.includes(mode)) throw new RangeError(`makes: no mode "${mode}" of this type`);
  }
  for (const code of constants("cameo")) {
    if (!/^(0[1-9]|1\d|20)\d{0,2}$/.test(code)) throw new RangeError(`makes: no CAMEO code "${code}"`);
  }
}

function slotNames(pattern: Pattern): readonly string[] {
  return pattern.form === "tree" ? pattern.node.parts.flatMap(inPart) : pattern.items.flatMap(inItem);
}

function inPart(part: Part): readonly string[] {
  if (part.kind === "arc") return inTarget(part.target);
  return part.kind === "choice" ? part.options.flat().flatMap(inPart) : [];
}

function inTarget(target: Target): readonly string[] {
  if (target.kind === "slot") return [target.name];
  return target.kind === "node" ? target.parts.flatMap(inPart) : [];
}

function inItem(item: Item): readonly string[] {
  if (item.kind === "slot") return [item.name];
  return item.kind === "group" ? item.options.flat().flatMap(inItem) : [];
}
