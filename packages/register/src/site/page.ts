/** Kinds of entities that have a page of their own, by the first part of its address. */
const PAGES: Readonly<Record<string, string>> = {
  state: "state",
  person: "person",
  org: "organisation",
  instrument: "instrument",
  project: "project",
  gathering: "gathering",
};

/** The address, below a site's, of an entity's own page, or of the list of facts in which it takes part. */
export function pageOf(id: string): string {
  const [kind = "", words = ""] = id.split(/:(.*)/s);
  const page = PAGES[kind];
  return page === undefined ? `/search?about=${encodeURIComponent(id)}` : `/${page}/${encodeURIComponent(words)}`;
}
