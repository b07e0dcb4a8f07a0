import type { Entity } from "@dragoman/model";
import {
  type ArticleHead,
  articleItem,
  bibtex,
  type CslItem,
  chicago,
  type FactPage,
  factItem,
  type Names,
  pageItem,
  ris,
} from "@dragoman/register";
import { kindOf, nameOf } from "../names.ts";
import { today } from "../time.ts";

/** What is cited. */
export type Cited =
  | { readonly kind: "fact"; readonly page: FactPage }
  | { readonly kind: "article"; readonly article: ArticleHead; readonly names: Names }
  | { readonly kind: "page"; readonly title: string };

/** Forms of citations. */
export type Form = "text" | "bibtex" | "ris" | "csl";

const WRITERS: Readonly<Record<Form, (items: readonly CslItem[]) => string>> = {
  text: chicago,
  bibtex,
  ris,
  csl: (items) => `${JSON.stringify(items, null, 2)}\n`,
};

/** How something is cited, with the address under which it is shown; a fact with the reports that it rests on. */
export function citationOf(cited: Cited, link: string, form: Form): string {
  return WRITERS[form](itemsOf(cited, link));
}

function itemsOf(cited: Cited, link: string): readonly CslItem[] {
  const context = { snapshot: null, accessed: today(), link };
  if (cited.kind === "page") return [pageItem(cited.title, context)];
  if (cited.kind === "article") {
    const item = articleItem(cited.article, { entity: entityIn(cited.names) }, context);
    return [item.URL === undefined ? { ...item, URL: link } : item];
  }
  const { fact, rows, names } = cited.page;
  const statements = rows.map(({ statement }) => statement);
  const heads = rows.flatMap(({ article }) => article ?? []);
  const articles = new Map(heads.map((head) => [head.key, head]));
  const bundle = { fact, statements, articles, entity: entityIn(names) };
  return [factItem(bundle, context), ...heads.map((head) => articleItem(head, bundle, context))].filter(isFirst);
}

function isFirst(item: CslItem, at: number, all: readonly CslItem[]): boolean {
  return all.findIndex(({ id }) => id === item.id) === at;
}

function entityIn(names: Names): (id: string) => Entity {
  return (id) => ({ id, kind: kindOf(id) as Entity["kind"], name: nameOf(id, names), country: null, wikidata: null });
}
