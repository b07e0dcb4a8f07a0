import { words } from "../words.ts";

/** A link to what Wikidata holds; the only one that leads away, and only when it is followed. */
export function Wikidata({ id }: { readonly id: string | null }) {
  if (id === null || !/^Q\d+$/.test(id)) return null;
  return (
    <a href={`https://www.wikidata.org/wiki/${id}`} rel="noopener noreferrer" target="_blank">
      {words.pages.person.wikidata}
    </a>
  );
}
