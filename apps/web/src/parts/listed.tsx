import type { ListedFact, Names } from "@dragoman/register";
import { FactList } from "./fact.tsx";
import { type Listing, MoreButton, useMore } from "./more.tsx";
import { Section } from "./section.tsx";

interface Props {
  readonly id: string;
  readonly title: string;
  readonly items: readonly ListedFact[];
  readonly names: Names;
}

/** A part of a page that lists facts; nothing where there are none. */
export function ListedPart({ id, title, items, names }: Props) {
  if (items.length === 0) return null;
  return (
    <Section id={id} title={title}>
      <FactList items={items} names={names} plain={true} />
    </Section>
  );
}

/** The same of a list of which only the first are here. */
export function GrowingPart({ id, title, ...listing }: Listing & { readonly id: string; readonly title: string }) {
  const grown = useMore(listing);
  if (grown.items.length === 0) return null;
  return (
    <Section id={id} title={title}>
      <FactList items={grown.items} names={grown.names} plain={true} />
      <MoreButton of={grown} />
    </Section>
  );
}
