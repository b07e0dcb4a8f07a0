import type { ListedFact, Names } from "@dragoman/register";
import { words } from "../words.ts";
import { FactList } from "./fact.tsx";
import { Section } from "./section.tsx";

interface Props {
  readonly id: string;
  readonly title: string;
  readonly items: readonly ListedFact[];
  /** How many there are, when not all are shown. */
  readonly total?: number;
  readonly names: Names;
}

/** A part of a page that lists facts; nothing where there are none. */
export function ListedPart({ id, title, items, total, names }: Props) {
  if (items.length === 0) return null;
  const aside = total !== undefined && total > items.length ? words.more(items.length, total) : null;
  return (
    <Section id={id} title={title} aside={aside}>
      <FactList items={items} names={names} plain={true} />
    </Section>
  );
}
