import type { KnownName, Names } from "@dragoman/register";
import { words } from "../words.ts";
import { Section } from "./section.tsx";

interface Props {
  readonly known: readonly KnownName[];
  /** Ids that analysts judged to mean the same. */
  readonly same: readonly string[];
  readonly names: Names;
}

/** The words by which reports name somebody. */
export function KnownNames({ known, same, names }: Props) {
  if (known.length + same.length === 0) return null;
  const { person } = words.pages;
  return (
    <Section id="names" title={person.known}>
      <p class="note">{person.knownNote}</p>
      <ul class="known">
        {known.map(({ name, articles }) => (
          <li key={name}>
            <bdi>{name}</bdi> <span class="quiet">{articles}</span>
          </li>
        ))}
      </ul>
      {same.length === 0 ? null : (
        <p>
          {person.same}: <bdi>{same.map((id) => names[id] ?? id).join(", ")}</bdi>
        </p>
      )}
    </Section>
  );
}
