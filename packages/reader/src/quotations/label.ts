import type { Cast } from "../entities/cast.ts";

/** Whom a label means: the one of the article that bears its name, holds its office, or whose name ends it. */
export function namedBy(label: string, text: string, cast: Cast): string | null {
  const wanted = fold(label);
  if (wanted === "") return null;
  return bearer(wanted, cast) ?? holder(wanted, text, cast) ?? fullName(wanted, cast) ?? nameAtEnd(wanted, cast);
}

/** "Head of the Region N N": the person whose whole name ends the label, the longest first. */
function fullName(wanted: string, cast: Cast): string | null {
  const people = [...cast.entities.values()].filter(({ kind }) => kind === "person");
  const named = people.filter(({ name }) => / /.test(name) && wanted.endsWith(` ${fold(name)}`));
  const longest = Math.max(0, ...named.map(({ name }) => name.length));
  return only(named.filter(({ name }) => name.length === longest));
}

function bearer(wanted: string, cast: Cast): string | null {
  return only([...cast.entities.values()].filter(({ kind, name }) => NAMED.has(kind) && fold(name) === wanted));
}

const NAMED: ReadonlySet<string> = new Set(["person", "organisation", "state", "outlet"]);

/** "President", "Prime Minister of Georgia", "Georgian prime minister": the one person of the article who has that office. */
function holder(wanted: string, text: string, cast: Cast): string | null {
  const people = cast.offices.filter(({ title, of }) => {
    const office = fold(title);
    if (wanted === office) return true;
    const rest = wanted.startsWith(`${office} of `)
      ? wanted.slice(office.length + 4).replace(/^the /, "")
      : wanted.endsWith(` ${office}`)
        ? wanted.slice(0, -office.length - 1)
        : null;
    return rest !== null && of !== null && isCalled(of, rest, text, cast);
  });
  const ids = new Set(people.map(({ person }) => person));
  return ids.size === 1 ? (people[0]?.person ?? null) : null;
}

/** Whether a state or body bears a name, in its own words or as the article calls it. */
function isCalled(entity: string, words: string, text: string, cast: Cast): boolean {
  if (fold(cast.entities.get(entity)?.name ?? "") === words) return true;
  return cast.mentions.some((one) => one.entity === entity && fold(text.slice(one.span[0], one.span[1])) === words);
}

function nameAtEnd(wanted: string, cast: Cast): string | null {
  const found = [...cast.entities.values()].filter((entity) => {
    if (!NAMED.has(entity.kind)) return false;
    const name = fold(entity.name);
    return (
      name.endsWith(` ${wanted}`) ||
      (entity.kind !== "state" && wanted.endsWith(` ${name}`)) ||
      (entity.kind === "person" && endsAlike(name, wanted) && !isOfAnother(entity.id, wanted, cast))
    );
  });
  return only(found);
}

/** "President B" is nobody of that surname who is told to hold other offices only. */
function isOfAnother(person: string, label: string, cast: Cast): boolean {
  const told = label.split(" ").slice(0, -1).join(" ");
  const titles = new Set(cast.offices.map(({ title }) => fold(title)));
  const held = cast.offices.filter((office) => office.person === person).map(({ title }) => fold(title));
  return titles.has(told) && held.length > 0 && !held.some((title) => title.endsWith(told) || told.endsWith(title));
}

function only(found: readonly { readonly id: string }[]): string | null {
  return found.length === 1 ? (found[0]?.id ?? null) : null;
}

function endsAlike(name: string, label: string): boolean {
  const surname = name.split(" ").at(-1) ?? "";
  return surname.length > 2 && label.split(" ").at(-1) === surname;
}

function fold(words: string): string {
  return words
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
