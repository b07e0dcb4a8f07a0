import type { Article, Event, Reading } from "@dragoman/model";

/** A deed that a passage tells. */
export interface Deed {
  readonly types: readonly string[];
  readonly actors: readonly string[];
  readonly recipients: readonly string[];
  /** Others who are as right as the recipients. */
  readonly instead: readonly string[];
}

/** A short text with the deeds that should be read from it. */
export interface Passage {
  readonly name: string;
  readonly article: Article;
  readonly deeds: readonly Deed[];
}

/** How many deeds were read, of how many; how many others; and each fault in words. */
export interface Score {
  readonly right: number;
  readonly extra: number;
  readonly faults: readonly string[];
}

/** Passages of a file: `# name`, `published: …`, the text, `---`, then lines `TYPE actors > recipients | OTHER TYPES or other recipients`. */
export function passagesOf(file: string): readonly Passage[] {
  return file
    .split(/^# /m)
    .slice(1)
    .map((block) => {
      const [name = "", published = "", ...rest] = block.split("\n");
      const [text = "", deeds = ""] = rest.join("\n").split("\n---\n");
      const article = { text: text.trim(), published: published.replace("published: ", ""), title: null };
      return { name, article, deeds: deeds.trim().split("\n").map(deedOf) };
    });
}

function deedOf(line: string): Deed {
  const [told = "", instead = ""] = line.split(" | ");
  const [type = "", ...parties] = told.split(" ");
  const [actors = "", recipients = ""] = parties.join(" ").split(">");
  const types = instead.split(" ").filter((word) => /^[A-Z]+$/.test(word));
  return {
    types: [type, ...types],
    actors: idsIn(actors),
    recipients: idsIn(recipients),
    instead: idsIn(instead),
  };
}

function idsIn(words: string): readonly string[] {
  return [...words.trim().matchAll(/(?:state|org|group):.*?(?=\s(?:state|org|group):|$)/g)].map(([id]) => id);
}

/** Holds what was read against what should have been. */
export function scoreOf(passages: readonly Passage[], read: (article: Article) => Reading): Score {
  const faults: string[] = [];
  let [right, extra] = [0, 0];
  for (const { name, article, deeds } of passages) {
    const left = new Set(read(article).events);
    for (const deed of deeds) {
      const found = [...left].find((event) => isTold(deed, event));
      if (found === undefined) faults.push(`missed · ${name} · ${deed.types[0]} ${deed.actors} > ${deed.recipients}`);
      else left.delete(found);
      right += found === undefined ? 0 : 1;
    }
    extra += left.size;
    for (const { type, actors, recipients } of left) faults.push(`extra · ${name} · ${type} ${actors} > ${recipients}`);
  }
  return { right, extra, faults };
}

/** Whether type and all parties are right; which way a meeting or a deed of two went does not count, nor the words of a group. */
function isTold({ types, actors, recipients, instead }: Deed, event: Event): boolean {
  if (!types.includes(event.type)) return false;
  if (recipients.length > 0 && event.type !== "CONSULT" && keyOf(actors) !== keyOf(event.actors)) return false;
  const states = recipients.filter((id) => !id.startsWith("group:"));
  const groups = recipients.filter((id) => id.startsWith("group:"));
  const choices = [recipients, states, groups, instead].filter((one) => one.length > 0 || recipients.length === 0);
  const told = keyOf([...event.actors, ...event.recipients]);
  return choices.some((one) => keyOf([...actors, ...one]) === told);
}

function keyOf(ids: readonly string[]): string {
  return [...new Set(ids.map((id) => (id.startsWith("group:") ? "group" : id)))].sort().join(" ");
}
