import type { Statement } from "@dragoman/model";
import type { Canonical } from "./canonical.ts";
import { isBareTitle } from "./instrument.ts";
import { fingerprint, plainWords } from "./words.ts";

type Keyed = Pick<Statement, "kind" | "subject" | "object" | "value">;

/** What must be folded together: a dyad's ladder, the holders of an office, deeds of one type between the same parties. */
export function groupOf(statement: Keyed, canonical: Canonical): string {
  const { kind, value } = statement;
  const subject = ids(statement.subject, canonical);
  const object = ids(statement.object, canonical);
  if (kind === "membership" || kind === "position") return join(kind, subject, object);
  if (kind === "chair" || kind === "host" || kind === "project")
    return object === "" ? join(kind, "", subject) : join(kind, object);
  if (kind === "office") {
    const office = plainWords(value ?? "");
    return object === "" ? join(kind, "", office, subject) : join(kind, object, office);
  }
  if (kind === "event") return join(kind, value ?? "", subject, object);
  if (kind === "quotation") return join(kind, subject, fingerprint(value ?? ""));
  return join(kind, subject);
}

/**
 * All groups that a row bears on: its own, the partnership that it can date, those of the rows it answers, whatever these answer.
 * `find` gives an answered row; one that is not there bears on nothing.
 */
export function groupsOf(
  statement: Statement,
  find: (id: string) => Statement | undefined,
  canonical: Canonical,
): readonly string[] {
  const groups = new Set<string>();
  const seen = new Set<string>();
  const queue = [statement];
  for (let row = queue.pop(); row !== undefined; row = queue.pop()) {
    if (seen.has(row.id)) continue;
    seen.add(row.id);
    groups.add(groupOf(row, canonical));
    const dated = datedGroup(row, canonical);
    if (dated !== null) groups.add(dated);
    for (const id of row.answers) {
      const answered = find(id);
      if (answered !== undefined) queue.push(answered);
    }
  }
  return [...groups].sort();
}

/** The group of the partnership that an instrument of two parties can date by its title, else null. */
export function datedGroup({ kind, subject, object }: Keyed, canonical: Canonical): string | null {
  const isTitled = kind === "instrument" && object.length > 0 && !isBareTitle(object[0]!);
  return isTitled && subject.length === 2 ? join("partnership", ids(subject, canonical)) : null;
}

/** What the name of a group tells of those it is between. */
export interface GroupParts {
  readonly kind: string;
  readonly subject: readonly string[];
  readonly object: readonly string[];
}

const PAIRED: ReadonlySet<string> = new Set(["partnership", "diplomatic", "instrument"]);

/** Whom a group is between, from its name; null for groups that are between nobody. */
export function partsOf(group: string): GroupParts | null {
  const [kind = "", ...parts] = group.split("|");
  const [subject, object] = kind === "event" ? parts.slice(1) : parts;
  if (PAIRED.has(kind)) return { kind, subject: idsIn(subject), object: [] };
  return kind === "event" || kind === "membership" ? { kind, subject: idsIn(subject), object: idsIn(object) } : null;
}

function idsIn(list: string | undefined): readonly string[] {
  return list ? list.split(",").map(unquoted) : [];
}

function ids(list: readonly string[], canonical: Canonical): string {
  return [...new Set(list.map(canonical))].sort().map(quoted).join(",");
}

const join = (...parts: readonly string[]): string => parts.join("|");

/** Keeps the marks of a group's name apart from those of an id. */
function quoted(id: string): string {
  return id.replace(/[|,%]/g, (mark) => encodeURIComponent(mark));
}

function unquoted(id: string): string {
  return id.replace(/%(?:7C|2C|25)/g, decodeURIComponent);
}
