import { createHash } from "node:crypto";
import { basename, join } from "node:path";
import { version as engine } from "@dragoman/reader";
import { type Filter, SITE, type SiteManifest } from "@dragoman/register";
import type { Desk } from "../api/desk.ts";
import { WEB } from "../api/files.ts";
import { withDesk } from "../api/open.ts";
import type { Effects } from "../effects.ts";
import { DragomanError } from "../error.ts";
import { counted, counter, grouped } from "../export/counter.ts";
import { type FilterFlags, toFilter } from "../register/filter.ts";
import type { RegisterFlags } from "../register/flags.ts";
import { withRegister } from "../register/session.ts";
import { answerTo } from "../site/ask.ts";
import { collectionsOf, type Shown } from "../site/collections.ts";
import { enterFolder, MANIFEST } from "../site/folder.ts";
import { narrowed } from "../site/narrow.ts";
import { type Plan, planSite } from "../site/plan.ts";
import { shardsOf, type Tally, writeCollection, writeFile } from "../site/shards.ts";
import { type Shell, writeShell } from "../site/shell.ts";

/** Options of `dragoman export site`. */
export interface SiteFlags extends RegisterFlags, FilterFlags {
  readonly texts?: true;
  readonly title?: string;
  readonly base?: string;
  readonly noindex?: true;
}

/** Changes when the layout of what is written does. */
const LAYOUT = 1;

/** Writes the pages over a register with all answers beside them, as files that any host can serve. */
export async function siteCommand(
  folder: string,
  flags: SiteFlags,
  effects: Effects,
  web: string = WEB,
): Promise<boolean> {
  const shell = shellOf(flags);
  const former = await enterFolder(folder, effects);
  return withRegister(flags, effects, async (session) => {
    const filter = await toFilter(flags, session);
    const task = { folder, former, shell, filter, texts: flags.texts === true, web };
    await withDesk(flags, effects, (desk) => write(task, desk, effects));
    return true;
  });
}

interface Task {
  readonly folder: string;
  readonly former: SiteManifest | null;
  readonly shell: Shell;
  readonly filter: Filter;
  readonly texts: boolean;
  readonly web: string;
}

async function write(task: Task, whole: Desk, effects: Effects): Promise<void> {
  const { folder, former, shell, filter, texts } = task;
  const plan = await planSite(whole.view, filter);
  const desk = deskFor(whole, filter, plan);
  const head = await desk.view.head();
  const version = digestOf({ LAYOUT, head, filter, texts, today: desk.today, engine });
  const data = `data/${version}/`;
  const shown: Shown = { all: 0, kept: 0 };
  const collections = await collectionsOf(plan, desk, texts, shown);
  const answers = collections.reduce((sum, { keys }) => sum + keys.length, 0);
  const manifest: SiteManifest = {
    ...{ format: SITE, title: shell.title, version: null, on: desk.today, texts, data },
    collections: Object.fromEntries(collections.map((collection) => [collection.name, shardsOf(collection)])),
    head: JSON.parse((await answerTo("/v1", desk))!),
    files: former?.files ?? [],
  };
  if (former === null) await writeFile(join(folder, MANIFEST), json(manifest), effects);
  const tally: Tally = { files: 0, bytes: 0 };
  const bar = counter("answers", answers, effects);
  const stop = stopper(effects);
  try {
    const pass = (): void => {
      stop.check();
      bar.pass();
    };
    for (const collection of collections)
      await writeCollection(collection, join(folder, data), { tally, pass, effects });
  } finally {
    stop.release();
    await bar.clear();
  }
  const files = await writeShell(task.web, folder, shell, pagesOf(plan), effects);
  await writeFile(join(folder, MANIFEST), json({ ...manifest, version, files }), effects);
  await tidy(task, data, files, effects);
  await tell(task, plan, { tally, shown, files: files.length + 1 }, effects);
}

/** The desk as if nothing but what the filter leaves were in the register. */
function deskFor(desk: Desk, filter: Filter, plan: Plan): Desk {
  if (Object.keys(filter).length === 0) return desk;
  const facts = new Set(plan.facts.map(({ id }) => id));
  return Object.assign(Object.create(desk) as Desk, { view: narrowed(desk.view, { ...plan, facts }) });
}

/** Pages that people look for, for the site map. */
function pagesOf(plan: Plan): readonly string[] {
  const states = [...plan.entities]
    .filter((id) => id.startsWith("state:"))
    .map((id) => `/state/${id.slice("state:".length)}`);
  return [...states, ...[...plan.dyads].map((pair) => `/dyad/${pair}`), ...plan.facts.map(({ id }) => `/f/${id}`)];
}

/** Takes away what the former site had and this one has not. */
async function tidy({ folder, former }: Task, data: string, files: readonly string[], effects: Effects): Promise<void> {
  const own = new Set(files);
  for (const file of former?.files ?? []) if (!own.has(file)) await effects.remove(join(folder, file));
  const versions = await effects.listFolder(join(folder, "data"));
  for (const path of versions) if (basename(path) !== basename(data)) await effects.remove(path);
}

async function tell(
  { folder, texts }: Task,
  { facts, dyads, articles }: Plan,
  { tally, shown, files }: { readonly tally: Tally; readonly shown: Shown; readonly files: number },
  { stdout }: Effects,
): Promise<void> {
  const what = [
    counted(facts.length, "fact"),
    counted(dyads.size, "pair of states", "pairs of states"),
    counted(articles.size, "article"),
  ];
  const size = `${grouped(tally.files + files)} files, ${(tally.bytes / 1e6).toFixed(1)} MB of answers`;
  const share = shown.all === 0 ? 0 : Math.round((100 * shown.kept) / shown.all);
  const words = texts ? "articles in full" : `of the articles the words behind facts, ${share} % (--texts: all)`;
  await stdout.write(`${folder}: ${what.join(", ")}; ${size}; ${words}\n`);
  await stdout.write(`python3 -m http.server -d ${folder} shows it\n`);
}

/** `--base` may be an address or a path. */
function shellOf({ title = "Dragoman", base, noindex }: SiteFlags): Shell {
  const shell = { title, noindex: noindex === true };
  if (base === undefined) return { ...shell, base: null, origin: null };
  const url = URL.canParse(base, "http://unknown.invalid") ? new URL(base, "http://unknown.invalid") : null;
  if (url === null || !/^https?:$/.test(url.protocol) || url.search !== "" || url.hash !== "") {
    const hint = "write where the site will be: /dragoman/ or https://example.org/dragoman/";
    throw new DragomanError("usage", `--base ${base} is no path and no address`, hint);
  }
  const path = url.pathname.endsWith("/") ? url.pathname : `${url.pathname}/`;
  return { ...shell, base: path, origin: url.hostname === "unknown.invalid" ? null : url.origin };
}

function stopper({ onStop }: Effects): { readonly check: () => void; readonly release: () => void } {
  let isStopped = false;
  const release = onStop(() => {
    isStopped = true;
  });
  const check = (): void => {
    if (!isStopped) return;
    throw new DragomanError("stopped", "stopped before all was written", "the same command goes on where it stopped");
  };
  return { check, release };
}

function digestOf(parts: object): string {
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 16);
}

function json(manifest: SiteManifest): string {
  return `${JSON.stringify(manifest)}\n`;
}
