import type { Fact } from "@dragoman/model";
import { differencesOf } from "@dragoman/register";
import type { Palette } from "../print/colour.ts";
import { counted, listed, partiesOf, shortId, whatOf } from "../print/fact.ts";
import type { Namer } from "../print/names.ts";
import { type Runs, run } from "../print/runs.ts";

/** A fact in one line: "f1a2b3c4d partnership Azerbaijan, China, strategic partnership, from 2024-07-03 · corroborated, 3 sources, open". */
export function factRuns(fact: Fact, name: Namer, colours: Palette): Runs {
  const { id, kind, value, assertion, status, sources, review } = fact;
  const deed = kind === "event" ? ` ${value}` : "";
  const told = listed([assertion !== "actual" && assertion, status, counted(sources, "source"), review]);
  return [
    run(`${shortId(id)} `, colours.relation),
    run(`${kind}${deed} `),
    run(listed([partiesOf(fact, name) || "speaker not resolved", whatOf(fact, name)]), colours.strong),
    run(` · ${told}`, colours.faint),
  ];
}

/** Fields in which two states of a fact differ: "from 2024 → 2024-07-03". */
export function differences(before: Fact, after: Fact, name: Namer): readonly string[] {
  const told = (text: string): string =>
    text === ""
      ? "not known"
      : text
          .split("; ")
          .map((part) => (part.includes(":") ? name(part) : part))
          .join(", ");
  return differencesOf(before, after).map((one) => `${one.field} ${told(one.before)} → ${told(one.after)}`);
}
