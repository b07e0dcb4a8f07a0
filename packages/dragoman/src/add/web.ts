import {
  type Answer,
  type Fetched,
  type Found,
  type Ingested,
  type IngestOptions,
  ingest,
  isIngested,
  isListed,
  type Refused,
  type Validators,
} from "@dragoman/ingest";
import { type FeedMemory, NOTHING } from "./memory.ts";

/** Asks servers, politely. */
export interface Fetching {
  /** Throws nothing but the signal's reason. */
  get(address: string, known?: Validators, signal?: AbortSignal): Promise<Answer>;
}

/** What is needed to take articles from the network. */
export interface Web {
  readonly fetching: Fetching;
  readonly memory: FeedMemory;
  readonly stop: AbortSignal;
  /** Told of addresses that have nothing new. */
  readonly unchanged: (address: string) => Promise<void>;
}

/** A list of feeds may name a list. */
const DEPTH = 3;
/** A summary of so many characters is taken for the article itself. */
const LONG = 1500;
/** Refusals that will not pass. */
const LASTING: ReadonlySet<string> = new Set([
  "fetch.robots",
  "fetch.missing",
  "fetch.closed",
  "source.large",
  "article.empty",
  "file.binary",
]);

const PRIVATE = "fetch.private";
const ALLOW = "--allow-private fetches it, if the server is yours";

/** The articles at an address: a page, a document, the new items of a feed, or those of the feeds of a list. */
export async function* takeAddress(
  address: string,
  options: IngestOptions,
  web: Web,
  depth: number = DEPTH,
): AsyncGenerator<Found> {
  const known = await web.memory.get(address);
  const answer = await get(address, known, web);
  if (answer === null) return;
  if (!("kind" in answer)) return yield answer;
  if (answer.kind === "unchanged") return await web.unchanged(address);
  const items: Items = { known: new Set(known.seen), seen: [], isWhole: true };
  for await (const found of ingest(documentOf(address, answer), options)) {
    if (isListed(found)) {
      if (depth > 1) yield* takeAddress(found.address, options, web, depth - 1);
    } else if (found.page !== undefined) yield* takeItem(found, found.page, items, options, web);
    else yield found;
  }
  const { etag, lastModified } = items.isWhole ? answer : NOTHING;
  web.memory.put(address, { etag, lastModified, seen: items.seen });
}

/** The items of a feed: those it had when it was asked before, those it has now, and whether all of them could be had. */
interface Items {
  readonly known: ReadonlySet<string>;
  readonly seen: string[];
  isWhole: boolean;
}

type Item = Ingested | Refused;

/** An item that has only a title or a summary, with the text of its page; one that was there before is left out. */
async function* takeItem(
  item: Item,
  page: string,
  items: Items,
  options: IngestOptions,
  web: Web,
): AsyncGenerator<Found> {
  if (items.known.has(page)) return void items.seen.push(page);
  const found = await wholeItem(item, page, options, web);
  if (found === null) return;
  if (isIngested(found) || isLasting(found)) items.seen.push(page);
  else items.isWhole = false;
  yield found;
}

/** Null once the user has asked to stop. */
async function get(address: string, known: Validators | undefined, { fetching, stop }: Web): Promise<Answer | null> {
  try {
    const answer = await fetching.get(address, known, stop);
    return "code" in answer && answer.code === PRIVATE ? { ...answer, hint: ALLOW } : answer;
  } catch (error) {
    if (stop.aborted) return null;
    throw error;
  }
}

const documentOf = (name: string, { bytes, contentType, url }: Fetched) => ({ bytes, name, contentType, url });

/** The page in place of the item; the item itself when the page cannot be had; refused when it may be had later, or when there is nothing. */
async function wholeItem(item: Item, page: string, options: IngestOptions, web: Web): Promise<Item | null> {
  if (isIngested(item) && item.article.text.length >= LONG) return item;
  const answer = await get(page, undefined, web);
  if (answer === null) return null;
  if (!("kind" in answer)) return isLasting(answer) ? instead(item, answer) : answer;
  if (answer.kind === "unchanged") return item;
  for await (const found of ingest(documentOf(page, answer), { ...options, defaults: defaultsOf(item, options) })) {
    if (isIngested(found)) return found;
    if (!isListed(found)) return instead(item, found);
  }
  return item;
}

/** What the feed tells of an item, for a page that does not. */
function defaultsOf(item: Item, { defaults = {} }: IngestOptions): NonNullable<IngestOptions["defaults"]> {
  if (!isIngested(item)) return defaults;
  const { published, title, publisher } = item.article;
  const told = Object.entries({ published, title, publisher }).filter(([, value]) => value);
  return { ...defaults, ...Object.fromEntries(told) };
}

/** The item as the feed has it, if it has more than a title. */
function instead(item: Item, refused: Refused): Item {
  if (!isIngested(item)) return refused;
  return { ...item, remarks: [`only the feed's summary was taken; the article ${refused.message}`] };
}

const isLasting = ({ code }: Refused): boolean => LASTING.has(code);
