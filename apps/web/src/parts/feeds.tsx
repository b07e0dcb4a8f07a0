import { useEffect } from "preact/hooks";
import { isStatic } from "../site/root.ts";
import { words } from "../words.ts";

const FORMS = [
  { ending: "atom", type: "application/atom+xml", name: "Atom" },
  { ending: "json", type: "application/feed+json", name: "JSON Feed" },
] as const;

interface Props {
  /** What the feed is of, for those who look at a list of feeds. */
  readonly title: string;
  /** Parameters that choose facts. */
  readonly query: URLSearchParams | Readonly<Record<string, string | readonly string[]>>;
}

/** Feeds of what becomes known of a filter, for people and for programs that look for them in the page's head. */
export function Feeds({ title, query }: Props) {
  const search = searchOf(query);
  useEffect(() => (isStatic ? undefined : announced(title, search)), [title, search]);
  if (isStatic) return null;
  return (
    <p class="feeds">
      <span>{words.feeds.label}</span>
      {FORMS.map(({ ending, type, name }) => (
        <a key={ending} class="feed" href={addressOf(ending, search)} type={type} title={words.feeds.of(title, name)}>
          {name}
        </a>
      ))}
    </p>
  );
}

function addressOf(ending: string, search: string): string {
  return `/v1/feeds/changes.${ending}?${search}`;
}

function searchOf(query: Props["query"]): string {
  if (query instanceof URLSearchParams) return query.toString();
  const pairs = Object.entries(query).flatMap(([key, value]) => [value].flat().map((one) => [key, one]));
  return new URLSearchParams(pairs).toString();
}

/** Puts links into the page's head; gives what takes them away. */
function announced(title: string, search: string): () => void {
  const links = FORMS.map(({ ending, type }) => {
    const link = document.createElement("link");
    Object.assign(link, { rel: "alternate", type, title, href: addressOf(ending, search) });
    document.head.append(link);
    return link;
  });
  return () => {
    for (const link of links) link.remove();
  };
}
